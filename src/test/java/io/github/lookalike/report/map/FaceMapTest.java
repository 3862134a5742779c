package io.github.lookalike.report.map;

import static io.github.lookalike.report.map.Maps.face;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.lookalike.ranking.Judgement;
import io.github.lookalike.ranking.Verdict;
import java.util.List;
import org.junit.jupiter.api.Test;

class FaceMapTest {

    @Test
    void aMapOfNobodyIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new FaceMap("", List.of(), List.of(layout(new float[0][])), List.of()))
                .withMessage("a map of 0 faces in 1 layouts shows nothing");
    }

    @Test
    void aLayoutOfOtherFacesIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> map(layout(new float[][] {{1, 2}}), List.of()))
                .withMessage("PCA places 1 faces of 2");
    }

    @Test
    void aLinkToNobodyIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> map(
                        layout(new float[2][2]),
                        List.of(new FaceMap.Link(0, 2, 0.4, new Judgement(0.9, false, Verdict.DIFFERENT)))))
                .withMessage("a link from face 0 to face 2, but faces are numbered 0 to 1");
    }

    @Test
    void aPlaceThatIsNoneIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> layout(new float[][] {{1, 2}, {1, Float.NaN}}))
                .withMessage("PCA: face 1 is at NaN");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> layout(new float[][] {{1}}))
                .withMessage("PCA: face 0 has 1 coordinates, not 2 or 3");
    }

    @Test
    void theLegendTellsOfColoursWhereThereAreAny() {
        FaceMap one = Maps.small();
        FaceMap several = Maps.crowd(2);

        assertThat(one.legend(one.layouts().get(0))).isEqualTo("How it was made.");
        assertThat(several.legend(several.layouts().get(0)))
                .isEqualTo("How it was made. Colours mark people with several faces.");
    }

    private static FaceMap map(FaceMap.Layout layout, List<FaceMap.Link> links) {
        return new FaceMap("", List.of(face("ada"), face("bob")), List.of(layout), links);
    }

    private static FaceMap.Layout layout(float[][] coordinates) {
        return new FaceMap.Layout("pca", "PCA", "", List.of(), coordinates);
    }
}
