package io.github.lookalike.report.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.jr.ob.JSON;
import io.github.lookalike.evaluation.DistanceSummary.Quantile;
import io.github.lookalike.evaluation.LabelledSet;
import io.github.lookalike.ranking.Calibration;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CalibrationJsonTest {

    @Test
    void aPointIsALineAsInADescriptor() throws IOException {
        CalibrationJson json = new CalibrationJson(
                "measure \"here\"",
                List.of(new Quantile(0.4, 1e-5), new Quantile(0.51234, 0.99999)),
                List.of(new Quantile(0.2, 0.05), new Quantile(0.3, 0.5)));

        assertThat(json.text())
                .isEqualTo(
                        """
                {
                  "calibration": {
                    "command": "measure \\"here\\"",
                    "different": [
                      [0.40000, 0.00001],
                      [0.51234, 0.99999]
                    ],
                    "same": [
                      [0.20000, 0.05],
                      [0.30000, 0.5]
                    ]
                  }
                }
                """);
    }

    @Test
    void pointsThatRoundingMakesAlikeAreOneSoThatTheyStillRise() throws IOException {
        List<LabelledSet.Face> faces = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            // Two people, 0.5 apart: within each, and between them, distances differ in the sixth decimal.
            faces.add(face("a", i * 1e-7f));
            faces.add(face("b", 0.5f + i * 1e-7f));
        }
        faces.add(face("a", 0.2f));
        faces.add(face("b", 0.9f));

        String text = CalibrationJson.of("test", new LabelledSet(faces)).text();

        Map<?, ?> calibration = (Map<?, ?>) JSON.std.mapFrom(text).get("calibration");
        Calibration read = Calibration.of(points(calibration.get("different")), points(calibration.get("same")));
        assertThat(read.falseMatchRate(0.1)).isLessThan(0.01);
        assertThat(points(calibration.get("different")).length).isLessThan(12);
    }

    private static LabelledSet.Face face(String person, float at) {
        return new LabelledSet.Face(person, person + at, new float[] {at, 0});
    }

    private static double[][] points(Object json) {
        return ((List<?>) json)
                .stream()
                        .map(point -> ((List<?>) point)
                                .stream()
                                        .mapToDouble(number -> ((Number) number).doubleValue())
                                        .toArray())
                        .toArray(double[][]::new);
    }
}
