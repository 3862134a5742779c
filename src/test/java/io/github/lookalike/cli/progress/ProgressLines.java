package io.github.lookalike.cli.progress;

import java.util.regex.Pattern;

/**
 * Where there is no terminal, the program tells every ten seconds how far it is: so what is on stderr depends on how
 * fast the machine is. Tests of what it says otherwise leave those lines out.
 */
public final class ProgressLines {

    /** As "1,045 of 2,320 photos", with rate and time left or without. */
    private static final Pattern LINE =
            Pattern.compile("(?m)^[\\d,]+ of [\\d,]+ [a-z]+(, .* a second(, .* left)?)?\\R");

    private ProgressLines() {}

    public static String leftOutOf(String err) {
        return LINE.matcher(err).replaceAll("");
    }
}
