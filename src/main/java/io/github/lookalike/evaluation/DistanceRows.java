package io.github.lookalike.evaluation;

import io.github.lookalike.embedding.Metric;
import java.nio.DoubleBuffer;
import java.util.stream.IntStream;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * The pairwise distance matrix, all faces to all faces, a row at a time. L2 and cosine come from matrix products
 * ({@code |a − b|² = |a|² + |b|² − 2ab}) of a block of rows each, so that memory is bounded.
 *
 * <p>Distances are rounded to {@code float}, so that the last bits of a product, which depend on where a pair falls in
 * its block, do not part pairs that are equally far.
 */
public final class DistanceRows {

    /** Distances in a block: 16 MB a product. */
    private static final int BLOCK = 1 << 21;

    /** Below this share of |a|² + |b|² a squared distance has lost digits to cancellation, and is computed anew. */
    private static final double CANCELLED = 1e-6;

    /** Told the distances of a face to all, itself included. */
    @FunctionalInterface
    public interface RowVisitor {

        /**
         * @param i the face
         * @param distances by face; valid only during the call
         */
        void row(int i, float[] distances);
    }

    private final LabelledSet set;
    private final Metric metric;
    private final int size;
    private final int rowsInBlock;

    private DistanceRows(LabelledSet set, Metric metric, int block) {
        this.set = set;
        this.metric = metric;
        this.size = set.size();
        this.rowsInBlock = Math.max(1, Math.min(size, block / size));
    }

    /** Visits the rows in the order of the faces, one after the other, in the caller's thread. */
    public static void forEach(LabelledSet set, Metric metric, RowVisitor visitor) {
        forEach(set, metric, BLOCK, visitor);
    }

    static void forEach(LabelledSet set, Metric metric, int block, RowVisitor visitor) {
        DistanceRows rows = new DistanceRows(set, metric, block);
        switch (metric) {
            case L1 -> rows.byPair(visitor);
            case L2, COSINE -> rows.byProduct(visitor);
        }
    }

    private void byPair(RowVisitor visitor) {
        float[] row = new float[size];
        for (int i = 0; i < size; i++) {
            float[] probe = set.vector(i);
            IntStream.range(0, size).parallel().forEach(j -> row[j] = (float) metric.distance(probe, set.vector(j)));
            visitor.row(i, row);
        }
    }

    private void byProduct(RowVisitor visitor) {
        double[] squares = IntStream.range(0, size)
                .mapToDouble(i -> set.norm(i) * set.norm(i))
                .toArray();
        float[] row = new float[size];
        try (INDArray all = matrix(0, size)) {
            for (int from = 0; from < size; from += rowsInBlock) {
                int to = Math.min(size, from + rowsInBlock);
                try (INDArray block = matrix(from, to);
                        INDArray product = Nd4j.gemm(block, all, false, true);
                        INDArray byRow = product.dup('c')) {
                    DoubleBuffer products = byRow.data().asNioDouble();
                    for (int i = from; i < to; i++) {
                        for (int j = 0; j < size; j++) {
                            row[j] = distance(i, j, squares[i] + squares[j], products.get());
                        }
                        visitor.row(i, row);
                    }
                }
            }
        }
    }

    private float distance(int i, int j, double squares, double product) {
        double squared = squares - 2 * product;
        if (squared <= CANCELLED * squares) {
            return (float) metric.distance(set.vector(i), set.vector(j));
        }
        return (float) (metric == Metric.L2 ? Math.sqrt(squared) : squared / 2);
    }

    private INDArray matrix(int from, int to) {
        int dimension = set.dimension();
        double[] values = new double[(to - from) * dimension];
        for (int i = from; i < to; i++) {
            float[] vector = set.vector(i);
            for (int k = 0; k < dimension; k++) {
                values[(i - from) * dimension + k] = vector[k];
            }
        }
        return Nd4j.createFromArray(values).reshape(to - from, dimension);
    }
}
