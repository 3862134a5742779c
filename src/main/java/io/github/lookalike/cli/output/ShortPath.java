package io.github.lookalike.cli.output;

import java.nio.file.Path;

/** Paths as people write them. */
public final class ShortPath {

    private ShortPath() {}

    /** Relative to the current folder if it is inside, else absolute. */
    public static String of(Path file) {
        Path here = Path.of("").toAbsolutePath();
        Path absolute = file.toAbsolutePath().normalize();
        return (absolute.startsWith(here) && !absolute.equals(here) ? here.relativize(absolute) : absolute).toString();
    }
}
