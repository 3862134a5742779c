package io.github.lookalike.report.table;

import java.util.regex.Pattern;

/**
 * Keeps spreadsheets from running text of a CSV file as a formula: an apostrophe before it makes them take it for text.
 * No text gets or loses an apostrophe that it does not lose or get on the way back.
 */
public final class FormulaGuard {

    /**
     * How formulas begin, in full-width letters too; with apostrophes before it, it has been guarded already. A minus sign alone
     * is none: standard input goes by that name.
     */
    private static final Pattern FORMULA = Pattern.compile("'*(?:[=+@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20]|-(?!\\z))");

    private FormulaGuard() {}

    /** With one apostrophe more if it begins like a formula, or with apostrophes and then like one. */
    public static String guarded(String text) {
        return FORMULA.matcher(text).lookingAt() ? "'" + text : text;
    }

    /** The opposite of {@link #guarded}. */
    public static String plain(String text) {
        return text.startsWith("'") && FORMULA.matcher(text).lookingAt() ? text.substring(1) : text;
    }
}
