package io.github.lookalike.internal.lucene.vectors;

import static io.github.lookalike.internal.lucene.vectors.GraphGallery.FACES;
import static io.github.lookalike.internal.lucene.vectors.GraphGallery.MODEL;
import static io.github.lookalike.internal.lucene.vectors.GraphGallery.graphs;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.lookalike.embedding.Embedding;
import io.github.lookalike.gallery.Gallery;
import io.github.lookalike.gallery.GalleryException;
import io.github.lookalike.gallery.GalleryException.Reason;
import io.github.lookalike.gallery.GraphInfo;
import io.github.lookalike.gallery.GraphListener;
import io.github.lookalike.gallery.Grouping;
import io.github.lookalike.gallery.Query;
import io.github.lookalike.internal.lucene.LuceneGallery;
import io.github.lookalike.internal.lucene.UncheckedGallery;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of a graph's file. */
@Tag("slow")
class GraphFilesTest {

    @TempDir
    private static Path made;

    @TempDir
    private Path folder;

    private static GraphGallery vectors;

    @BeforeAll
    static void make() throws IOException {
        vectors = new GraphGallery(6);
        vectors.make(made.resolve("gallery"));
    }

    @Test
    void aFlippedBitIsRecognised() throws IOException {
        Path place = copy();
        byte[] bytes = Files.readAllBytes(graph(place));
        for (int at : new int[] {3, 60, bytes.length / 3, bytes.length - 40, bytes.length - 3}) {
            byte[] flipped = bytes.clone();
            flipped[at] ^= 8;
            Files.write(graph(place), flipped);
            assertDamaged(place);
        }
    }

    @Test
    void aTruncatedFileIsRecognised() throws IOException {
        Path place = copy();
        byte[] bytes = Files.readAllBytes(graph(place));
        for (int length : new int[] {0, 10, 70, bytes.length / 2, bytes.length - 1}) {
            Files.write(graph(place), Arrays.copyOf(bytes, length));
            assertDamaged(place);
        }
    }

    /** Too large to be read through when it is opened: whatever a search meets is told, and it comes to an end. */
    @Test
    void badLinksInAGalleryThatIsNotCheckedDoNoHarm() throws IOException {
        Path place = copy();
        byte[] bytes = Files.readAllBytes(graph(place));
        Arrays.fill(bytes, bytes.length / 2 + 100, bytes.length - 16, (byte) 0x55);
        Files.write(graph(place), bytes);
        try (Gallery gallery = UncheckedGallery.open(place)) {
            Query query = GraphGallery.query(List.of(vectors.next()), 10, Grouping.PHOTO, Set.of(), true);
            assertThatExceptionOfType(GalleryException.class)
                    .isThrownBy(() -> gallery.search(query))
                    .matches(e -> e.reason() == Reason.DAMAGED);
        }
    }

    @Test
    void removingSomebodyDropsTheGraphAndNothingOfThemIsLeft() throws IOException {
        Path place = copy();
        try (Gallery gallery = LuceneGallery.open(place, MODEL)) {
            Embedding secret = gallery.entries("p17").get(0).template().embedding();
            byte[] sketch = sketchOf(place, secret);
            assertThat(holds(place, sketch)).as("before").isTrue();

            gallery.removePerson("p17");
            gallery.purge();

            assertThat(graphs(place)).isEmpty();
            assertThat(holds(place, sketch)).isFalse();
            assertThat(gallery.graph()).isEqualTo(new GraphInfo(0, FACES - 4, 0, 0));
            assertThat(gallery.search(GraphGallery.query(List.of(secret), 5, Grouping.PERSON, Set.of(), true)))
                    .hasSize(5)
                    .noneMatch(hit -> hit.entry().person().equals("p17"));
        }
    }

