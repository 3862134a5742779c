package io.github.lookalike.report.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.lookalike.embedding.Metric;
import io.github.lookalike.evaluation.VerificationPair;
import io.github.lookalike.evaluation.pairs.VerificationReport;
import io.github.lookalike.report.table.Format;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class VerificationDocumentTest {

    @Test
    void withNoFaceMissedOneTableSaysAll() throws IOException {
        assertThat(text(report(1, 100), List.of()))
                .isEqualTo(
                        """
                Verification on pairs.txt: 200 pairs of 300 photos in 1 fold, 100 of one person and 100 of two
                people.
                A face was found in every photo.

                  metric   accuracy ± std     AUC     EER  TAR@FAR=1e-2  TAR@FAR=1e-3  threshold
                  L2      100.00 ± 0.00 %  1.0000  0.00 %      100.00 %     100.00 %*     1.0050

                The threshold was chosen on the very pairs that it tells, which flatters the accuracy.
                * too few pairs of two people for this rate: the share accepted without a single false accept.
                L2 and cosine rank unit vectors alike, for cosine = L2² / 2: only L1 can differ.
                """);
    }

    @Test
    void manyMissedPhotosAreCountedAndSomeOfThemNamed() throws IOException {
        List<String> missed =
                IntStream.rangeClosed(1, 1012).mapToObj(i -> i + ".jpg").toList();

        assertThat(text(report(2, 100), missed))
                .contains("Photos in which no face was found: 1,012 (1.jpg, 2.jpg, ")
                .contains(" 10.jpg and 1,002 more). ");
    }

    private static String text(VerificationReport report, List<String> missed) throws IOException {
        StringBuilder text = new StringBuilder();
        new VerificationDocument("pairs.txt", "images", 300, missed, List.of(report))
                .document()
                .printText(Format.Medium.FILE, text);
        return text.toString();
    }

    /** Pairs of one person are 0.01 to 1 apart, pairs of two 1.01 and more. */
    private static VerificationReport report(int folds, int ofEach) {
        List<VerificationPair> pairs = new ArrayList<>();
        for (int i = 1; i <= ofEach; i++) {
            pairs.add(VerificationPair.of(i % folds, true, i / 100.0));
            pairs.add(VerificationPair.of(i % folds, false, 1 + i / 100.0));
        }
        return VerificationReport.of(Metric.L2, pairs);
    }
}
