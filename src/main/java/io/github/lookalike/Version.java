package io.github.lookalike;

import java.util.Optional;

/** Which version this is. */
public final class Version {

    private Version() {}

    /** As the jar tells; empty for classes that are in none. */
    public static Optional<String> released() {
        return Optional.ofNullable(Version.class.getPackage().getImplementationVersion());
    }
}
