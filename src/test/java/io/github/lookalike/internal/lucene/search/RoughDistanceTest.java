package io.github.lookalike.internal.lucene.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.lookalike.embedding.Embedding;
import io.github.lookalike.embedding.Metric;
import io.github.lookalike.gallery.GallerySamples;
import java.util.Random;
import org.assertj.core.data.Offset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class RoughDistanceTest {

    @ParameterizedTest
    @CsvSource({"L2, 6", "COSINE, 18", "L1, 12"})
    void valuesByHand(Metric metric, double expected) {
        float[] a = {1, 2, 3, 4, 5};
        float[] b = {3, 2, 1, 8, 9};
        float[] c = {3, 2, 1, 8, 9 - 4 + (float) Math.sqrt(12)};
        float rough = RoughDistance.between(a, metric == Metric.L1 ? b : c, metric);
        assertThat(RoughDistance.toMetric(rough, metric)).isEqualTo(expected, Offset.offset(1e-5));
    }

    @ParameterizedTest
    @EnumSource
    void nothingNearerIsAboveTheCeiling(Metric metric) {
        int dimension = 128;
        Random random = new Random(7);
        int misordered = 0;
        for (int i = 0; i < 20_000; i++) {
            float[] probe = GallerySamples.direction(random, dimension).values();
            float[] a = GallerySamples.direction(random, dimension).values();
            float[] b = Embedding.normalise(shaken(a, random)).values();
            boolean aIsNearer = metric.distance(probe, a) < metric.distance(probe, b);
            float near = RoughDistance.between(probe, aIsNearer ? a : b, metric);
            float far = RoughDistance.between(probe, aIsNearer ? b : a, metric);
            assertThat((double) near).isLessThanOrEqualTo(RoughDistance.ceiling(far, dimension));
            misordered += near > far ? 1 : 0;
        }
        assertThat(misordered)
                .as("pairs that the rough distance puts in the wrong order")
                .isPositive();
        assertThat(RoughDistance.ceiling(1, dimension)).isLessThan(1.0001);
    }

    private static float[] shaken(float[] values, Random random) {
        float[] shaken = values.clone();
        for (int i = 0; i < shaken.length; i++) {
            shaken[i] *= 1 + 1e-6f * (float) random.nextGaussian();
        }
        return shaken;
    }
}
