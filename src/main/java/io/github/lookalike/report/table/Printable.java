package io.github.lookalike.report.table;

/** Text that does to a terminal or a page what text does, and no more. */
public final class Printable {

    private static final int VISIBLE = 0xFFFD;

    private Printable() {}

    /**
     * The text with all {@linkplain #isTreacherous treacherous} characters made visible: those that could move the
     * cursor, colour the terminal, begin a line of their own, or turn around what stands beside them.
     */
    public static String of(String text) {
        return text.codePoints()
                .map(character -> isTreacherous(character) ? VISIBLE : character)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** The same for text of several lines, with tabs. */
    public static String lines(String text) {
        return text.codePoints()
                .map(character -> isTreacherous(character) && "\t\n".indexOf(character) < 0 ? VISIBLE : character)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /**
     * Whether a character is a control character, a line or paragraph separator, half a surrogate pair, or one of the
     * embeddings, overrides and isolates by which Unicode reverses text (the marks U+200E and U+200F are not: names in
     * Arabic and Hebrew need them).
     */
    static boolean isTreacherous(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.SURROGATE ->
                true;
            default -> character >= 0x202A && character <= 0x202E || character >= 0x2066 && character <= 0x2069;
        };
    }
}
