package io.github.lookalike.gallery;

import io.github.lookalike.embedding.Template;
import io.github.lookalike.gallery.GalleryInfo.Root;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Writes what is found in an indexed folder to the gallery, tells the listener, and keeps the count. */
final class GalleryUpdate {

    /** So much work is lost by a crash at most, but for the photos that were being looked at. */
    private static final Duration COMMIT_INTERVAL = Duration.ofSeconds(10);

    private final Gallery gallery;
    private final String root;
    private final Map<String, Photo> before;
    private final KnownContent known;
    private final IndexListener listener;
    private final int commitEvery;

    private final Set<String> reappeared = new HashSet<>();
    private int embedded;
    private int unchanged;
    private int moved;
    private int removed;
    private int severalFaces;
    private int skipped;
    private int uncommitted;
    private boolean forgets;
    private long committed = System.nanoTime();

    /**
     * @param before the folder's photos in the gallery, by path
     * @param commitEvery so many changes
     */
    GalleryUpdate(
            Gallery gallery,
            String root,
            Map<String, Photo> before,
            KnownContent known,
            IndexListener listener,
            int commitEvery) {
        this.gallery = gallery;
        this.root = root;
        this.before = before;
        this.known = known;
        this.listener = listener;
        this.commitEvery = commitEvery;
    }

    void settle(PhotoFile file, Outcome outcome) throws IOException {
        if (outcome instanceof Outcome.Unchanged) {
            unchanged++;
        } else if (outcome instanceof Outcome.Failed failed) {
            failed(file, failed.sha256(), failed.reason());
        } else if (outcome instanceof Outcome.TooLarge large) {
            tooLarge(file, large.reason());
        } else if (outcome instanceof Outcome.Same same) {
            same(file, same.sha256());
        } else if (outcome instanceof Outcome.Looked looked) {
            // Another photo may have been given these faces while they waited for their turn.
            if (known.contains(looked.sha256())) {
                same(file, looked.sha256());
            } else {
                looked(file, looked.sha256(), looked.found());
            }
        }
    }

    private void looked(PhotoFile file, String sha256, MainFace found) throws IOException {
        embedded++;
        if (found.seen() > 1) {
            severalFaces++;
            listener.warning(file.file(), found.seen() + " faces, the most prominent taken");
        }
        store(file, sha256, found.kept());
    }

    private void same(PhotoFile file, String sha256) throws IOException {
        Photo earlier = before.get(file.path());
        if (earlier != null && earlier.sha256().equals(sha256)) {
            unchanged++;
        } else {
            moved++;
            reappeared.add(sha256);
        }
        store(file, sha256, known.faces(sha256));
    }

    private void failed(PhotoFile file, String sha256, String reason) throws IOException {
        skip(file.file(), reason);
        // Without a SHA-256 not even the bytes could be read: they may be those that are known.
        Photo earlier = before.get(file.path());
        if (earlier != null && sha256 != null && !earlier.sha256().equals(sha256)) {
            replaced(earlier);
        }
    }

    /** Of another size than before it is another photo, whatever it shows. */
    private void tooLarge(PhotoFile file, String reason) throws IOException {
        skip(file.file(), reason);
        Photo earlier = before.get(file.path());
        if (earlier != null && earlier.size() != file.size()) {
            replaced(earlier);
        }
    }

    private void replaced(Photo earlier) throws IOException {
        known.replacing(earlier);
        remove(earlier);
    }

    /** A photo or folder that couldn't be read. */
    void skip(Path file, String reason) {
        skipped++;
        listener.warning(file, reason);
    }

    /** A photo of an earlier run whose file is gone. */
    void vanished(Photo photo, boolean keep) throws IOException {
        if (reappeared.contains(photo.sha256())) {
            remove(photo);
        } else if (!keep) {
            remove(photo);
            removed++;
            listener.removed(photo.id().file());
        }
    }

    void commit() throws IOException {
        gallery.commit();
        uncommitted = 0;
        committed = System.nanoTime();
    }

    /** Commits; of what was removed or replaced nothing stays in the gallery's files. */
    void finish() throws IOException {
        if (forgets) {
            gallery.purge();
        } else {
            commit();
        }
    }

    IndexSummary summary(boolean cancelled, Duration duration) throws IOException {
        Root now = gallery.root(root);
        return new IndexSummary(
                now.photos(),
                now.faces(),
                now.people(),
                now.withoutFace(),
                embedded,
                unchanged,
                moved,
                removed,
                severalFaces,
                skipped,
                cancelled,
                duration);
    }

    private void store(PhotoFile file, String sha256, List<Template> faces) throws IOException {
        Photo earlier = before.get(file.path());
        if (faces.isEmpty() && (earlier == null || !earlier.sha256().equals(sha256))) {
            listener.warning(file.file(), "no face found");
        }
        if (earlier != null && !earlier.sha256().equals(sha256)) {
            known.replacing(earlier);
            forgets = true;
        }
        Photo photo = file.as(new PhotoId(root, file.path()), sha256);
        gallery.put(photo, faces);
        known.stored(photo);
        changed();
    }

    private void remove(Photo photo) throws IOException {
        forgets = true;
        gallery.removePhoto(photo.id());
        changed();
    }

    private void changed() throws IOException {
        uncommitted++;
        if (uncommitted >= commitEvery || System.nanoTime() - committed >= COMMIT_INTERVAL.toNanos()) {
            commit();
        }
    }
}
