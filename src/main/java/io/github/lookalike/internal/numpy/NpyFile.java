package io.github.lookalike.internal.numpy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;

/** NumPy's {@code .npy} files of two-dimensional arrays of floats, as NEP 1 and {@code numpy.lib.format} define them. */
public final class NpyFile {

    private NpyFile() {}

    /**
     * Writes version 1.0: little-endian float32 in C order, one row a vector. The stream stays open.
     *
     * @throws IllegalArgumentException if there are no rows, or their lengths differ or are 0
     */
    public static void write(float[][] rows, OutputStream out) throws IOException {
        int columns = Rows.length(rows);
        out.write(NpyHeader.of(rows.length, columns));
        ByteBuffer row = ByteBuffer.allocate(columns * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        for (float[] values : rows) {
            row.asFloatBuffer().put(values);
            out.write(row.array());
        }
    }

    /**
     * Reads a whole file; {@link NpyRows} says which.
     *
     * @return one row a vector
     * @throws IOException if it is no such file; the message names it and says why
     */
    public static float[][] read(Path file) throws IOException {
        try (NpyRows rows = NpyRows.open(file)) {
            float[][] all = new float[rows.size()][];
            for (int i = 0; i < all.length; i++) {
                all[i] = rows.next();
            }
            return all;
        }
    }
}
