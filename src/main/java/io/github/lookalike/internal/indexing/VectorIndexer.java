package io.github.lookalike.internal.indexing;

import io.github.lookalike.embedding.Embedding;
import io.github.lookalike.embedding.Template;
import io.github.lookalike.face.Box;
import io.github.lookalike.face.Face;
import io.github.lookalike.face.Landmarks;
import io.github.lookalike.face.Point;
import io.github.lookalike.gallery.Gallery;
import io.github.lookalike.gallery.PersonNames;
import io.github.lookalike.gallery.Photo;
import io.github.lookalike.gallery.PhotoId;
import io.github.lookalike.indexing.IndexListener;
import io.github.lookalike.indexing.IndexOptions;
import io.github.lookalike.indexing.IndexSummary;
import io.github.lookalike.indexing.VectorRows;
import io.github.lookalike.internal.concurrent.CancellableRun;
import io.github.lookalike.internal.file.Sha256;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/**
 * Puts ready-made embeddings into a gallery. They must be of the gallery's model, which no one can see by looking at
 * them. Each stands for a photo that nobody has; {@link PhotoId#file()} names the file of vectors and the row.
 */
public final class VectorIndexer {

    /** Half a second's work, and segments large enough that merging them doesn't take most of the time. */
    private static final int COMMIT_EVERY = 20_000;

    /** Nobody knows where the face was. */
    private static final Face SOMEWHERE =
            new Face(new Box(0, 0, 1, 1), Landmarks.of(Collections.nCopies(6, new Point(0, 0))), 0);

    private final Gallery gallery;

    /** @param gallery to write to; not closed */
    public VectorIndexer(Gallery gallery) {
        this.gallery = gallery;
    }

    /**
     * Puts all rows in place of what an earlier run put there from the same file; a row that is as it was is not
     * written again, one that is gone is removed; of what was replaced or removed nothing stays in the gallery's files.
     * Vectors are scaled to length 1. One that has no direction, or holds a value that is not finite, is passed over with a
     * warning, as is a row whose name has more than 32,766 bytes. The vectors are never all in memory, the names are.
     *
     * <p>Cancelled like {@link Indexer#index}.
     *
     * @param file where the rows are from; its name ends in {@code .npy}
     * @throws IllegalArgumentException if the dimension is not the gallery's
     */
    public IndexSummary index(Path file, VectorRows rows, IndexOptions options, IndexListener listener)
            throws IOException {
        return new Run(file.toRealPath(), rows, options, listener).toItsEnd();
    }

    private final class Run extends CancellableRun<IndexSummary> {

        private final Path file;
        private final VectorRows rows;
        private final IndexOptions options;
        private final IndexListener listener;

        private final Map<String, Photo> before = new TreeMap<>();
        private final Tally tally = new Tally();

        Run(Path file, VectorRows rows, IndexOptions options, IndexListener listener) {
            this.file = file;
            this.rows = rows;
            this.options = options;
            this.listener = listener;
        }

        @Override
        public IndexSummary call() throws IOException {
            gallery.photos(file.toString())
                    .forEach(photo -> before.put(photo.id().path(), photo));
            listener.started(rows.size());
            long modified = Files.getLastModifiedTime(file).to(TimeUnit.NANOSECONDS);
            for (int row = 0; row < rows.size() && !isCancelled(); row++) {
                settle(PhotoId.ofRow(file, row), PersonNames.nfc(rows.person(row)), rows.next(), modified);
            }
            if (!isCancelled() && !options.keepMissing()) {
                for (Photo gone : before.values()) {
                    gallery.removePhoto(gone.id());
                    tally.removed++;
                }
            }
            if (isCancelled()) {
                gallery.commit();
            } else {
                gallery.purge(); // also what a run replaced that was cancelled or killed
            }
            return tally.summary(gallery.root(file.toString()), 0, isCancelled());
        }

        private void settle(PhotoId id, String name, float[] vector, long modified) throws IOException {
            Embedding embedding;
            try {
                embedding = Embedding.ofLength1(vector);
                PersonNames.check(name);
            } catch (IllegalArgumentException e) {
                tally.skipped++;
                listener.warning(id.file(), e.getMessage());
                listener.photoDone(id.file());
                return;
            }
            byte[] content = bytes(vector);
            Photo photo = new Photo(id, name, content.length, modified, Sha256.of(content));
            Photo earlier = before.remove(id.path());
            if (earlier != null
                    && earlier.sha256().equals(photo.sha256())
                    && earlier.person().equals(photo.person())) {
                tally.unchanged++;
            } else {
                gallery.put(photo, List.of(new Template(SOMEWHERE, embedding)));
                tally.embedded++;
                if (tally.embedded % COMMIT_EVERY == 0) {
                    gallery.commit();
                }
            }
            listener.photoDone(id.file());
        }

        private static byte[] bytes(float[] vector) {
            ByteBuffer bytes = ByteBuffer.allocate(vector.length * Float.BYTES);
            bytes.asFloatBuffer().put(vector);
            return bytes.array();
        }
    }
}
