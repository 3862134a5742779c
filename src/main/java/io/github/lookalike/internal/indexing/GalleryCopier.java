package io.github.lookalike.internal.indexing;

import io.github.lookalike.embedding.Template;
import io.github.lookalike.gallery.Entry;
import io.github.lookalike.gallery.Gallery;
import io.github.lookalike.gallery.GalleryException;
import io.github.lookalike.gallery.GalleryException.Reason;
import io.github.lookalike.gallery.GalleryInfo;
import io.github.lookalike.gallery.Photo;
import io.github.lookalike.gallery.PhotoId;
import io.github.lookalike.indexing.CopyListener;
import io.github.lookalike.indexing.CopySummary;
import io.github.lookalike.internal.concurrent.CancellableRun;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;

/** Puts all that one gallery holds into another, whichever stores keep them; nothing is embedded. */
public final class GalleryCopier {

    /** So many photos are lost by a crash at most; to commit takes far less time than to copy them. */
    private static final int BATCH = 5_000;

    private final Gallery from;
    private final Gallery to;
    private final boolean add;
    private final int batch;

    /** @param add whether {@code to} may hold photos that {@code from} does not hold just so */
    public GalleryCopier(Gallery from, Gallery to, boolean add) {
        this(from, to, add, BATCH);
    }

    GalleryCopier(Gallery from, Gallery to, boolean add, int batch) {
        this.from = from;
        this.to = to;
        this.add = add;
        this.batch = batch;
    }

    /**
     * Copies what is not there just so already, committing from time to time and at the end. To cancel, interrupt the
     * calling thread; the interrupt is used up by that.
     *
     * @throws GalleryException if the two are of different models
     * @throws IOException if there are other photos than those that are copied, which it is not allowed to add to
     */
    public CopySummary copy(CopyListener listener) throws IOException {
        return new Run(listener).toItsEnd();
    }

    /** @throws GalleryException naming both, if they are not of one model */
    public static void checkModels(GalleryInfo from, GalleryInfo to) throws GalleryException {
        if (!from.model().equals(to.model())) {
            throw new GalleryException(
                    Reason.OTHER_MODEL,
                    "gallery " + from.place() + " was made with " + from.model().describe() + ", gallery " + to.place()
                            + " with " + to.model().describe()
                            + ": their faces can't be compared. Copy to another place");
        }
    }

    private final class Run extends CancellableRun<CopySummary> {

        private final CopyListener listener;
        private final Map<PhotoId, Photo> there = new HashMap<>();
        private final Set<PhotoId> withFace = new HashSet<>();
        private int copied;
        private int unchanged;
        private boolean replaced;

        Run(CopyListener listener) {
            this.listener = listener;
        }

        @Override
        public CopySummary call() throws IOException {
            GalleryInfo source = from.info();
            GalleryInfo target = to.info();
            checkModels(source, target);
            to.photos().forEach(photo -> there.put(photo.id(), photo));
            if (!add) {
                checkAllAreOfTheSource(source, target);
            }
            listener.started(source.counts().photos());
            try {
                copyFaces();
                copyPhotosWithoutFace(source);
            } catch (UncheckedIOException e) {
                throw e.getCause();
            } catch (CancellationException e) {
                to.commit();
                return new CopySummary(copied, unchanged, true);
            }
            if (replaced) {
                to.purge();
            } else {
                to.commit();
            }
            return new CopySummary(copied, unchanged, false);
        }

        /** What an interrupted run left may be gone on with; anything else is somebody's gallery. */
        private void checkAllAreOfTheSource(GalleryInfo source, GalleryInfo target) throws IOException {
            Map<PhotoId, Photo> strange = new HashMap<>(there);
            for (GalleryInfo.Root root : target.roots()) {
                from.photos(root.path()).forEach(photo -> strange.remove(photo.id(), photo));
            }
            if (!strange.isEmpty()) {
                throw new IOException("gallery " + target.place() + " holds "
                        + strange.keySet().stream()
                                .min(PhotoId::compareTo)
                                .orElseThrow()
                                .file()
                        + ", which is not just so in " + source.place()
                        + ". To add to it and replace photos that differ, give --add; or copy to an empty place");
            }
        }

        /** A photo's faces come one after the other. */
        private void copyFaces() throws IOException {
            List<Entry> ofPhoto = new ArrayList<>();
            from.forEach(entry -> {
                if (!ofPhoto.isEmpty()
                        && !ofPhoto.get(0).photo().id().equals(entry.photo().id())) {
                    copyPhoto(ofPhoto);
                }
                ofPhoto.add(entry);
            });
            if (!ofPhoto.isEmpty()) {
                copyPhoto(ofPhoto);
            }
        }

        private void copyPhoto(List<Entry> faces) {
            Photo photo = faces.get(0).photo();
            withFace.add(photo.id());
            try {
                copyPhoto(photo, faces.stream().map(Entry::template).toList());
            } catch (IOException e) {
                throw new UncheckedIOException(e); // for a consumer may throw no other
            }
            faces.clear();
        }

        private void copyPhotosWithoutFace(GalleryInfo source) throws IOException {
            for (GalleryInfo.Root root : source.roots()) {
                if (root.counts().withoutFace() > 0) {
                    for (Photo photo : from.photos(root.path())) {
                        if (!withFace.contains(photo.id())) {
                            // Which has one by now, if the source is being written.
                            copyPhoto(photo, from.faces(photo.id()));
                        }
                    }
                }
            }
        }

        private void copyPhoto(Photo photo, List<Template> faces) throws IOException {
            if (isCancelled()) {
                throw new CancellationException();
            }
            Photo earlier = there.get(photo.id());
            if (photo.equals(earlier)) {
                unchanged++;
            } else {
                if (earlier != null && !replaced) {
                    to.owePurge(); // else a kill would leave what is replaced in the files for good
                    replaced = true;
                }
                to.put(photo, faces);
                copied++;
                if (copied % batch == 0) {
                    to.commit();
                }
            }
            listener.photoDone();
        }
    }
}
