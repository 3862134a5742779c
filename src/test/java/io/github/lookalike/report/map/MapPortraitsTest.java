package io.github.lookalike.report.map;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.lookalike.ranking.Judgement;
import io.github.lookalike.ranking.Verdict;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MapPortraitsTest {

    @Test
    void mineComeFirstThenTheNearestThenPeopleWithManyFaces() {
        float[][] coordinates = {{0, 0}, {9, 9}, {5, 5}, {5, 6}, {6, 5}, {5, 5.5f}, {1, 1}};
        MapPortraits portraits = of(
                coordinates,
                List.of(new FaceMap.Link(6, 0, 0.5, new Judgement(0.9, false, Verdict.DIFFERENT))),
                "ada",
                "bob",
                "cyd",
                "cyd",
                "cyd",
                "cyd",
                "me");

        assertThat(portraits.faces()).containsExactly(6, 0, 5, 1);
        assertThat(portraits.important()).isEqualTo(2);
        assertThat(portraits.named()).isEqualTo(3);
    }

    @Test
    void theTypicalFaceOfAPersonIsTheirPortraitNotAnOutlier() {
        float[][] coordinates = {{90, 90}, {1, 1}, {1.2f, 1.2f}, {1.1f, 1.1f}, {0, 0}};

        assertThat(of(coordinates, List.of(), "ada", "ada", "ada", "ada", "me").faces())
                .containsExactly(4, 2);
    }

    @Test
    void thePersonOfTheFaceThatALineLeadsToHasNoOtherPortrait() {
        float[][] coordinates = {{90, 90}, {1, 1}, {1.1f, 1}, {1, 1.2f}, {0, 0}};
        FaceMap.Link link = new FaceMap.Link(4, 0, 0.5, new Judgement(0.9, false, Verdict.DIFFERENT));

        assertThat(of(coordinates, List.of(link), "ada", "ada", "ada", "ada", "me")
                        .faces())
                .containsExactly(4, 0);
    }

    @Test
    void ofMoreThanTwentyPeopleWithManyFacesOnlySomeAreSureOfAName() {
        FaceMap map = Maps.crowd(30);
        MapPortraits portraits = MapPortraits.of(map, map.layouts().get(0));

        assertThat(portraits.faces()).hasSize(30);
        assertThat(portraits.named()).isEqualTo(20);
    }

    @Test
    void aLabelIsTheNameAsPeopleWriteItAndNotTooLong() {
        assertThat(MapPortraits.label(Maps.face("jim_carrey"))).isEqualTo("Jim Carrey");
        assertThat(MapPortraits.label(Maps.face("a".repeat(40)))).hasSize(26).endsWith("a…");
    }

    /** The last one is mine. */
    private static MapPortraits of(float[][] coordinates, List<FaceMap.Link> links, String... names) {
        List<FaceMap.Face> faces = Stream.concat(
                        Stream.of(names).limit(names.length - 1).map(Maps::face),
                        Stream.of(Maps.mine(names[names.length - 1])))
                .toList();
        FaceMap.Layout layout = new FaceMap.Layout("pca", "PCA", "", List.of(), coordinates);
        return MapPortraits.of(new FaceMap("", faces, List.of(layout), links), layout);
    }
}
