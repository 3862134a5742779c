package io.github.lookalike.internal.embed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.lookalike.face.Chip;
import io.github.lookalike.golden.GoldenFace;
import io.github.lookalike.internal.model.BundledModels;
import io.github.lookalike.internal.model.ModelDescriptor;
import io.github.lookalike.model.ModelException;
import io.github.lookalike.model.Workload;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** dlib's network on the chips that dlib cut from the bundled portraits. */
class EmbeddingNetworkTest {

    private static final List<GoldenFace> FACES = GoldenFace.all().subList(0, 6);
    private static final List<Chip> CHIPS = FACES.stream()
            .map(face -> new Chip(GoldenFace.CHIP_SIZE, face.chip()))
            .toList();

    private static EmbeddingNetwork network;

    @BeforeAll
    static void load() throws ModelException {
        network = EmbeddingNetwork.load(
                ModelDescriptor.read(BundledModels.folder().resolve(BundledModels.EMBEDDERS.get("dlib"))),
                Workload.MANY);
    }

    @AfterAll
    static void close() {
        network.close();
    }

    @Test
    void givesDlibsVectors() {
        List<float[]> raw = network.raw(CHIPS);
        for (int i = 0; i < CHIPS.size(); i++) {
            assertThat(raw.get(i)).containsExactly(FACES.get(i).embedding(), within(1e-4f));
        }
    }

    @Test
    void givesNothingForNoChips() {
        assertThat(network.raw(List.of())).isEmpty();
    }

    @Test
    void refusesAChipOfAnotherSize() {
        Chip small = new Chip(96, new byte[96 * 96 * 3]);
        assertThatThrownBy(() -> network.raw(List.of(small)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a picture of 27648 bytes does not fill the input of 150 x 150 x 3");
    }
}
