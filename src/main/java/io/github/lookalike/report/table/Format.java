package io.github.lookalike.report.table;

import java.io.IOException;
import java.util.List;

/** In what form results are printed. */
public enum Format {
    /** Aligned columns, for people. */
    TABLE {
        @Override
        public <T> void print(List<Column<T>> columns, List<T> rows, Medium medium, Appendable out) throws IOException {
            TextTable.print(columns, rows, medium, out);
        }
    },
    /** An array of objects, one a row. */
    JSON {
        @Override
        public <T> void print(List<Column<T>> columns, List<T> rows, Medium medium, Appendable out) throws IOException {
            JsonRows.print(columns, rows, out);
        }
    },
    /** RFC 4180 with a line of headings. */
    CSV {
        @Override
        public <T> void print(List<Column<T>> columns, List<T> rows, Medium medium, Appendable out) throws IOException {
            CsvRows.print(columns, rows, medium, out);
        }
    };

    /** Prints rows of results. */
    public abstract <T> void print(List<Column<T>> columns, List<T> rows, Medium medium, Appendable out)
            throws IOException;

    /** For a file. */
    public <T> void print(List<Column<T>> columns, List<T> rows, Appendable out) throws IOException {
        print(columns, rows, Medium.FILE, out);
    }

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
}
