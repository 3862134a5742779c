package io.github.lookalike.internal.indexing;

import static io.github.lookalike.gallery.GallerySamples.MODEL;

import io.github.lookalike.gallery.GalleryRemake;
import io.github.lookalike.image.ImageLimits;
import io.github.lookalike.indexing.IndexListener;
import io.github.lookalike.indexing.IndexOptions;
import io.github.lookalike.indexing.IndexSummary;
import io.github.lookalike.internal.image.ImageReader;
import io.github.lookalike.internal.lucene.LuceneGallery;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A folder of photos, a gallery, and an indexer that brings the one into the other. */
abstract class IndexerFixture {

    static final ImageReader FILES = new ImageReader(ImageLimits.DEFAULT);
    /** As that of dlib's network, about. */
    static final Agreement AGREEMENT = new Agreement(0.38, 0.42);

    @TempDir
    Path temporary;

    Path photos;
    LuceneGallery gallery;
    final TextSource.Count sources = new TextSource.Count();
    final List<String> heard = new ArrayList<>();

    @BeforeEach
    void openGallery() throws IOException {
        photos = Files.createDirectories(temporary.toRealPath().resolve("photos"));
        gallery = LuceneGallery.open(temporary.resolve("gallery"), MODEL);
    }

    @AfterEach
    void closeGallery() throws IOException {
        gallery.close();
    }

    void emptyGallery() throws IOException {
        gallery.close();
        try (GalleryRemake remake = LuceneGallery.remake(temporary.resolve("gallery"), MODEL)) {
            remake.finish();
        }
        openGallery();
    }

    IndexSummary index() throws IOException {
        return index(photos, new IndexOptions(false, 2));
    }

    IndexSummary index(Path root, IndexOptions options) throws IOException {
        heard.clear();
        sources.photos.set(0);
        return new Indexer(gallery, FILES, () -> new TextSource(sources), AGREEMENT)
                .index(root, options, new Listener(root));
    }

    Path write(String path, String content) throws IOException {
        Path file = photos.resolve(path);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, content);
    }

    /** Gives a file another time, later each time. */
    static void touch(Path file) throws IOException {
        Instant later = Files.getLastModifiedTime(file).toInstant().plusSeconds(10);
        Files.setLastModifiedTime(file, FileTime.from(later));
    }

    List<String> paths() throws IOException {
        return gallery.photos().stream().map(photo -> photo.id().path()).toList();
    }

    /** Writes down what it hears. */
    private final class Listener implements IndexListener {

        private final Path root;

        Listener(Path root) {
            this.root = root;
        }

        @Override
        public void started(int photos) {
            heard.add(photos + " photos");
        }

        @Override
        public void photoDone(Path photo) {
            heard.add(root.relativize(photo) + " done");
        }

        @Override
        public void lookingAgain(int photos) {
            heard.add(photos + " again");
        }

        @Override
        public void warning(Path file, String message) {
            heard.add(root.relativize(file) + ": " + message);
        }

        @Override
        public void moved(Path folder, int photos, int left) {
            heard.add(photos + " moved from " + folder.getFileName() + ", " + left + " left");
        }

        @Override
        public void removed(Path photo) {
            heard.add(root.relativize(photo) + " removed");
        }
    }
}
