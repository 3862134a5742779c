package io.github.lookalike.internal.numpy;

/** Two-dimensional arrays as arrays of rows. */
public final class Rows {

    private Rows() {}

    /**
     * The common length of some rows, whatever their values.
     *
     * @throws IllegalArgumentException if there is none, or their lengths differ or are 0
     */
    public static int length(float[][] rows) {
        if (rows.length == 0) {
            throw new IllegalArgumentException("no vectors");
        }
        int length = rows[0].length;
        if (length == 0) {
            throw new IllegalArgumentException("vector 0 is empty");
        }
        for (int i = 1; i < rows.length; i++) {
            if (rows[i].length != length) {
                throw new IllegalArgumentException(
                        "vector " + i + " has " + rows[i].length + " values, vector 0 has " + length);
            }
        }
        return length;
    }
}
