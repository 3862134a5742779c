package io.github.lookalike.report.table;

/** Text in lines that are broken between words. */
public final class Wrapped {

    private Wrapped() {}

    /**
     * A text in lines of so many columns of a terminal; a word that is longer has a line for itself.
     *
     * @param indent of all lines but the first, which has the spaces that the text begins with
     */
    public static String text(String text, int columns, int indent) {
        String start = text.substring(0, text.length() - text.stripLeading().length());
        StringBuilder lines = new StringBuilder(start);
        int column = start.length();
        boolean first = true;
        for (String word : text.strip().split(" +")) {
            int width = DisplayWidth.of(word);
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
}
