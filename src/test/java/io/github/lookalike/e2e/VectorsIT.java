package io.github.lookalike.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.lookalike.internal.numpy.NpyFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VectorsIT {

    @TempDir
    Path folder;

    /** The launcher leaves ND4J away for this command, though the writer has its home beside the algebra. */
    @Test
    void vectorsForNumPyAreWrittenWithoutTheAlgebra() throws IOException {
        Path npy = folder.resolve("vectors.npy");

        Shipped.run("embed", "images/me/collins.jpg", "-o", npy);

        assertThat(NpyFile.read(npy)).hasDimensions(1, 128);
    }

    @Test
    void aGalleryIsHandedToTheProjector() throws IOException {
        Shipped.run(
                "export",
                "--in",
                "images/celebs",
                "--gallery",
                folder.resolve("g"),
                "--projector",
                folder.resolve("p"));

        assertThat(Files.readAllLines(folder.resolve("p/vectors.tsv"))).hasSize(26);
        assertThat(folder.resolve("p/sprite.png")).isNotEmptyFile();
    }
}
