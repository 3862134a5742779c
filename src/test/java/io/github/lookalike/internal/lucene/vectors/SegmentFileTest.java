package io.github.lookalike.internal.lucene.vectors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.lookalike.gallery.Gallery;
import io.github.lookalike.gallery.GalleryException;
import io.github.lookalike.gallery.GalleryException.Reason;
import io.github.lookalike.gallery.Grouping;
import io.github.lookalike.internal.lucene.GalleryFolder;
import io.github.lookalike.internal.lucene.UncheckedGallery;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.lucene.codecs.CodecUtil;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A bit flipped in what steers a search, of a gallery that is too large to be read through when it is opened. */
@Tag("slow")
class SegmentFileTest {

    private static final int FLIPS = 300;

    /** Lucene's at the end of each file: it is compared where all of the file is read. */
    private static final int CHECKSUM = 8;

    @TempDir
    private static Path made;

    @TempDir
    private Path folder;

    private final Random random = new Random(4);
    private Path place;

    private static GraphGallery vectors;

    @BeforeAll
    static void make() throws IOException {
        vectors = new GraphGallery(6);
        vectors.make(made.resolve("gallery"));
    }

    @BeforeEach
    void copy() throws IOException {
        place = GraphGallery.copy(made.resolve("gallery"), folder.resolve("copy"));
    }

    @Test
    void itsGalleryIsSoundAtFirst() {
        assertThatCode(() -> search(true)).doesNotThrowAnyException();
    }

    /** Header, counts, axes, sizes of groups, centres. */
    @Test
    void ofASketch() throws IOException {
        Path file = file(PcaSketch.EXTENSION);
        assertNoFlipIsPassedOver(file, 0, endOfPart(file, PcaSketch.CODEC), () -> search(false));
    }

    /** Header, counts, effort. */
    @Test
    void ofAGraph() throws IOException {
        Path file = file(Graph.EXTENSION);
        assertNoFlipIsPassedOver(file, 0, endOfPart(file, Graph.CODEC), () -> search(false));
    }

    /** They are as many bytes as the sketches before them, 32 numbers a face each. */
    @Test
    void ofAGraphsLinks() throws IOException {
        Path file = file(Graph.EXTENSION);
        int end = (int) Files.size(file) - CodecUtil.footerLength();
        int start = end - Integer.BYTES - GraphGallery.FACES * 32 * Integer.BYTES;
        assertNoFlipIsPassedOver(file, start, end, () -> search(true));
        flip(file, start + 100, 1);
        assertThatCode(() -> search(false)).as("exact searches don't go by it").doesNotThrowAnyException();
    }

    /** Lucene's tables of who is whose and of what is where, and its descriptions of files. */
    @ParameterizedTest
    @ValueSource(strings = {"dvd", "dvm", "doc", "psm", "tim", "tip", "tmd", "fnm", "si", "vemf", "fdm"})
    void ofATable(String extension) throws IOException {
        Path file = file(extension);
        assertNoFlipIsPassedOver(file, 0, (int) Files.size(file) - CHECKSUM, () -> search(false));
    }

    @Test
    void ofTheCommit() throws IOException {
        try (Stream<Path> files = Files.list(place)) {
            Path file = files.filter(
                            found -> GalleryFolder.isCommit(found.getFileName().toString()))
                    .findFirst()
                    .orElseThrow();
            assertNoFlipIsPassedOver(file, 0, (int) Files.size(file) - CHECKSUM, () -> search(false));
        }
    }

    private void assertNoFlipIsPassedOver(Path file, int start, int end, ThrowingCallable search) throws IOException {
        // All of what is short, and first and last bytes always.
        int[] places = end - start <= FLIPS
                ? IntStream.range(start, end).toArray()
                : IntStream.concat(IntStream.of(start, end - 1), random.ints(FLIPS, start, end))
                        .toArray();
        for (int at : places) {
            int bit = 1 << random.nextInt(8);
            flip(file, at, bit);
            assertThatExceptionOfType(GalleryException.class)
                    .as("%s, byte %d", file.getFileName(), at)
                    .isThrownBy(search)
                    .withMessageMatching("(?s)gallery \\Q" + place + "\\E is damaged \\(.+\\); remake it with"
                            + " 'lookalike index --rebuild --gallery \\Q" + place + "\\E DIR'")
                    .matches(e -> e.reason() == Reason.DAMAGED);
            flip(file, at, bit);
        }
    }

    private static void flip(Path file, int at, int bit) throws IOException {
        try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "rw")) {
            bytes.seek(at);
            int flipped = bytes.read() ^ bit;
            bytes.seek(at);
            bytes.write(flipped);
        }
    }

    /** Behind the header of a file of ours stand the part's length, the part and its checksum. */
    private static int endOfPart(Path file, String codec) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        // The suffix is that of the format, as it is in the file's name: _a_LookalikeExact_0.vsk.
        String suffix =
                file.getFileName().toString().replaceFirst("^_[^_]+_", "").replaceFirst("\\..*", "");
        int start = CodecUtil.indexHeaderLength(codec, suffix);
        return start + ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).getInt(start) + 2 * Integer.BYTES;
    }

    private void search(boolean approximate) throws IOException {
        try (Gallery gallery = UncheckedGallery.open(place)) {
            gallery.search(GraphGallery.query(List.of(vectors.next()), 10, Grouping.PERSON, Set.of(), approximate));
        }
    }

    private Path file(String extension) throws IOException {
        try (Stream<Path> files = Files.list(place)) {
            List<Path> found = files.filter(file -> file.toString().endsWith("." + extension))
                    .toList();
            assertThat(found).hasSize(1);
            return found.get(0);
        }
    }
}
