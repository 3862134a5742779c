package io.github.lookalike.map;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.lookalike.Portrait;
import io.github.lookalike.embedding.Embedding;
import io.github.lookalike.embedding.Template;
import io.github.lookalike.face.Box;
import io.github.lookalike.face.Face;
import io.github.lookalike.face.Landmarks;
import io.github.lookalike.face.Point;
import io.github.lookalike.projection.TsneOptions;
import io.github.lookalike.ranking.Judgement;
import io.github.lookalike.ranking.Verdict;
import io.github.lookalike.report.map.FaceMap;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class MapSubjectsTest {

    private static final Face FACE =
            new Face(new Box(0, 0, 10, 10), Landmarks.of(Collections.nCopies(6, new Point(5, 5))), 1);

    /** On a circle about the first axis, the more to the right the later. */
    private static final MapSubjects GALLERY = subjects(0, -0.3, -0.2, -0.1, 0, 0.1, 0.2, 0.3);

    @Test
    void pcaTellsWhatShareOfTheVarianceItShows() {
        FaceMap.Layout layout = GALLERY.pca(2);

        assertThat(layout.axes())
                .containsExactly("component 1, 99.25 % of the variance", "component 2, 0.7 % of the variance");
        assertThat(layout.legend())
                .isEqualTo("PCA: the directions in which the faces differ most, with 99.25 % + 0.7 % of their variance."
                        + " What lies apart here is apart in all 3 dimensions; what lies together may not be.");
        assertThat(layout.coordinates()).hasDimensions(7, 2);
    }

    @Test
    void pcaIsOfTheGalleryAloneSoThatMyFaceMovesNobody() {
        float[][] with =
                subjects(1, -0.3, -0.2, -0.1, 0, 0.1, 0.2, 0.3, 1.5).pca(2).coordinates();

        assertThat(with).hasDimensions(8, 2);
        assertThat(List.of(with).subList(0, 7))
                .usingRecursiveComparison()
                .isEqualTo(List.of(GALLERY.pca(2).coordinates()));
        assertThat(Math.abs(with[7][0])).isGreaterThan(Math.abs(with[0][0]));
    }

    @Test
    void tsneTellsWhatRemakesTheMap() throws InterruptedException {
        FaceMap.Layout layout = GALLERY.tsne(
                TsneOptions.defaults()
                        .withDimensions(3)
                        .withPerplexity(1.5)
                        .withIterations(1200)
                        .withSeed(7),
                (done, total) -> {});

        assertThat(layout.legend())
                .isEqualTo("t-SNE with perplexity 1.5, seed 7, 1,200 iterations: faces side by side look alike to the"
                        + " network. Distances between far groups, and the groups' sizes, mean little.");
        assertThat(layout.axes()).isEmpty();
        assertThat(layout.coordinates()).hasDimensions(7, 3);
    }

    @Test
    void thePerplexityIsTheOneThatWasUsed() throws InterruptedException {
        FaceMap.Layout layout = GALLERY.tsne(TsneOptions.defaults(), (done, total) -> {});

        assertThat(layout.legend()).startsWith("t-SNE with perplexity 2, seed 1, 1,000 iterations:");
    }

    @Test
    void linesAreExplained() {
        MapSubjects one = subjects(1, 0.1, 0.2, 0.3);
        MapSubjects linked = new MapSubjects(
                one.faces(),
                one.portraits(),
                List.of(new FaceMap.Link(2, 0, 0.1, new Judgement(0.9, false, Verdict.SAME))),
                1);

        assertThat(linked.pca(2).legend())
                .endsWith(" Lines lead from Face2 to the nearest in all 3 dimensions, wherever the map puts them.");
    }

    @Test
    void theTitleTellsWhoIsAmongHowMany() {
        assertThat(GALLERY.title()).isEqualTo("7 faces");
        assertThat(subjects(1, 0.1, 0.2).title()).isEqualTo("Face1 among 1 face");
        assertThat(subjects(2, 0.1, 0.2, 0.3, 0.4).title()).isEqualTo("Face2, Face3 among 2 faces");
        assertThat(subjects(4, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6).title()).isEqualTo("4 faces among 2 faces");
    }

    private static MapSubjects subjects(int own, double... angles) {
        List<FaceMap.Face> faces = new ArrayList<>();
        List<Portrait> portraits = new ArrayList<>();
        for (int i = 0; i < angles.length; i++) {
            Path photo = Path.of("photos", "face" + i + ".jpg");
            float[] vector = {(float) Math.cos(angles[i]), (float) Math.sin(angles[i]), 0};
            faces.add(new FaceMap.Face("face" + i, photo, i >= angles.length - own));
            portraits.add(new Portrait(photo, new Template(FACE, Embedding.normalise(vector))));
        }
        return new MapSubjects(faces, portraits, List.of(), own);
    }
}
