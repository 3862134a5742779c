package io.github.lookalike.report.table;

import java.lang.Character.UnicodeBlock;
import java.lang.Character.UnicodeScript;
import java.util.EnumSet;
import java.util.Set;

/** Display width: how many columns of a terminal a text takes, and what of it has room. */
public final class DisplayWidth {

    /** Scripts whose characters Unicode's East Asian Width (UAX 11) calls wide. */
    private static final Set<UnicodeScript> WIDE = EnumSet.of(
            UnicodeScript.HAN,
            UnicodeScript.HANGUL,
            UnicodeScript.HIRAGANA,
            UnicodeScript.KATAKANA,
            UnicodeScript.BOPOMOFO,
            UnicodeScript.YI);

    private DisplayWidth() {}

    static int of(String text) {
        return text.codePoints().map(DisplayWidth::of).sum();
    }

    /** As much of a text's start as has room, with the marks on its last letter. */
    static String start(String text, int width) {
        int end = 0;
        int used = 0;
        while (end < text.length()) {
            int codePoint = text.codePointAt(end);
            used += of(codePoint);
            if (used > width) {
                break;
            }
            end += Character.charCount(codePoint);
        }
        return text.substring(0, end);
    }

    /** The text, or as much of its start as has room with an ellipsis. */
    public static String shortened(String text, int width) {
        return of(text) <= width ? text : start(text, width - 1).strip() + "…";
    }

    /** As much of a text's end as has room, without the marks on the letter before. */
    static String end(String text, int width) {
        int start = text.length();
        int at = start;
        int used = 0;
        while (at > 0) {
            int codePoint = text.codePointBefore(at);
            used += of(codePoint);
            if (used > width) {
                break;
            }
            at -= Character.charCount(codePoint);
            if (of(codePoint) > 0) {
                start = at;
            }
        }
        return text.substring(start);
    }

    /**
     * A text in lines of so many columns of a terminal; a word that is longer has a line for itself.
     *
     * @param indent of all lines but the first, which has the spaces that the text begins with
     */
    public static String wrapped(String text, int columns, int indent) {
        String start = text.substring(0, text.length() - text.stripLeading().length());
        StringBuilder lines = new StringBuilder(start);
        int column = start.length();
        boolean first = true;
        for (String word : text.strip().split(" +")) {
            int width = of(word);
            if (!first && column + 1 + width > columns) {
                lines.append('\n').append(" ".repeat(indent));
                column = indent;
                first = true;
            }
            lines.append(first ? "" : " ").append(word);
            column += (first ? 0 : 1) + width;
            first = false;
        }
        return lines.toString();
    }

    private static int of(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT -> 0;
            default -> isConjoiningVowelOrFinal(codePoint) ? 0 : isWide(codePoint) ? 2 : 1;
        };
    }

    /** In decomposed Hangul (NFD) only the leading consonant takes room. */
    private static boolean isConjoiningVowelOrFinal(int codePoint) {
        return codePoint >= 0x1160 && codePoint <= 0x11FF;
    }

    private static boolean isWide(int codePoint) {
        UnicodeBlock block = UnicodeBlock.of(codePoint);
        return WIDE.contains(UnicodeScript.of(codePoint))
                || block == UnicodeBlock.HALFWIDTH_AND_FULLWIDTH_FORMS && codePoint < 0xFF61
                || codePoint >= 0x1F300 && codePoint <= 0x1FAFF;
    }
}
