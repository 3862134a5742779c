package io.github.lookalike.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class PairwiseDistancesTest {

    @Test
    void everyRowHoldsTheDistancesToAll() throws InterruptedException {
        // 2,500 rows of 2,500 values are two blocks.
        float[][] vectors = Samples.clustered(2500, 6, 4, 1);
        double[][] rows = new double[2500][];

        try (Workers workers = new Workers(2)) {
            PairwiseDistances.forEachRow(vectors, workers, (row, distances) -> rows[row] = distances.clone());
        }

        for (int i : new int[] {0, 1, 1676, 1677, 1678, 2499}) {
            for (int j = 0; j < 2500; j++) {
                assertThat(rows[i][j]).isCloseTo(Vectors.squaredDistance(vectors[i], vectors[j]), within(1e-12));
            }
        }
    }
}
