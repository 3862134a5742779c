package io.github.lookalike.report;

/** Text that does to a terminal what text does, and no more. */
public final class Printable {

    private Printable() {}

    /** The text with control characters, which could move the cursor or colour the terminal, made visible. */
    public static String of(String text) {
        return text.codePoints()
                .map(codePoint -> Character.isISOControl(codePoint) ? '\uFFFD' : codePoint)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
