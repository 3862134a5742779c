package io.github.lookalike.internal.embed;

import io.github.lookalike.internal.file.Sha256;
import io.github.lookalike.internal.model.ModelFile;
import io.github.lookalike.internal.numpy.NpyFile;
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
