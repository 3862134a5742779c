package io.github.lookalike.report.evaluation;

import com.fasterxml.jackson.jr.ob.JSON;
import io.github.lookalike.embedding.Metric;
import io.github.lookalike.evaluation.DistanceDistribution;
import io.github.lookalike.evaluation.DistanceSummary;
import io.github.lookalike.evaluation.DistanceSummary.Quantile;
import io.github.lookalike.evaluation.LabelledSet;
import io.github.lookalike.evaluation.TooLittleDataException;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The {@code calibration} block of a model's descriptor.
 *
 * @param command what measured it
 * @param different of pairs of photos of two people, ascending
 * @param same of pairs of photos of one person, ascending
 */
public record CalibrationJson(String command, List<Quantile> different, List<Quantile> same) {

    /** Five decimals: recompressing a photo moves its distances by more. */
    private static final double DIGITS = 1e5;

    public CalibrationJson {
        different = List.copyOf(different);
        same = List.copyOf(same);
    }

    /**
     * Measures the distances of all pairs.
     *
     * @throws TooLittleDataException if there are not pairs enough of each kind for two points
     */
    public static CalibrationJson of(String command, LabelledSet faces) {
        DistanceDistribution distances = DistanceDistribution.of(Metric.L2, faces);
        CalibrationJson json = new CalibrationJson(command, points(distances.different()), points(distances.same()));
        if (json.different.size() < 2 || json.same.size() < 2) {
            throw new TooLittleDataException(String.format(
                    Locale.ROOT,
                    "a calibration needs dozens of pairs of photos of one person, and of two people; there are %,d and %,d",
                    count(distances.same()),
                    count(distances.different())));
        }
        return json;
    }

    /** Rounded; where that makes two alike, the upper one stands for both. */
    private static List<Quantile> points(Optional<DistanceSummary> distances) {
        SortedMap<Double, Quantile> points = new TreeMap<>();
        for (Quantile point : distances.map(DistanceSummary::calibration).orElse(List.of())) {
            double rounded = Math.round(point.distance() * DIGITS) / DIGITS;
            points.put(rounded, new Quantile(rounded, point.fraction()));
        }
        return List.copyOf(points.values());
    }

    private static long count(Optional<DistanceSummary> distances) {
        return distances.map(DistanceSummary::count).orElse(0L);
    }

    /** A line a point, indented as it stands in a descriptor, in braces of its own. */
    public String text() throws IOException {
        return """
                {
                  "calibration": {
                    "command": %s,
                    "different": [
                %s
                    ],
                    "same": [
                %s
                    ]
                  }
                }
                """
                .formatted(JSON.std.asString(command), lines(different), lines(same));
    }

    private static String lines(List<Quantile> points) {
        return points.stream()
                .map(point -> String.format(Locale.ROOT, "      [%.5f, %s]", point.distance(), plain(point.fraction())))
                .collect(Collectors.joining(",\n"));
    }

    private static String plain(double fraction) {
        return BigDecimal.valueOf(fraction).stripTrailingZeros().toPlainString();
    }
}
