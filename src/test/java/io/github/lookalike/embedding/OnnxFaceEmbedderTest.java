package io.github.lookalike.embedding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.lookalike.face.Chip;
import io.github.lookalike.golden.GoldenFace;
import io.github.lookalike.model.BundledModels;
import io.github.lookalike.model.ModelDescriptor;
import io.github.lookalike.model.ModelException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The real network on the chips that dlib cut from the bundled portraits. */
class OnnxFaceEmbedderTest {

    private static final List<GoldenFace> FACES = GoldenFace.all().subList(0, 6);
    private static final List<Chip> CHIPS = FACES.stream()
            .map(face -> new Chip(GoldenFace.CHIP_SIZE, face.chip()))
            .toList();

    private static FaceEmbedder embedder;

    @BeforeAll
    static void load() throws ModelException {
        embedder =
                new OnnxFaceEmbedder(ModelDescriptor.read(BundledModels.folder().resolve(BundledModels.EMBEDDER)));
    }

    @AfterAll
    static void close() {
        embedder.close();
    }

    @Test
    void givesDlibsVectorsRaw() {
        List<float[]> raw = embedder.raw(CHIPS);
        for (int i = 0; i < CHIPS.size(); i++) {
            assertThat(raw.get(i)).containsExactly(FACES.get(i).embedding(), within(1e-4f));
        }
    }

    @Test
    void averagesWithTheMirroredFace() {
        for (Chip chip : CHIPS) {
            float[] seen = embedder.raw(List.of(chip)).get(0);
            float[] mirrored = embedder.raw(List.of(chip.mirrored())).get(0);
            float[] sum = new float[seen.length];
            for (int i = 0; i < sum.length; i++) {
                sum[i] = seen[i] + mirrored[i];
            }

            assertThat(embedder.embed(List.of(chip)).get(0).values())
                    .containsExactly(Embedding.normalise(sum).values(), within(1e-5f));
        }
    }

    @Test
    void embedsAFaceAndItsMirrorImageAlike() {
        List<Embedding> faces = embedder.embed(CHIPS);
        List<Embedding> mirrored =
                embedder.embed(CHIPS.stream().map(Chip::mirrored).toList());
        for (int i = 0; i < faces.size(); i++) {
            assertThat(mirrored.get(i).values()).containsExactly(faces.get(i).values(), within(1e-5f));
        }
    }

    @Test
    void embedsAFaceAloneAsAmongOthers() {
        List<Embedding> together = embedder.embed(CHIPS);
        for (int i = 0; i < CHIPS.size(); i++) {
            assertThat(embedder.embed(List.of(CHIPS.get(i)))).containsExactly(together.get(i));
        }
    }

    @Test
    void tellsPeopleApart() {
        List<Embedding> people = embedder.embed(CHIPS);
        for (int i = 0; i < people.size(); i++) {
            for (int j = 0; j < i; j++) {
                assertThat(people.get(i).distance(people.get(j), Metric.L2)).isGreaterThan(0.35);
            }
        }
    }

    @Test
    void embedsNothingFromNoChips() {
        assertThat(embedder.embed(List.of())).isEmpty();
        assertThat(embedder.raw(List.of())).isEmpty();
    }

    @Test
    void refusesAChipOfAnotherSize() {
        Chip small = new Chip(96, new byte[96 * 96 * 3]);
        assertThatThrownBy(() -> embedder.embed(List.of(small)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a picture of 27648 bytes does not fill the input of 150 x 150 x 3");
    }
}
