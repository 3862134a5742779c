package io.github.lookalike.cli.output;

import io.github.lookalike.internal.numpy.NpyFile;
import io.github.lookalike.report.table.Column;
import io.github.lookalike.report.table.Format;
import io.github.lookalike.report.table.JsonRows;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/**
 * Vectors and what is known of them, in the forms that other programs read.
 *
 * @param about a row's other columns
 * @param vector a row's numbers, as many for each; null of one that has none
 * @param rows in the order in which they are written
 */
public record VectorTable<T>(List<Column<T>> about, Function<T, float[]> vector, List<T> rows) {

    /** One object a line, the vector as an array. */
    public void printJsonLines(Appendable out) throws IOException {
        List<Column<T>> columns = new ArrayList<>(about);
        columns.add(new Column<>("vector", row -> boxed(vector.apply(row)), row -> "", false));
        JsonRows.printLines(columns, rows, out);
    }

    /** A column for each number: v1, v2 … */
    public void printCsv(Appendable out, Format.Medium medium) throws IOException {
        List<Column<T>> columns = new ArrayList<>(about);
        int dimension = rows.stream()
                .map(vector)
                .filter(Objects::nonNull)
                .mapToInt(numbers -> numbers.length)
                .findFirst()
                .orElse(0);
        for (int i = 0; i < dimension; i++) {
            int component = i;
            columns.add(Column.count("v" + (i + 1), row -> component(row, component)));
        }
        Format.CSV.print(columns, rows, medium, out);
    }

    /** As CSV or JSON lines. */
    public void write(Path file, boolean csv) throws IOException {
        try (Writer out = Files.newBufferedWriter(file)) {
            if (csv) {
                printCsv(out, Format.Medium.FILE);
            } else {
                printJsonLines(out);
            }
        }
    }

    /** For NumPy: the numbers alone, a row a vector; and the other columns, row by row, as {@link RowLabels} {@link #labelsBeside}. */
    public void writeNpy(Path file, OverwriteOption overwrite) throws IOException {
        overwrite.write(file, draft -> {
            try (OutputStream out = Files.newOutputStream(draft)) {
                NpyFile.write(rows.stream().map(vector).toArray(float[][]::new), out);
            }
        });
        overwrite.write(labelsBeside(file), draft -> {
            try (Writer out = Files.newBufferedWriter(draft)) {
                RowLabels.print(about, rows, out);
            }
        });
    }

    /** Beside {@code vectors.npy}, {@code vectors-labels.csv}. */
    public static Path labelsBeside(Path npy) {
        String name = npy.getFileName().toString();
        return npy.resolveSibling(name.substring(0, name.length() - ".npy".length()) + "-labels.csv");
    }

    private Float component(T row, int i) {
        float[] numbers = vector.apply(row);
        return numbers == null ? null : (Float) numbers[i];
    }

    private static List<Float> boxed(float[] vector) {
        if (vector == null) {
            return null;
        }
        List<Float> values = new ArrayList<>(vector.length);
        for (float value : vector) {
            values.add(value);
        }
        return values;
    }
}