    @Test
    void cancellingLeavesTheGalleryAsItWas() throws IOException {
        Path place = copy();
        try (Gallery gallery = LuceneGallery.open(place, MODEL)) {
            vectors.put(gallery, "late.jpg", "late");
            gallery.commit();
            GraphInfo before = gallery.graph();
            List<Path> files = files(place);

            cancelled(gallery);

            assertThat(gallery.graph()).isEqualTo(before);
            assertThat(files(place)).isEqualTo(files);
            assertThat(gallery.buildGraph(2, GraphListener.NONE).isComplete()).isTrue();
        }
    }

    @Test
    void cancellingLosesNothingThatWasNotCommittedYet() throws IOException {
        Path place = copy();
        try (Gallery gallery = LuceneGallery.open(place, MODEL)) {
            vectors.put(gallery, "late.jpg", "late");

            cancelled(gallery);

            vectors.put(gallery, "later.jpg", "late");
        }
        try (Gallery gallery = LuceneGallery.openReadOnly(place, MODEL)) {
            assertThat(gallery.entries("late")).hasSize(2);
            assertThat(gallery.graph().faces()).isEqualTo(FACES);
        }
    }

    private static void cancelled(Gallery gallery) {
        Thread caller = Thread.currentThread();
        assertThatExceptionOfType(CancellationException.class)
                .isThrownBy(() -> gallery.buildGraph(2, new GraphListener() {
                    private int faces;

                    @Override
                    public void faceDone() {
                        faces++;
                        if (faces == 3_000) {
                            caller.interrupt();
                        }
                    }
                }));
    }

    @Test
    void whatIsCompleteIsNotBuiltAgain() throws IOException {
        Path place = copy();
        try (Gallery gallery = LuceneGallery.open(place, MODEL)) {
            List<Path> before = graphs(place);
            assertThat(gallery.buildGraph(2, GraphListener.NONE).isComplete()).isTrue();
            assertThat(graphs(place)).isEqualTo(before);
        }
    }

    @Test
    void fewFacesGetNone() throws IOException {
        try (Gallery gallery = LuceneGallery.open(folder.resolve("few"), MODEL)) {
            assertThat(gallery.graph()).isEqualTo(new GraphInfo(0, 0, 0, 0));
            for (int i = 0; i < 2_000; i++) {
                vectors.put(gallery, i + ".jpg", "p" + i);
            }
            gallery.commit();
            assertThat(gallery.buildGraph(2, GraphListener.NONE)).isEqualTo(new GraphInfo(0, 2_000, 0, 0));
        }
    }

    private static void assertDamaged(Path place) {
        assertThatExceptionOfType(GalleryException.class)
                .isThrownBy(() -> LuceneGallery.openReadOnly(place, MODEL))
                .withMessageContaining("is damaged")
                .matches(e -> e.reason() == Reason.DAMAGED);
    }

    /** The first values along the axes of the sketch, as they are in the graph's file. */
    private static byte[] sketchOf(Path place, Embedding embedding) throws IOException {
        try (Directory directory = FSDirectory.open(place);
                DirectoryReader reader = DirectoryReader.open(directory)) {
            PcaSketch.Layout layout = ExactVectorsReader.of(
                            reader.leaves().get(0).reader())
                    .sketch()
                    .layout();
            float[] sketch = PcaSketch.project(embedding.values(), layout.axes());
            ByteBuffer bytes = ByteBuffer.allocate(16 * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
            bytes.asFloatBuffer().put(sketch, 0, 16);
            return bytes.array();
        }
    }

    private static boolean holds(Path place, byte[] wanted) throws IOException {
        String text = new String(wanted, StandardCharsets.ISO_8859_1);
        for (Path file : files(place)) {
            if (new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(text)) {
                return true;
            }
        }
        return false;
    }

    private static Path graph(Path place) throws IOException {
        return graphs(place).get(0);
    }

    private static List<Path> files(Path place) throws IOException {
        try (Stream<Path> files = Files.list(place)) {
            return files.sorted().toList();
        }
    }

    private Path copy() throws IOException {
        return GraphGallery.copy(made.resolve("gallery"), folder.resolve("copy"));
    }
}
