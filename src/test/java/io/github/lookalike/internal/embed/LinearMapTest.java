package io.github.lookalike.internal.embed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.lookalike.internal.file.Sha256;
import io.github.lookalike.internal.model.ModelFile;
import io.github.lookalike.model.ModelException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LinearMapTest {

    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void nameTheFile() {
        file = folder.resolve("map.npy");
    }

    @Test
    void multiplies() throws IOException {
        ModelFile map = MapFiles.write(file, new float[][] {{1, 2, 3}, {-1, 0.5f, 0}});
        assertThat(LinearMap.read(map, 2, 3).of(new float[] {1, 10, 100})).containsExactly(321, 4);
    }

    @Test
    void refusesAnotherShape() throws IOException {
        ModelFile map = MapFiles.write(file, new float[][] {{1, 2, 3}, {-1, 0.5f, 0}});
        assertRefused(map, ": a map of 2 x 3, but the descriptor's networks and output need one of 3 x 2", 3, 2);
    }

    @Test
    void refusesNumbersThatAreNone() throws IOException {
        ModelFile map = MapFiles.write(file, new float[][] {{1, 2}, {Float.NaN, 0}});
        assertRefused(map, ": a map with NaN in it", 2, 2);
    }

    @Test
    void refusesWhatItsDescriptorDoesNotTellOf() throws IOException {
        ModelFile map = MapFiles.write(file, new float[][] {{1, 2}});
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length - 1] ^= 1;
        Files.write(file, bytes);
        assertThatThrownBy(() -> LinearMap.read(map, 1, 2))
                .isInstanceOf(ModelException.class)
                .hasMessageStartingWith(file + ": damaged, or not the model that its descriptor tells of: SHA-256 is ");
    }

    @Test
    void refusesFilesThatAreCutOffOrOfAnotherKind() throws IOException {
        MapFiles.write(file, new float[][] {{1, 2}});
        byte[] whole = Files.readAllBytes(file);
        assertRefused(
                rewritten(Arrays.copyOf(whole, whole.length - 1)),
                " is cut off or damaged: the shape (1, 2) takes 8 bytes, there are 7",
                1,
                2);
        assertRefused(rewritten("hello".getBytes(StandardCharsets.US_ASCII)), " is not a .npy file", 1, 2);
        // A header that promises a terabyte takes no memory.
        String header =
                new String(whole, StandardCharsets.ISO_8859_1).replace("(1, 2), }        ", "(1, 999999999), }");
        assertRefused(
                rewritten(header.getBytes(StandardCharsets.ISO_8859_1)),
                " is cut off or damaged: the shape (1, 999999999) takes 3999999996 bytes, there are 8",
                1,
                2);
    }

    private ModelFile rewritten(byte[] content) throws IOException {
        Files.write(file, content);
        return new ModelFile(file, Sha256.of(content));
    }

    private void assertRefused(ModelFile map, String complaint, int height, int width) {
        assertThatThrownBy(() -> LinearMap.read(map, height, width))
                .isInstanceOf(ModelException.class)
                .hasMessage(file + complaint);
    }
}
