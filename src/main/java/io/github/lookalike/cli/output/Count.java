package io.github.lookalike.cli.output;

import java.util.Locale;

/** Numbers with their nouns. */
public final class Count {

    private Count() {}

    /** "1 photo", "2 photos", "1,000 photos". */
    public static String of(int number, String noun) {
        return of(number, noun, noun + "s");
    }

    public static String of(int number, String singular, String plural) {
        return String.format(Locale.ROOT, "%,d %s", number, number == 1 ? singular : plural);
    }
}
