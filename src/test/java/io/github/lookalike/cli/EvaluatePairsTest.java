package io.github.lookalike.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.jr.ob.JSON;
import io.github.lookalike.cli.exit.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(LabelledPhotos.class)
class EvaluatePairsTest {

    private static final String LINE = "evaluate --pairs PAIRS --images PHOTOS --gallery GALLERY";

    private final Cli cli;

    @TempDir
    Path folder;

    EvaluatePairsTest(Cli cli) {
        this.cli = cli;
    }

    @Test
    void missedPairsAreCountedAsErrorsAndLeftOut() {
        Result result = cli.run(LINE).unwrapped();

        // How far apart faces are, and so the thresholds, is told by other tests.
        assertThat(result.out().replaceAll("(?m)\\d\\.\\d{4}$", "#.####"))
                .isEqualTo(
                        """
                Verification on PAIRS: 8 pairs of 12 photos in 2 folds, 4 of one person and 4 of two people. \
                Photos in which no face was found: 1 (lincoln/lincoln_0005.jpg). \
                Pairs missed by that: 1 of one person, 0 of two people.

                Pairs with a missed face counted as errors
                  metric   accuracy ± std     AUC      EER  TAR@FAR=1e-2  TAR@FAR=1e-3  threshold
                  L2      87.50 ± 17.68 %  0.7500  25.00 %      75.00 %*      75.00 %*     #.####
                  L1      87.50 ± 17.68 %  0.7500  25.00 %      75.00 %*      75.00 %*     #.####
                  cosine  87.50 ± 17.68 %  0.7500  25.00 %      75.00 %*      75.00 %*     #.####

                Pairs with a missed face left out
                  metric   accuracy ± std     AUC     EER  TAR@FAR=1e-2  TAR@FAR=1e-3  threshold
                  L2      100.00 ± 0.00 %  1.0000  0.00 %     100.00 %*     100.00 %*     #.####
                  L1      100.00 ± 0.00 %  1.0000  0.00 %     100.00 %*     100.00 %*     #.####
                  cosine  100.00 ± 0.00 %  1.0000  0.00 %     100.00 %*     100.00 %*     #.####

                Each fold is told by the threshold that is best on all others; shown is their mean.
                * too few pairs of two people for this rate: the share accepted without a single false accept. \
                L2 and cosine rank unit vectors alike, for cosine = L2² / 2: only L1 can differ.
                """);
    }

    @Test
    void aSecondRunEmbedsNothingAndPrintsTheSame() {
        String line = LINE.replace("GALLERY", folder.resolve("gallery").toString());

        Result first = cli.run(line);
        Result second = cli.run(line);

        assertThat(first.withoutDecimals().err())
                .isEqualTo(
                        """
                PHOTOS/lincoln/lincoln_0005.jpg: no face found
                17 photos, 16 faces, 4 people, 1 without a face, 0 skipped, #.# s
                """);
        assertThat(second.withoutDecimals().err())
                .isEqualTo("17 photos, 16 faces, 4 people, 17 unchanged, 1 without a face, 0 skipped, #.# s\n");
        assertThat(second.out()).isEqualTo(first.out());
    }

    @Test
    void programsGetTheSameAndEachFoldAsJson() throws IOException {
        Map<String, Object> json =
                JSON.std.mapFrom(cli.run(LINE + " --format json").out());

        assertThat(json)
                .containsEntry("pairs", "PAIRS")
                .containsEntry("folds", 2)
                .containsEntry("missed_same", 1)
                .containsEntry("missed_photos", List.of("lincoln/lincoln_0005.jpg"));
        Map<?, ?> asErrors = row(json, "missed_as_errors");
        assertThat(asErrors.get("metric")).isEqualTo("l2");
        assertThat((Map<?, ?>) asErrors.get("accuracy")).extracting("mean").isEqualTo(0.875);
        assertThat((Map<?, ?>) asErrors.get("tar_at_far_1e-3"))
                .extracting("resolved")
                .isEqualTo(false);
        assertThat(row(json, "missed_left_out").get("auc")).isEqualTo(1.0);
        assertThat((List<?>) json.get("thresholds")).hasSize(3 * 2);
        assertThat(row(json, "thresholds"))
                .extracting("fold", "right", "measured", "missed")
                .containsExactly(1, 4, 4, 0);
    }

    private static Map<?, ?> row(Map<String, Object> json, String key) {
        return (Map<?, ?>) ((List<?>) json.get(key)).get(0);
    }

    @Test
    void aPhotoThatIsNotThereIsToldBeforeAnythingIsEmbedded() throws IOException {
        Path list = Files.writeString(folder.resolve("list.txt"), "1\nhopper\t1\t2\nhopper\t1\tobama\t9\n");
        cli.naming("LIST", list).naming("NEW", folder.resolve("new"));

        assertThat(cli.run("evaluate --pairs LIST --images PHOTOS --gallery NEW"))
                .isEqualTo(
                        Result.failed(
                                ExitCode.FAILED,
                                "PHOTOS/obama/obama_0009.jpg: no such photo, nor one ending in jpeg, png, webp, bmp, tif, tiff"));
        assertThat(folder.resolve("new")).doesNotExist();
    }

    @Test
    void aListThatIsNoListIsToldWithItsLine() throws IOException {
        cli.naming("LIST", Files.writeString(folder.resolve("list.txt"), "1\nhopper\t1\n"));

        assertThat(cli.run("evaluate --pairs LIST --images PHOTOS --gallery GALLERY"))
                .isEqualTo(Result.failed(
                        ExitCode.FAILED,
                        "LIST, line 2: a pair is \"name i j\" or \"name i name j\", not \"hopper\uFFFD1\""));
    }

    @Test
    void pairsOfOneKindAreTooLittle() throws IOException {
        cli.naming("LIST", Files.writeString(folder.resolve("list.txt"), "1\nlincoln 1 5\nhopper 1 obama 1\n"));

        Result result = cli.run("evaluate --pairs LIST --images PHOTOS --gallery GALLERY");

        assertThat(result.code()).isEqualTo(ExitCode.FAILED);
        assertThat(result.err())
                .endsWith(
                        "lookalike: no ROC of 0 pairs of one person and 1 pairs of two people: both kinds are needed\n");
    }
}
