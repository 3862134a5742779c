package io.github.lookalike.internal.embed;

import io.github.lookalike.internal.model.ModelFile;
import io.github.lookalike.internal.numpy.NpyRows;
import io.github.lookalike.model.ModelException;
import java.io.IOException;

/** A linear projection: a matrix, by which vectors are multiplied. */
final class LinearMap {

    private final float[][] rows;

    private LinearMap(float[][] rows) {
        this.rows = rows;
    }

    /**
     * Reads a matrix.
     *
     * @param npy float32 or float64
     * @param height how many numbers come out
     * @param width how many go in
     * @throws ModelException if the file is absent, not the one described or of another shape, or a number is not finite
     */
    static LinearMap read(ModelFile npy, int height, int width) throws ModelException {
        byte[] content = npy.verifiedBytes();
        try (NpyRows rows = NpyRows.of(npy.path(), content)) {
            if (rows.size() != height || rows.length() != width) {
                throw new ModelException(npy.path() + ": a map of " + rows.size() + " x " + rows.length()
                        + ", but the descriptor's networks and output need one of " + height + " x " + width);
            }
            float[][] matrix = new float[height][];
            for (int i = 0; i < height; i++) {
                matrix[i] = rows.next();
                checkFinite(matrix[i], npy);
            }
            return new LinearMap(matrix);
        } catch (ModelException e) {
            throw e;
        } catch (IOException e) {
            throw new ModelException(e.getMessage(), e);
        }
    }

    private static void checkFinite(float[] row, ModelFile npy) throws ModelException {
        for (float value : row) {
            if (!Float.isFinite(value)) {
                throw new ModelException(npy.path() + ": a map with " + value + " in it");
            }
        }
    }

    /** The matrix times a vector of its width. */
    float[] of(float[] vector) {
        float[] product = new float[rows.length];
        for (int i = 0; i < rows.length; i++) {
            double sum = 0;
            for (int j = 0; j < vector.length; j++) {
                sum += (double) rows[i][j] * vector[j];
            }
            product[i] = (float) sum;
        }
        return product;
    }
}
