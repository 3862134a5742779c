package io.github.lookalike.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.jr.ob.JSON;
import io.github.lookalike.cli.exit.ExitCode;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(LabelledPhotos.class)
class EvaluateLabelledTest {

    private static final String LINE = "evaluate --labelled PHOTOS --gallery GALLERY";

    private final Cli cli;

    EvaluateLabelledTest(Cli cli) {
        this.cli = cli;
    }

    @Test
    void peopleAreFoundAmongOthersAndTripletsKeepTheirMargin() {
        assertThat(cli.run(LINE + " --margin 0.05 --hardest 0").unwrapped().out())
                .isEqualTo(
                        """
                Identification in PHOTOS: 16 faces of 4 people. Each of the 16 faces whose person has another photo \
                is looked for among all others, by the nearest photo (rank-1, rank-5); AUC, EER and TAR are over all 24 pairs of one \
                person and 96 of two. Photos left out because no face was found: 1 (lincoln/lincoln_0005.jpg).

                  metric    rank-1    rank-5     AUC     EER  TAR@FAR=1e-2  TAR@FAR=1e-3  TAR@FAR=1e-4  TAR@FAR=1e-5
                  L2      100.00 %  100.00 %  1.0000  0.00 %     100.00 %*     100.00 %*     100.00 %*     100.00 %*
                  L1      100.00 %  100.00 %  1.0000  0.00 %     100.00 %*     100.00 %*     100.00 %*     100.00 %*
                  cosine  100.00 %  100.00 %  1.0000  0.00 %     100.00 %*     100.00 %*     100.00 %*     100.00 %*

                * too few pairs of two people for this rate: the share accepted without a single false accept. \
                L2 and cosine rank unit vectors alike, for cosine = L2² / 2: only L1 can differ.

                Pairs of different people that pass for one person, by photos of each
                  photos  people  pairs  same person  at least perhaps
                       1       4      6            -                 -  fewer than 25 people have so many
                       2       4      6            -                 -  fewer than 25 people have so many
                       5       0      0            -                 -  fewer than 25 people have so many
                      10       0      0            -                 -  fewer than 25 people have so many
                      20       0      0            -                 -  fewer than 25 people have so many

                Rank-1 by how a person's photos are aggregated, and for the 16 faces whose person has two others or more
                  aggregation    rank-1  of these
                  template     100.00 %  100.00 %
                  nearest      100.00 %  100.00 %
                  mean         100.00 %  100.00 %

                Triplets as FaceNet has them: an anchor A, another photo P of the same person, a photo N of somebody \
                else, and d the L2 distance. Satisfied: d(A,P)² + margin < d(A,N)²; semi-hard: N is farther than P, \
                but by less; hard: N is as near as P, or nearer. The loss is by how much d(A,P)² + margin exceeds \
                d(A,N)². Over all 576 triplets.

                  margin  evaluated  possible  satisfied  semi-hard    hard  mean loss
                    0.05        576       576   100.00 %     0.00 %  0.00 %     0.0000
                """);
    }

    @Test
    void aMarginThatNoTripletKeepsIsLostByAll() throws IOException {
        Map<?, ?> triplets = triplets(run(LINE + " --margin 4 --format json")).get(0);

        assertThat(triplets).extracting("satisfied", "semi_hard", "hard").containsExactly(0.0, 1.0, 0.0);
        assertThat((double) triplets.get("mean_loss")).isBetween(3.0, 4.0);
    }

    @Test
    void aSampleOfTripletsIsTheSameForTheSameSeed() throws IOException {
        String line = LINE + " --triplets 50 --seed 7 --hardest 4 --format json";

        Map<String, Object> json = run(line);

        assertThat(triplets(json).get(0)).extracting("evaluated", "possible").containsExactly(50, 576);
        List<Map<?, ?>> hardest = rows(json, "hardest_triplets");
        assertThat(hardest)
                .hasSize(4)
                .isSortedAccordingTo(Comparator.comparingDouble(EvaluateLabelledTest::ease))
                .allSatisfy(triplet -> assertThat(person(triplet, "anchor"))
                        .isEqualTo(person(triplet, "positive"))
                        .isNotEqualTo(person(triplet, "negative")));
        assertThat(run(line)).isEqualTo(json);
        assertThat(run(line.replace("--seed 7", "--seed 8"))).isNotEqualTo(json);
    }

    private Map<String, Object> run(String line) throws IOException {
        return JSON.std.mapFrom(cli.run(line).out());
    }

    private static List<Map<?, ?>> triplets(Map<String, Object> json) {
        return rows(json, "triplets");
    }

    @SuppressWarnings("unchecked") // the program's own JSON
    private static List<Map<?, ?>> rows(Map<String, Object> json, String key) {
        return (List<Map<?, ?>>) json.get(key);
    }

    private static double ease(Map<?, ?> triplet) {
        return (double) triplet.get("squared_to_negative") - (double) triplet.get("squared_to_positive");
    }

    private static String person(Map<?, ?> triplet, String role) {
        return ((String) triplet.get(role)).replaceFirst("/.*", "");
    }

    @Test
    void aPhotoAPersonIsTooLittle() {
        Result result = cli.run("evaluate --labelled PHOTOS/obama --gallery GALLERY-obama");

        assertThat(result.withoutDecimals())
                .isEqualTo(
                        new Result(
                                ExitCode.FAILED,
                                "",
                                """
                4 photos, 4 faces, 4 people, 0 skipped, #.# s
                lookalike: identification needs two people, and two photos of one of them; there are 4 faces of 4 people
                """));
    }

    @Test
    void whatIsToBeMeasuredMustBeSaid() {
        assertThat(cli.run("evaluate"))
                .isEqualTo(Result.usage("lookalike evaluate", "give --pairs and --images, or --labelled"));
        assertThat(cli.run("evaluate --pairs PAIRS"))
                .isEqualTo(Result.usage("lookalike evaluate", "Missing required argument(s): --images=DIR"));
        assertThat(cli.run("evaluate --labelled nix")).isEqualTo(Result.failed(ExitCode.FAILED, "nix: no such folder"));
        assertThat(cli.run(LINE + " --margin -1"))
                .isEqualTo(Result.usage("lookalike evaluate", "the margin must be at least 0, not -1.0"));
        assertThat(cli.run(LINE + " --format xml"))
                .isEqualTo(Result.usage(
                        "lookalike evaluate",
                        "Invalid value for option '--format': expected table, json or csv, but was 'xml'"));
    }
}
