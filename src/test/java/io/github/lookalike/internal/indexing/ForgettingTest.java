package io.github.lookalike.internal.indexing;

import static io.github.lookalike.gallery.GallerySamples.DIMENSION;
import static io.github.lookalike.gallery.GallerySamples.face;
import static io.github.lookalike.gallery.GallerySamples.photo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.lookalike.embedding.Template;
import io.github.lookalike.gallery.Photo;
import io.github.lookalike.gallery.PhotoId;
import io.github.lookalike.indexing.IndexListener;
import io.github.lookalike.indexing.IndexOptions;
import io.github.lookalike.indexing.IndexSummary;
import io.github.lookalike.indexing.VectorRows;
import io.github.lookalike.internal.lucene.LuceneGallery;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Who was removed is in no file of the gallery any more. */
class ForgettingTest extends IndexerFixture {

    private static final String SECRET = "Zdislava";
    private static final Template SECRET_FACE = face(0.123456, 0.654321, 0.31415);
    private static final Photo SECRET_PHOTO = photo("folder/" + SECRET + ".jpg", SECRET);

    @Test
    void purgingLeavesNothingOfAPersonWhoWasRemoved() throws IOException {
        fill();
        assertThat(traces()).as("before").containsExactly("name", "SHA-256", "numbers");

        gallery.removePerson(SECRET);
        gallery.purge();

        assertThat(traces()).isEmpty();
        assertThat(gallery.photos()).hasSize(100);
    }

    @Test
    void whatAKilledRunReplacedIsForgottenByTheNext() throws IOException {
        for (int i = 0; i < 30; i++) {
            write("other/" + i + ".jpg", i + 1 + " " + (i + 1) + " 2 3");
        }
        Path changed = write("a.jpg", "7 0.123456 0.654321 0.31415");
        index();
        assertThat(traces()).as("before").contains("numbers");

        Files.writeString(changed, "7 3 2 1 0");
        touch(changed);
        // Commits at each photo and does not come to its end, as if it had been killed.
        IndexListener killer = new IndexListener() {
            @Override
            public void photoDone(Path photo) {
                if (photo.endsWith("a.jpg")) {
                    throw new IllegalStateException("killed");
                }
            }
        };
        Indexer indexer = new Indexer(gallery, FILES, () -> new TextSource(sources), AGREEMENT);
        assertThatThrownBy(() -> indexer.index(photos, new IndexOptions(false, 1).withCommitEvery(1), killer))
                .hasMessage("killed");
        assertThat(traces()).as("between").contains("numbers");
        gallery.close();
        openGallery();
        assertThat(gallery.owesPurge()).isTrue();

        index();

        assertThat(traces()).isEmpty();
        assertThat(gallery.owesPurge()).isFalse();
    }

    @Test
    void othersStay() throws IOException {
        fill();
        gallery.put(photo("late.jpg", "late"), List.of(face(1, 2)));
        gallery.commit();
        gallery.removePhoto(SECRET_PHOTO.id());
        gallery.purge();

        assertThat(traces()).isEmpty();
        assertThat(gallery.faces(photo("late.jpg", "late").id())).containsExactly(face(1, 2));
    }

    @Test
    void closingAfterwardsLeavesNothingEither() throws IOException {
        fill();
        try (LuceneGallery reader = LuceneGallery.openReadOnly(place())) {
            gallery.removePerson(SECRET);
            gallery.purge();
            gallery.close();
            assertThat(reader.people()).doesNotContainKey(SECRET);
        }
        assertThat(traces()).isEmpty();
    }

    @Test
    void indexingForgetsPhotosThatAreGoneOrChanged() throws IOException {
        for (int i = 0; i < 30; i++) {
            write("other/" + i + ".jpg", i + 1 + " " + (i + 1) + " 2 3");
        }
        Path gone = write(SECRET + ".jpg", "1 0.123456 0.654321 0.31415");
        Path changed = write("changed.jpg", "7 0.123456 0.654321 0.31415");
        index();
        assertThat(traces()).as("before").contains("name", "numbers");

        Files.delete(gone);
        Files.writeString(changed, "7 3 2 1 0");
        index();

        assertThat(traces()).isEmpty();
        assertThat(paths()).hasSize(31);
    }

