package io.github.lookalike.evaluation;

import static io.github.lookalike.evaluation.Faces.face;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.lookalike.embedding.Metric;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DistanceRowsTest {

    @ParameterizedTest
    @EnumSource
    void everyDistanceIsTheMetrics(Metric metric) {
        LabelledSet set = Faces.clusters(13, 3, 128, 0.3, 1);

        assertRows(set, metric, 39 * 5);
    }

    @ParameterizedTest
    @EnumSource
    void vectorsNeedNotBeOfUnitLength(Metric metric) {
        assertRows(Faces.set(face("a", 1, 3, 0), face("a", 2, 0, 4), face("b", 1, 0, 0)), metric, 1);
    }

    @ParameterizedTest
    @EnumSource
    void nearCopiesKeepTheirTinyDistances(Metric metric) {
        LabelledSet set = Faces.set(face("a", 1, 0.6, 0.8), face("a", 2, 0.6, 0.8), face("a", 3, 0.6, 0.8 + 1e-6));

        List<float[]> rows = rows(set, metric, 100);

        assertThat(rows.get(0)[1]).isZero();
        assertThat(rows.get(0)[2]).isPositive().isEqualTo((float) metric.distance(set.vector(0), set.vector(2)));
    }

    @ParameterizedTest
    @EnumSource
    void theSizeOfBlocksMakesNoDifference(Metric metric) {
        LabelledSet set = Faces.clusters(20, 3, 64, 0.3, 2);

        assertThat(rows(set, metric, 1)).usingRecursiveComparison().isEqualTo(rows(set, metric, 1 << 20));
    }

    private static void assertRows(LabelledSet set, Metric metric, int block) {
        List<float[]> rows = rows(set, metric, block);
        assertThat(rows).hasSize(set.size());
        for (int i = 0; i < set.size(); i++) {
            for (int j = 0; j < set.size(); j++) {
                double expected = metric.distance(set.vector(i), set.vector(j));
                assertThat((double) rows.get(i)[j]).isEqualTo(expected, within(1e-7 * Math.max(1, expected)));
            }
        }
    }

    private static List<float[]> rows(LabelledSet set, Metric metric, int block) {
        List<float[]> rows = new ArrayList<>();
        DistanceRows.forEach(set, metric, block, (i, distances) -> {
            assertThat(i).isEqualTo(rows.size());
            rows.add(distances.clone());
        });
        return rows;
    }
}
