package io.github.lookalike.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Comparator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KNearestNeighboursTest {

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 299})
    void areThoseThatSortingAllDistancesFinds(int k) throws InterruptedException {
        float[][] vectors = Samples.clustered(300, 20, 5, 1);

        KNearestNeighbours neighbours = nearest(vectors, k);

        for (int i = 0; i < vectors.length; i++) {
            float[] from = vectors[i];
            int self = i;
            int[] expected = IntStream.range(0, vectors.length)
                    .filter(j -> j != self)
                    .boxed()
                    .sorted(Comparator.comparingDouble(j -> Vectors.squaredDistance(from, vectors[j])))
                    .limit(k)
                    .mapToInt(j -> j)
                    .toArray();
            assertThat(neighbours.indices()[i]).containsExactly(expected);
            assertThat(neighbours.squaredDistances()[i])
                    .containsExactly(IntStream.of(expected)
                            .mapToDouble(j -> Vectors.squaredDistance(from, vectors[j]))
                            .toArray());
        }
    }

    @Test
    void equalVectorsAreInOrderOfIndexAtDistanceZero() throws InterruptedException {
        KNearestNeighbours neighbours = nearest(Samples.equal(40, 0.3f, 0.7f, -0.1f), 3);

        assertThat(neighbours.indices()[0]).containsExactly(1, 2, 3);
        assertThat(neighbours.indices()[2]).containsExactly(0, 1, 3);
        assertThat(neighbours.squaredDistances()[2]).containsExactly(0, 0, 0);
    }

    @Test
    void areInOrderOfTheirExactDistances() throws InterruptedException {
        // 1e-4 apart, of which products of numbers of 1e6 leave nothing.
        float[][] vectors = new float[50][];
        for (int i = 0; i < vectors.length; i++) {
            vectors[i] = new float[] {i < 40 ? i * 37 % 40 * 1e-4f : i * 1e6f, 1};
        }

        double[][] distances = nearest(vectors, 49).squaredDistances();

        for (double[] row : distances) {
            assertThat(row).isSorted();
        }
    }

    @Test
    void moreThanThereAreIsRefused() {
        assertThatThrownBy(() -> nearest(new float[3][1], 3)).hasMessage("3 vectors do not have 3 neighbours each");
    }

    private static KNearestNeighbours nearest(float[][] vectors, int k) throws InterruptedException {
        try (Workers workers = new Workers(2)) {
            return KNearestNeighbours.nearest(vectors, k, workers);
        }
    }
}
