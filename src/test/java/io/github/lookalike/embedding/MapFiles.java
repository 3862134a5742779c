package io.github.lookalike.embedding;

import io.github.lookalike.model.ModelFile;
import io.github.lookalike.model.Sha256;
import io.github.lookalike.numpy.NpyFile;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Matrices in files, with their checksums. */
final class MapFiles {

    private MapFiles() {}

    static ModelFile write(Path file, float[][] rows) throws IOException {
        try (OutputStream out = Files.newOutputStream(file)) {
            NpyFile.write(rows, out);
        }
        return new ModelFile(file, Sha256.of(Files.readAllBytes(file)));
    }
}
