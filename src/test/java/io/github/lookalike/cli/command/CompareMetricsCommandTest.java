package io.github.lookalike.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.jr.ob.JSON;
import io.github.lookalike.cli.CelebsGallery;
import io.github.lookalike.cli.Cli;
import io.github.lookalike.cli.Result;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(CelebsGallery.class)
class CompareMetricsCommandTest {

    private final Cli cli;

    CompareMetricsCommandTest(Cli cli) {
        this.cli = cli;
    }

    @Test
    void whatTheMetricChangesIsToldInWordsAndFigures() {
        Result result = cli.run("compare-metrics --gallery GALLERY -k 3");

        // Which faces these are, and how far apart, is told by other tests.
        String told = result.unwrapped().withNarrowColumns().withoutDecimals().out();
        assertThat(told.replaceAll("\\b\\d+ %", "# %")
                        .replaceAll("(?m)[1-6](?= of 6|$)", "#")
                        .replaceAll("L[12](?= is the more)", "L#")
                        .replaceFirst("(?s)\nProbes whose.*", ""))
                .isEqualTo(
                        """
                6 faces; each ranked all others by L2, L1 and cosine:

                - L2 and cosine rank unit vectors alike, for cosine = L2² / 2: measured, Kendall's tau-b is #.#, and \
                the nearest face differs for 0 of 6 probes.
                - L1 against L2: Kendall's tau-b is #.#, they share # % of the 3 nearest faces, and the nearest \
                face differs for # of 6 probes.
                - Distances spread by #.# % of their mean for L1, #.# % for L2, #.# % for cosine, which is a square.
                - The 6 of 128 components that differ most make up # % of an L1 distance and # % of a squared L2 \
                distance.
                - With 1 of 128 components disturbed by #.# each, L1 keeps a tau-b of #.# and L2 of #.# with the \
                undisturbed ranking, and the nearest face changes for # % and # % of the probes: L# is the more \
                robust against such outliers.
                - With 6 of 128 components disturbed by #.# each, L1 keeps a tau-b of #.# and L2 of #.# with the \
                undisturbed ranking, and the nearest face changes for # % and # % of the probes: L# is the more \
                robust against such outliers.
                - With 128 of 128 components disturbed by #.# each, L1 keeps a tau-b of #.# and L2 of #.# with the \
                undisturbed ranking, and the nearest face changes for # % and # % of the probes: L# is the more \
                stable under such noise.

                How distances spread
                  metric  mean  std  std / mean  smallest  median  largest
                  L2  #.#  #.#  #.# %  #.#  #.#  #.#
                  L1  #.#  #.#  #.# %  #.#  #.#  #.#
                  cosine  #.#  #.#  #.# %  #.#  #.#  #.#

                How alike they rank
                  metric  other  Kendall tau-b  same among 3 nearest  nearest differs
                  L1  L2  #.#  #.# %  #
                  L1  cosine  #.#  #.# %  #
                  L2  cosine  #.#  #.# %  0

                How well rankings hold when components of the probe are disturbed
                  components  by  L1 tau-b  L2 tau-b  L1 nearest changes  L2 nearest changes
                           1  #.#  #.#  #.#  #.# %  #.# %
                           6  #.#  #.#  #.#  #.# %  #.# %
                         128  #.#  #.#  #.#  #.# %  #.# %
                """);
    }

    @Test
    void l2AndCosineRankAlikeAndJsonTellsSo() throws IOException {
        Map<String, Object> json = JSON.std.mapFrom(
                cli.run("compare-metrics --gallery GALLERY --format json").out());

        assertThat(json).containsEntry("faces", 6).containsEntry("probes", 6).containsEntry("k", 5);
        assertThat((List<?>) json.get("findings")).hasSize(7);
        List<?> agreement = (List<?>) json.get("agreement");
        assertThat(agreement).hasSize(3);
        assertThat((Map<?, ?>) agreement.get(2))
                .extracting("metric", "other", "kendall_tau_b", "overlap", "nearest_differs")
                .containsExactly("l2", "cosine", 1.0, 1.0, 0);
        assertThat((List<?>) json.get("disturbances")).hasSize(3);
    }

    @Test
    void aFolderIsIndexedFirstAndFewerProbesAreASample() {
        Result result = cli.run("compare-metrics --in CELEBS --gallery GALLERY --probes 4 --seed 9");

        assertThat(result.unwrapped().out())
                .startsWith("6 faces; 4 of them (seed 9) ranked all others by L2, L1 and cosine:\n");
        assertThat(result.withoutDecimals().err())
                .isEqualTo("6 photos, 6 faces, 6 people, 6 unchanged, 0 skipped, #.# s\n");
    }

    @Test
    void optionsThatWillNotDoAreUsageErrors() {
        assertThat(cli.run("compare-metrics --gallery GALLERY -k 0"))
                .isEqualTo(Result.usage("lookalike compare-metrics", "the overlap must be of at least 1 face, not 0"));
        assertThat(cli.run("compare-metrics --gallery GALLERY --disturbance -1"))
                .isEqualTo(Result.usage("lookalike compare-metrics", "the disturbance must be at least 0, not -1.0"));
    }
}
