package io.github.lookalike.internal.numpy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;

/** NumPy's {@code .npy} files of two-dimensional arrays of floats, as NEP 1 and {@code numpy.lib.format} define them. */
public final class NpyFile {

    static final byte[] MAGIC = {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y'};
    private static final int ALIGNMENT = 64;
    private static final int VERSION_1_PREFIX = MAGIC.length + 4;

    private NpyFile() {}

    /**
     * Writes version 1.0: little-endian float32 in C order, one row a vector. The stream stays open.
     *
     * @throws IllegalArgumentException if there are no rows, or their lengths differ or are 0
     */
    public static void write(float[][] rows, OutputStream out) throws IOException {
        int columns = Rows.length(rows);
        out.write(header(rows.length, columns));
        ByteBuffer row = ByteBuffer.allocate(columns * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        for (float[] values : rows) {
            row.asFloatBuffer().put(values);
            out.write(row.array());
        }
    }

    private static byte[] header(int rows, int columns) {
        String dictionary = "{'descr': '<f4', 'fortran_order': False, 'shape': (" + rows + ", " + columns + "), }";
        int unpadded = VERSION_1_PREFIX + dictionary.length() + 1;
        int length = (unpadded + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT;
        ByteBuffer header = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        Arrays.fill(header.array(), (byte) ' ');
        header.put(MAGIC).put((byte) 1).put((byte) 0).putShort((short) (length - VERSION_1_PREFIX));
        header.put(dictionary.getBytes(StandardCharsets.US_ASCII)).put(length - 1, (byte) '\n');
        return header.array();
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
