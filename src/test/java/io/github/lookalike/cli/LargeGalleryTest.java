package io.github.lookalike.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.lookalike.benchmark.DensifiedVectors;
import io.github.lookalike.cli.exit.ExitCode;
import io.github.lookalike.internal.numpy.NpyFile;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A gallery of made-up vectors, above 64 MB, that is not read through when it is opened. */
@Tag("slow")
class LargeGalleryTest {

    private static final int FACES = 84_000;

    @TempDir
    Path folder;

    @Test
    void aFlippedBitOfASketchsAxesIsToldWithTheRemedy() throws IOException {
        Cli cli = new Cli().naming("FOLDER", folder);
        try (OutputStream out = Files.newOutputStream(folder.resolve("many.npy"))) {
            NpyFile.write(DensifiedVectors.synthetic(128, 5).make(FACES), out);
        }
        Files.write(
                folder.resolve("many.txt"),
                IntStream.range(0, FACES).mapToObj(row -> "person-" + row + "x").collect(Collectors.toList()));
        assertThat(cli.run("index --from FOLDER/many.npy --labels FOLDER/many.txt --gallery FOLDER/gallery")
                        .code())
                .isZero();
        String find = "find person-11x --gallery FOLDER/gallery";
        assertThat(cli.run(find).code()).isZero();
        assertThat(bytes()).isGreaterThan(64 << 20);

        Path file = files().stream().filter(this::hasSketch).findFirst().orElseThrow();
        int sketch = Files.readString(file, StandardCharsets.ISO_8859_1).indexOf("LookalikeSketch");
        // Some way behind the header: of 32 axes of 128 numbers.
        for (int at : new int[] {sketch + 200, sketch + 5_000, sketch + 16_000}) {
            flip(file, at);
            assertThat(cli.run(find))
                    .matches(result ->
                            result.code() == ExitCode.GALLERY && result.out().isEmpty())
                    .extracting(Result::err)
                    .asString()
                    .matches("lookalike: gallery FOLDER/gallery is damaged \\(checksum of a part failed: something has"
                            + " changed the file .*\\); remake it with 'lookalike index --rebuild --gallery"
                            + " FOLDER/gallery DIR'\n");
            flip(file, at);
        }
        assertThat(cli.run(find).code()).isZero();
    }

    private boolean hasSketch(Path file) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1).contains("LookalikeSketch");
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private long bytes() throws IOException {
        long sum = 0;
        for (Path file : files()) {
            sum += Files.size(file);
        }
        return sum;
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("gallery"))) {
            return files.sorted().toList();
        }
    }

    private static void flip(Path file, int at) throws IOException {
        try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "rw")) {
            bytes.seek(at);
            int flipped = bytes.read() ^ 0x40;
            bytes.seek(at);
            bytes.write(flipped);
        }
    }
}
