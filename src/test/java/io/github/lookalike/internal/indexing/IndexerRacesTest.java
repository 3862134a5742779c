package io.github.lookalike.internal.indexing;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.lookalike.embedding.Template;
import io.github.lookalike.gallery.GallerySamples;
import io.github.lookalike.image.EncodedImage;
import io.github.lookalike.indexing.IndexListener;
import io.github.lookalike.indexing.IndexOptions;
import io.github.lookalike.internal.indexing.TemplateSource.MainFace;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** Files that change while they are indexed. */
class IndexerRacesTest extends IndexerFixture {

    private interface Change {
        void on(Path photo) throws IOException;
    }

    @Test
    void aPhotoThatVanishesIsNamedAndTheRestGoesOn() throws IOException {
        write("a.jpg", "100 1");
        write("b.jpg", "100 0 1");
        assertThat(afterFinding(() -> Files.delete(photos.resolve("a.jpg")))).containsExactly("a.jpg: no such file");
        assertThat(paths()).containsExactly("b.jpg");
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "no named pipes among the files")
    void aPhotoThatBecomesAPipeIsNotOpened() throws IOException {
        Path photo = write("a.jpg", "100 1");
        assertThat(afterFinding(() -> {
                    Files.delete(photo);
                    run("mkfifo", photo.toString());
                }))
                .containsExactly("a.jpg: not a regular file");
        assertThat(gallery.photos()).isEmpty();
    }

    @Test
    void aPhotoThatGrowsIsTakenAsItWasAndReadAgainInTheNextRun() throws IOException {
        write("a.jpg", "100 1");
        assertThat(whileLooking("a.jpg", photo -> Files.writeString(photo, "100 0 1\n90 1")))
                .isEmpty();
        assertThat(faceOf("a")).isEqualTo(GallerySamples.face(1).embedding());
        assertThat(index().done().embedded()).isEqualTo(1);
        assertThat(heard).contains("a.jpg: 2 faces, the most prominent taken");
        assertThat(faceOf("a")).isEqualTo(GallerySamples.face(0, 1).embedding());
    }

    @Test
    void aReplacedPhotoDoesNotLendItsFacesToCopiesOfTheFormer() throws IOException {
        write("a.jpg", "100 1");
        write("z.jpg", "100 1");
        whileLooking("a.jpg", photo -> {
            Path other = Files.writeString(photo.resolveSibling("other"), "100 0 1");
            Files.setLastModifiedTime(other, Files.getLastModifiedTime(photo));
            Files.delete(photo);
            Files.move(other, photo);
        });
        index();
        assertThat(faceOf("a")).isEqualTo(GallerySamples.face(0, 1).embedding());
        assertThat(faceOf("z")).isEqualTo(GallerySamples.face(1).embedding());
    }

    @Test
    void aKnownPhotoThatChangesTwiceIsReadAgainUntilItIsAtRest() throws IOException {
        Path photo = write("a.jpg", "100 1");
        index();
        write("a.jpg", "100 0 1");
        touch(photo);
        whileLooking("a.jpg", changing -> Files.writeString(changing, "100 0 0 1"));
        assertThat(faceOf("a")).isEqualTo(GallerySamples.face(0, 1).embedding());
        index();
        assertThat(faceOf("a")).isEqualTo(GallerySamples.face(0, 0, 1).embedding());
    }

    private Object faceOf(String person) throws IOException {
        return gallery.entries(person).get(0).template().embedding();
    }

    /** @return the warnings of a run in which something happens after the photos were found */
    private List<String> afterFinding(Action action) throws IOException {
        Warnings warnings = new Warnings(action);
        new Indexer(gallery, FILES, () -> new TextSource(sources), AGREEMENT)
                .index(photos, new IndexOptions(false, 1), warnings);
        return warnings.heard;
    }

    /** @return the warnings of a run in which a photo changes between its bytes are read and its faces are found */
    private List<String> whileLooking(String path, Change change) throws IOException {
        Warnings warnings = new Warnings(() -> {});
        new Indexer(gallery, FILES, () -> new ChangingSource(photos.resolve(path), change), AGREEMENT)
                .index(photos, new IndexOptions(false, 1), warnings);
        return warnings.heard;
    }

    private static void run(String... command) throws IOException {
        try {
            assertThat(new ProcessBuilder(command).start().waitFor()).isZero();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private interface Action {
        void run() throws IOException;
    }

    private final class Warnings implements IndexListener {

        private final Action whenStarted;
        private final List<String> heard = new ArrayList<>();

        Warnings(Action whenStarted) {
            this.whenStarted = whenStarted;
        }

        @Override
        public void started(int found) {
            try {
                whenStarted.run();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void warning(Path file, String message) {
            heard.add(photos.relativize(file) + ": " + message);
        }
    }

    private final class ChangingSource implements TemplateSource {

        private final TextSource source = new TextSource(sources);
        private final Path changing;
        private final Change change;

        ChangingSource(Path changing, Change change) {
            this.changing = changing;
            this.change = change;
        }

        @Override
        public MainFace mainFace(EncodedImage photo) throws IOException {
            if (photo.file().equals(changing)) {
                change.on(photo.file());
            }
            return source.mainFace(photo);
        }

        @Override
        public List<Template> faces(EncodedImage photo) throws IOException {
            return source.faces(photo);
        }

        @Override
        public void close() {
            source.close();
        }
    }
}
