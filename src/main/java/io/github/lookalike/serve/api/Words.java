package io.github.lookalike.serve.api;

import java.util.Locale;

/** Values of enums as the API writes them. */
final class Words {

    private Words() {}

    static String of(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
