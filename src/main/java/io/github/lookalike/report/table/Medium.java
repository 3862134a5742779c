package io.github.lookalike.report.table;

/**
 * What results are printed to.
 *
 * @param terminal whether it obeys what it is sent, and is read by people; else a file, or another program
 * @param columns of the terminal; 0 if nobody knows, or if it is none
 */
public record Medium(boolean terminal, int columns) {

    /** A file, or another program. */
    public static final Medium FILE = new Medium(false, 0);
}
