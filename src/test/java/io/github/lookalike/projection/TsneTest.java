package io.github.lookalike.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TsneTest {

    private static final TsneOptions QUICK = TsneOptions.defaults().withIterations(60);

    /** Below and above the number from which the tree is used. */
    @ParameterizedTest
    @CsvSource({"400, 3", "1200, 2"})
    void keepsNeighboursBetterThanPca(int n, int dimensions) throws InterruptedException {
        float[][] vectors = Samples.clustered(n, 50, 40, 5);

        TsneResult result =
                Tsne.map(vectors, TsneOptions.defaults().withIterations(400).withDimensions(dimensions));

        assertThat(result.exact()).isEqualTo(n == 400);
        double pca = Trustworthiness.of(vectors, Pca.fit(vectors, dimensions).project(vectors), 10);
        assertThat(Trustworthiness.of(vectors, result.coordinates(), 10))
                .isGreaterThan(0.95)
                .isGreaterThan(pca + 0.03);
        assertThat(shareWithNearestOfSameCluster(result.coordinates(), 40)).isGreaterThan(0.99);
    }

    @ParameterizedTest
    @CsvSource({"400, 2", "1200, 3"})
    @Tag("slow")
    void soItDoesInTheOtherDimension(int n, int dimensions) throws InterruptedException {
        keepsNeighboursBetterThanPca(n, dimensions);
    }

    @ParameterizedTest
    @ValueSource(ints = {120, 1100})
    void mapHasTheSameBitsOnAnyNumberOfThreads(int n) throws InterruptedException {
        float[][] vectors = Samples.clustered(n, 30, 10, 5);

        float[][] alone = Tsne.map(vectors, QUICK.withThreads(1)).coordinates();

        for (int threads : new int[] {2, 4}) {
            assertThat(Tsne.map(vectors, QUICK.withThreads(threads)).coordinates())
                    .isDeepEqualTo(alone);
        }
    }

    @Test
    void anotherSeedGivesAnotherMap() throws InterruptedException {
        float[][] vectors = Samples.clustered(50, 10, 3, 5);
        float[][] first = Tsne.map(vectors, QUICK.withSeed(1)).coordinates();
        float[][] second = Tsne.map(vectors, QUICK.withSeed(2)).coordinates();
        assertThat(Arrays.deepEquals(first, second)).isFalse();
    }

    @Test
    void descentLowersTheDivergence() throws InterruptedException {
        float[][] vectors = Samples.clustered(200, 20, 8, 5);
        double early = Tsne.map(vectors, QUICK.withIterations(100)).divergence();
        double late = Tsne.map(vectors, QUICK.withIterations(500)).divergence();
        assertThat(late).isPositive().isLessThan(early);
    }

    @Test
    @Tag("slow")
    void treeComesToAMapAsGoodAsTheExactOne() throws InterruptedException {
        float[][] vectors = Samples.clustered(1100, 30, 12, 5);
        TsneOptions options = TsneOptions.defaults().withIterations(100);

        TsneResult tree = Tsne.map(vectors, options);
        TsneResult exact = Tsne.map(vectors, options.withTheta(0));

        assertThat(tree.exact()).isFalse();
        assertThat(exact.exact()).isTrue();
        assertThat(tree.divergence()).isCloseTo(exact.divergence(), within(0.1 * exact.divergence()));
    }

    @Test
    void randomStartFindsTheClustersToo() throws InterruptedException {
        float[][] vectors = Samples.clustered(200, 20, 4, 5);
        TsneOptions options = TsneOptions.defaults().withIterations(400).withInitialisation(Initialisation.RANDOM);
        assertThat(shareWithNearestOfSameCluster(Tsne.map(vectors, options).coordinates(), 4))
                .isGreaterThan(0.99);
    }

    @ParameterizedTest
    @CsvSource({"200, 30, 30", "26, 30, 8.333333333333334", "5, 30, 1.3333333333333333", "3, 30, 1", "200, 5, 5"})
    void perplexityIsLoweredForFewVectors(int n, double wanted, double used) throws InterruptedException {
        TsneResult result = Tsne.map(Samples.gaussian(n, 10, 1), QUICK.withPerplexity(wanted));
        assertThat(result.perplexity()).isEqualTo(used);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 26, 1100})
    void fewAndEqualVectorsHaveFinitePlaces(int n) throws InterruptedException {
        for (float[][] vectors : List.of(Samples.gaussian(n, 1, 3), Samples.equal(n, 0.1f, 0.2f, 0.3f))) {
            float[][] coordinates = Tsne.map(vectors, QUICK).coordinates();
            assertThat(coordinates).hasDimensions(n, 2);
            assertThat(Vectors.dimension(coordinates)).isEqualTo(2);
        }
    }

    @Test
    void equalVectorsDoNotHideEachOther() throws InterruptedException {
        float[][] vectors = Samples.clustered(60, 10, 3, 5);
        vectors[1] = vectors[0].clone();
        float[][] coordinates = Tsne.map(vectors, TsneOptions.defaults()).coordinates();
        assertThat(Vectors.squaredDistance(coordinates[0], coordinates[1])).isPositive();
    }

    @Test
    void mapIsCentred() throws InterruptedException {
        float[][] coordinates = Tsne.map(Samples.gaussian(80, 10, 1), QUICK).coordinates();
        for (int axis = 0; axis < 2; axis++) {
            int column = axis;
            assertThat(IntStream.range(0, 80)
                            .mapToDouble(i -> coordinates[i][column])
                            .average())
                    .hasValueCloseTo(0.0, within(1e-6));
        }
    }

    @Test
    void progressCountsEveryIteration() throws InterruptedException {
        List<String> told = new ArrayList<>();
        Tsne.map(Samples.gaussian(20, 5, 1), QUICK.withIterations(3), (done, total) -> told.add(done + "/" + total));
        assertThat(told).containsExactly("1/3", "2/3", "3/3");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void interruptionGivesTheMapUp(int threads) {
        List<Integer> iterations = new ArrayList<>();
        assertThatThrownBy(() -> Tsne.map(Samples.gaussian(50, 5, 1), QUICK.withThreads(threads), (done, total) -> {
                    iterations.add(done);
                    if (done == 3) {
                        Thread.currentThread().interrupt();
                    }
                }))
                .isInstanceOf(InterruptedException.class);
        assertThat(iterations).hasSize(3);
    }

    @Test
    void absurdLearningRateIsNamedAsTheCause() {
        assertThatThrownBy(() -> Tsne.map(Samples.gaussian(50, 5, 1), QUICK.withLearningRate(1e300)))
                .isInstanceOf(ArithmeticException.class)
                .hasMessage("the map flew apart; lower the learning rate");
    }

    @Test
    void unfitVectorsAreNamed() {
        assertThatThrownBy(() -> Tsne.map(new float[0][], QUICK)).hasMessage("no vectors");
        assertThatThrownBy(() -> Tsne.map(new float[][] {{1}, {Float.POSITIVE_INFINITY}}, QUICK))
                .hasMessage("vector 1 has Infinity at 0");
    }

    private static double shareWithNearestOfSameCluster(float[][] coordinates, int clusters)
            throws InterruptedException {
        try (Workers workers = new Workers(1)) {
            int[][] nearest = Neighbours.nearest(coordinates, 1, workers).indices();
            return IntStream.range(0, nearest.length)
                            .filter(i -> nearest[i][0] % clusters == i % clusters)
                            .count()
                    / (double) nearest.length;
        }
    }
}