    @Test
    void indexingForgetsTheFaceOfABystander() throws IOException {
        write("ann/party.jpg", "7 0.123456 0.654321 0.31415\n7 0 0 0 0 1");
        index();
        assertThat(traces()).as("before").containsExactly("numbers");

        write("ann/1.jpg", "7 0 0 0 0.1 1");
        index();

        assertThat(traces()).isEmpty();
        assertThat(gallery.people()).containsEntry("ann", 2);
    }

    @Test
    void indexingVectorsForgetsRowsThatAreReplacedOrGone() throws IOException {
        float[] secret = SECRET_FACE.embedding().values();
        List<float[]> vectors = new ArrayList<>();
        List<String> people = new ArrayList<>();
        Random random = new Random(2);
        for (int i = 0; i < 60; i++) {
            vectors.add(i == 7 || i == 59 ? secret : face(random).embedding().values());
            people.add(i == 59 ? SECRET : "person " + i);
        }
        indexVectors(vectors, people);
        assertThat(traces()).as("before").contains("name", "numbers");

        vectors.set(7, face(random).embedding().values());
        indexVectors(vectors.subList(0, 59), people.subList(0, 59));

        assertThat(traces()).isEmpty();
        assertThat(gallery.photos()).hasSize(59);
    }

    /** Killed between the commit of what it replaced and the end, where it would have been forgotten. */
    @Test
    void theNextRunForgetsWhatAKilledOneReplaced() throws IOException {
        List<float[]> vectors = new ArrayList<>();
        List<String> people = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            vectors.add(face(i + 1, 2, 3).embedding().values());
            people.add(i == 9 ? SECRET : "person " + i);
        }
        indexVectors(vectors, people);
        PhotoId row = PhotoId.ofRow(npy().toRealPath(), 9);
        Photo secret = gallery.photos().stream()
                .filter(photo -> photo.id().equals(row))
                .findAny()
                .orElseThrow();
        people.set(9, "person 9");
        gallery.put(new Photo(row, "person 9", secret.size(), secret.modified(), secret.sha256()), gallery.faces(row));
        gallery.commit();
        assertThat(traces()).as("before").containsExactly("name");

        assertThat(indexVectors(vectors, people).done().unchanged()).isEqualTo(60);

        assertThat(traces()).isEmpty();
    }

    private IndexSummary indexVectors(List<float[]> vectors, List<String> people) throws IOException {
        Files.writeString(npy(), "its content is in the rows");
        VectorRows rows = new VectorRows() {
            private int row;

            @Override
            public int size() {
                return vectors.size();
            }

            @Override
            public int dimension() {
                return DIMENSION;
            }

            @Override
            public String person(int row) {
                return people.get(row);
            }

            @Override
            public float[] next() {
                return vectors.get(row++);
            }
        };
        return new VectorIndexer(gallery).index(npy(), rows, new IndexOptions(false, 1), IndexListener.NONE);
    }

    private Path npy() {
        return temporary.resolve("vectors.npy");
    }

    private void fill() throws IOException {
        Random random = new Random(1);
        for (int i = 0; i < 100; i++) {
            gallery.put(photo(i + ".jpg", "person " + i % 7), List.of(face(random)));
            if (i == 50) {
                gallery.put(SECRET_PHOTO, List.of(SECRET_FACE));
            }
        }
        gallery.commit();
    }

    private Path place() {
        return temporary.resolve("gallery");
    }

    /** What is found of the secret person in the gallery's files, deleted documents included. */
    private List<String> traces() throws IOException {
        ByteBuffer numbers = ByteBuffer.allocate(DIMENSION * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        numbers.asFloatBuffer().put(SECRET_FACE.embedding().values());
        String all = "";
        try (Stream<Path> files = Files.list(place())) {
            for (Path file : files.toList()) {
                all += new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
            }
        }
        List<String> traces = new ArrayList<>();
        if (all.contains(SECRET)) {
            traces.add("name");
        }
        if (all.contains(SECRET_PHOTO.sha256())) {
            traces.add("SHA-256");
        }
        if (all.contains(new String(numbers.array(), StandardCharsets.ISO_8859_1))) {
            traces.add("numbers");
        }
        return traces;
    }
}
