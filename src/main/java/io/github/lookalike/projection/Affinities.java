package io.github.lookalike.projection;

import java.util.Arrays;

/**
 * How much each pair of vectors belongs together: the joint probabilities P of t-SNE, symmetric and adding up to 1,
 * as a sparse matrix without its diagonal. With all other vectors as neighbours they are van der Maaten and Hinton's
 * (2008, section 3.1), with the nearest 3 · perplexity van der Maaten's (2014, section 4.1).
 *
 * @param columns of each row, ascending
 * @param values theirs, of the same shape
 */
record Affinities(int[][] columns, double[][] values) {

    static Affinities of(KNearestNeighbours neighbours, double perplexity, Workers workers)
            throws InterruptedException {
        int n = neighbours.indices().length;
        double[][] conditional = new double[n][];
        workers.forEach(n, (from, to) -> {
            for (int i = from; i < to; i++) {
                conditional[i] = Perplexity.probabilities(neighbours.squaredDistances()[i], perplexity);
            }
        });
        // The rows of a transpose are in order of column, whatever order those of the original were in.
        Affinities transposed = new Affinities(neighbours.indices(), conditional).transpose();
        return mean(transposed, transposed.transpose());
    }

    int size() {
        return columns.length;
    }

    private Affinities transpose() {
        int n = size();
        int[] lengths = new int[n];
        for (int[] row : columns) {
            for (int column : row) {
                lengths[column]++;
            }
        }
        int[][] transposedColumns = Arrays.stream(lengths).mapToObj(int[]::new).toArray(int[][]::new);
        double[][] transposedValues =
                Arrays.stream(lengths).mapToObj(double[]::new).toArray(double[][]::new);
        int[] filled = new int[n];
        for (int i = 0; i < n; i++) {
            for (int e = 0; e < columns[i].length; e++) {
                int row = columns[i][e];
                transposedColumns[row][filled[row]] = i;
                transposedValues[row][filled[row]++] = values[i][e];
            }
        }
        return new Affinities(transposedColumns, transposedValues);
    }

    /** Both, each with rows that add up to 1 or columns that do, in one matrix whose values add up to 1. */
    private static Affinities mean(Affinities a, Affinities b) {
        int n = a.size();
        int[][] columns = new int[n][];
        double[][] values = new double[n][];
        for (int i = 0; i < n; i++) {
            int[] left = a.columns[i];
            int[] right = b.columns[i];
            int[] row = new int[left.length + right.length];
            double[] sums = new double[row.length];
            int length = 0;
            for (int l = 0, r = 0; l < left.length || r < right.length; length++) {
                int leftColumn = l < left.length ? left[l] : n;
                int rightColumn = r < right.length ? right[r] : n;
                row[length] = Math.min(leftColumn, rightColumn);
                sums[length] = ((leftColumn <= rightColumn ? a.values[i][l++] : 0)
                                + (rightColumn <= leftColumn ? b.values[i][r++] : 0))
                        / (2.0 * n);
            }
            columns[i] = Arrays.copyOf(row, length);
            values[i] = Arrays.copyOf(sums, length);
        }
        return new Affinities(columns, values);
    }
}
