package io.github.lookalike.report.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.lookalike.embedding.Metric;
import io.github.lookalike.evaluation.DistanceDistribution;
import io.github.lookalike.evaluation.VerificationPair;
import io.github.lookalike.evaluation.pairs.VerificationReport;
import io.github.lookalike.report.table.Document;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class PlotsTest {

    @Test
    void curvesAndBothKindsOfDistancesAreSeen() throws IOException {
        Evaluation evaluation = evaluation(pair(true, 0.2), pair(true, 0.6), pair(false, 0.5), pair(false, 0.9));

        assertThat(share(evaluation, "roc.png", Figure.BLUE)).isGreaterThan(0.002);
        // Filled in one colour, lightened to let the other be seen.
        assertThat(share(evaluation, "distances-l2.png", new Color(0xA5, 0xCD, 0xE4)))
                .isGreaterThan(0.002);
        assertThat(share(evaluation, "distances-l2.png", new Color(0xF0, 0xC5, 0xA5)))
                .isGreaterThan(0.002);
    }

    @Test
    void whatIsToldApartWithoutAnErrorHasACurveToo() throws IOException {
        Evaluation evaluation = evaluation(pair(true, 0), pair(true, 0), pair(false, 0.5));

        assertThat(share(evaluation, "roc.png", Figure.BLUE)).isGreaterThan(0.002);
        assertThat(text(evaluation, "roc.csv"))
                .startsWith("metric,threshold,far,tar\n")
                .contains("l2,0.0,0.0,1.0\n")
                .endsWith("l2,0.5,1.0,1.0\n");
    }

    @Test
    void everyPairIsInABin() throws IOException {
        Evaluation evaluation = evaluation(pair(true, 0.2), pair(true, 0.6), pair(false, 0.5), pair(false, 0.9));

        List<String> bins = text(evaluation, "distances.csv").lines().skip(1).toList();

        assertThat(sum(bins, 3)).isEqualTo(2);
        assertThat(sum(bins, 4)).isEqualTo(2);
    }

    private static int sum(List<String> lines, int column) {
        return lines.stream()
                .mapToInt(line -> Integer.parseInt(line.split(",")[column]))
                .sum();
    }

    private static VerificationPair pair(boolean same, double distance) {
        return VerificationPair.of(0, same, distance);
    }

    private static Evaluation evaluation(VerificationPair... pairs) {
        VerificationReport report = VerificationReport.of(Metric.L2, List.of(pairs));
        return new Evaluation(
                "test",
                new Document(List.of()),
                List.of(Evaluation.Curve.of(report)),
                List.of(DistanceDistribution.of(Metric.L2, List.of(pairs))),
                List.of());
    }

    private static String text(Evaluation evaluation, String file) throws IOException {
        return new String(Plots.files(evaluation).get(file), StandardCharsets.UTF_8);
    }

    /** How much of a picture is of one colour, nearly. */
    private static double share(Evaluation evaluation, String file, Color wanted) throws IOException {
        BufferedImage picture =
                ImageIO.read(new ByteArrayInputStream(Plots.files(evaluation).get(file)));
        int all = picture.getWidth() * picture.getHeight();
        return IntStream.range(0, all)
                        .mapToObj(i -> new Color(picture.getRGB(i % picture.getWidth(), i / picture.getWidth())))
                        .filter(colour -> near(colour, wanted))
                        .count()
                / (double) all;
    }

    private static boolean near(Color a, Color b) {
        return Math.abs(a.getRed() - b.getRed()) < 6
                && Math.abs(a.getGreen() - b.getGreen()) < 6
                && Math.abs(a.getBlue() - b.getBlue()) < 6;
    }
}
