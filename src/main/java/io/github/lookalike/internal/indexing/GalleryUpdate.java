package io.github.lookalike.internal.indexing;

import io.github.lookalike.embedding.Template;
import io.github.lookalike.gallery.Gallery;
import io.github.lookalike.gallery.Photo;
import io.github.lookalike.gallery.PhotoId;
import io.github.lookalike.gallery.Selection;
import io.github.lookalike.indexing.IndexListener;
import io.github.lookalike.indexing.IndexSummary;
import io.github.lookalike.internal.indexing.Agreement.Reference;
import io.github.lookalike.internal.indexing.TemplateSource.MainFace;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Writes what is found in an indexed folder to the gallery, tells the listener, and keeps the count. */
final class GalleryUpdate {

    /** So much work is lost by a crash at most, but for the photos that were being looked at. */
    private static final Duration COMMIT_INTERVAL = Duration.ofSeconds(10);

    private final Gallery gallery;
    private final String root;
    private final Map<String, Photo> photos;
    private final KnownContent known;
    private final IndexListener listener;
    private final int commitEvery;

    private final Set<String> reappeared = new HashSet<>();
    /** How many faces were found in photos of several, by path, to be told when it is known which is taken. */
    private final SortedMap<String, Integer> several = new TreeMap<>();

    private final Tally tally = new Tally();
    private int uncommitted;
    private boolean forgets;
    private long committed = System.nanoTime();

    /**
     * @param photos the folder's photos in the gallery, by path; kept up to date
     * @param commitEvery so many changes
     */
    GalleryUpdate(
            Gallery gallery,
            String root,
            Map<String, Photo> photos,
            KnownContent known,
            IndexListener listener,
            int commitEvery)
            throws IOException {
        this.gallery = gallery;
        this.root = root;
        this.photos = photos;
        this.known = known;
        this.listener = listener;
        this.commitEvery = commitEvery;
        this.forgets = gallery.owesPurge();
    }

    void settle(PhotoFile file, PhotoOutcome outcome) throws IOException {
        if (outcome instanceof PhotoOutcome.Unchanged) {
            tally.unchanged++;
        } else if (outcome instanceof PhotoOutcome.Failed failed) {
            failed(file, failed.sha256(), failed.reason());
        } else if (outcome instanceof PhotoOutcome.TooLarge large) {
            tooLarge(file, large.reason());
        } else if (outcome instanceof PhotoOutcome.Same same) {
            same(file, same.sha256());
        } else if (outcome instanceof PhotoOutcome.Looked looked) {
            // Another photo may have been given these faces while they waited for their turn.
            if (known.contains(looked.sha256())) {
                same(file, looked.sha256());
            } else {
                looked(file, looked.sha256(), looked.found());
            }
        }
    }

    private void looked(PhotoFile file, String sha256, MainFace found) throws IOException {
        tally.embedded++;
        if (found.seen() > 1) {
            tally.severalFaces++;
            several.put(file.path(), found.seen());
        }
        store(file, sha256, found.kept());
    }

    private void same(PhotoFile file, String sha256) throws IOException {
        Photo earlier = photos.get(file.path());
        if (earlier != null && earlier.sha256().equals(sha256)) {
            tally.unchanged++;
            store(file, sha256, known.kept(earlier)); // another's copy may have another face
        } else {
            tally.moved++;
            reappeared.add(sha256);
            store(file, sha256, known.kept(sha256));
        }
    }

    private void failed(PhotoFile file, String sha256, String reason) throws IOException {
        skip(file.file(), reason);
        // Without a SHA-256 not even the bytes could be read: they may be those that are known.
        Photo earlier = photos.get(file.path());
        if (earlier != null && sha256 != null && !earlier.sha256().equals(sha256)) {
            replaced(earlier);
        }
    }

    /** Of another size than before it is another photo, whatever it shows. */
    private void tooLarge(PhotoFile file, String reason) throws IOException {
        skip(file.file(), reason);
        Photo earlier = photos.get(file.path());
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
        tally.skipped++;
        listener.warning(file, reason);
    }

    /** A photo of an earlier run whose file is gone. */
    void vanished(Photo photo, boolean keep) throws IOException {
        if (reappeared.contains(photo.sha256())) {
            remove(photo);
        } else if (!keep) {
            remove(photo);
            tally.removed++;
            listener.removed(photo.id().file());
        }
    }

    /** A photo of another folder, which is in this one now. */
    void forget(Photo ofOther) throws IOException {
        forget();
        gallery.removePhoto(ofOther.id());
        changed();
    }

    /** A photo keeps its face, which was compared with others than before. */
    void confirm(Photo photo, Reference reference, List<Template> kept) throws IOException {
        put(photo.with(photo.selection().by(reference.id())), kept);
    }

    /**
     * A photo was read again and gets one of its faces.
     *
     * @param faces all, the most prominent first
     * @param chosen its place among them, from 0
     */
    void choose(Photo photo, Reference reference, List<Template> faces, int chosen) throws IOException {
        int number = chosen + 1;
        if (number != photo.selection().number()) {
            forget(); // the face that was kept may be a stranger's
            several.put(photo.id().path(), faces.size());
        }
        Selection selection = new Selection(photo.selection().seen(), number, reference.id());
        put(photo.with(selection), List.of(faces.get(chosen)));
    }

    /** A photo that could not be read again, of which the face stays that is taken. */
    void stays(Photo photo, String reason) {
        listener.warning(photo.id().file(), reason);
    }

    /** Tells of which photos with several faces which one is taken now. */
    void tellSelections() {
        several.forEach((path, faces) -> {
            Photo photo = photos.get(path);
            int number = photo.selection().number();
            String taken = number == 1
                    ? "the most prominent taken"
                    : "number " + number + " taken, the one on the person's other photos";
            listener.warning(photo.id().file(), faces + " faces, " + taken);
        });
    }

    /** Until the purge, a commit says that it is due: a kill must not leave what is to be forgotten for good. */
    private void forget() throws IOException {
        if (!forgets) {
            gallery.owePurge();
            forgets = true;
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

    IndexSummary summary(boolean cancelled) throws IOException {
        int agreeing = (int) photos.values().stream()
                .filter(photo -> photo.selection().number() > 1)
                .count();
        return tally.summary(gallery.root(root), agreeing, cancelled);
    }

    private void store(PhotoFile file, String sha256, KnownContent.Kept kept) throws IOException {
        Photo earlier = photos.get(file.path());
        if (kept.faces().isEmpty() && (earlier == null || !earlier.sha256().equals(sha256))) {
            listener.warning(file.file(), "no face found");
        }
        if (earlier != null && !earlier.sha256().equals(sha256)) {
            known.replacing(earlier);
            forget();
        }
        Photo photo = file.as(new PhotoId(root, file.path()), sha256, kept.selection());
        put(photo, kept.faces());
        known.stored(photo);
    }

    private void put(Photo photo, List<Template> faces) throws IOException {
        gallery.put(photo, faces);
        photos.put(photo.id().path(), photo);
        changed();
    }

    private void remove(Photo photo) throws IOException {
        forget();
        gallery.removePhoto(photo.id());
        photos.remove(photo.id().path());
        changed();
    }

    private void changed() throws IOException {
        uncommitted++;
        if (uncommitted >= commitEvery || System.nanoTime() - committed >= COMMIT_INTERVAL.toNanos()) {
            commit();
        }
    }
}
