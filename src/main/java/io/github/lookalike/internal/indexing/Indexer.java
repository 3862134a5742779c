package io.github.lookalike.internal.indexing;

import io.github.lookalike.gallery.Gallery;
import io.github.lookalike.gallery.PersonNames;
import io.github.lookalike.gallery.Photo;
import io.github.lookalike.gallery.PhotoId;
import io.github.lookalike.indexing.IndexListener;
import io.github.lookalike.indexing.IndexOptions;
import io.github.lookalike.indexing.IndexSummary;
import io.github.lookalike.internal.concurrent.CancellableRun;
import io.github.lookalike.internal.concurrent.OrderedParallel;
import io.github.lookalike.internal.image.ImageReader;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Brings a gallery up to date with a folder of photos. What was done in an earlier run is not done again: a photo of
 * the same size and time is taken as it is, else its content decides.
 *
 * <p>Of several faces in a photo the most prominent is taken to be the person's, unless the person's photos of a single
 * face in the same folder say otherwise: {@link Agreement} tells when. What comes of it depends on the photos alone: not
 * on their order, nor on which were there when others came. Of the other faces nothing is kept, so a photo is read again
 * when the decision may change.
 */
public final class Indexer {

    private final Gallery gallery;
    private final ImageReader files;
    private final Supplier<? extends TemplateSource> sources;
    private final Agreement agreement;

    /**
     * @param gallery to write to; not closed
     * @param files reads the photos' bytes, within its limits
     * @param sources makes a source for each worker, when there is the first photo to look at; they are closed
     * @param agreement of faces that the sources make; {@link Agreement#NONE} if nobody knows
     */
    public Indexer(
            Gallery gallery, ImageReader files, Supplier<? extends TemplateSource> sources, Agreement agreement) {
        this.gallery = gallery;
        this.files = files;
        this.sources = sources;
        this.agreement = agreement;
    }

    /**
     * Indexes a folder with all its sub-folders. A photo that can't be read is passed over with a warning. The
     * changes are committed from time to time and at the end.
     *
     * <p>To cancel, interrupt the calling thread: what is done until then is committed, and the summary says so. The
     * interrupt is used up by that, so that the gallery can be closed.
     *
     * @throws java.nio.file.FileSystemException if the folder is missing, or inside or around another indexed one
     */
    public IndexSummary index(Path root, IndexOptions options, IndexListener listener) throws IOException {
        return new Run(root, options, listener).toItsEnd();
    }

    /**
     * One run. Workers read photos ahead, some for each thread; this thread alone writes what they found, in the order of
     * the paths, so that the result doesn't depend on who was faster.
     */
    private final class Run extends CancellableRun<IndexSummary> {

        private final Path root;
        private final IndexOptions options;
        private final Agreement wanted;
        private final IndexListener listener;
        /** Those of the folder that are in the gallery. */
        private final Map<String, Photo> photos = new HashMap<>();

        Run(Path root, IndexOptions options, IndexListener listener) {
            this.root = root;
            this.options = options;
            this.wanted = options.mostProminent() ? Agreement.NONE : agreement;
            this.listener = listener;
        }

        @Override
        public IndexSummary call() throws IOException {
            Path folder = PhotoFolder.real(root, gallery, options.prune());
            gallery.photos(folder.toString())
                    .forEach(photo -> photos.put(photo.id().path(), photo));
            KnownContent known = new KnownContent(gallery);
            GalleryUpdate update =
                    new GalleryUpdate(gallery, folder.toString(), photos, known, listener, options.commitEvery());
            PhotoFinder finder = new PhotoFinder(
                    folder,
                    options.exactNames() ? PersonNames::exactly : PersonNames::of,
                    update::skip,
                    this::isCancelled);
            List<PhotoFile> found = Files.exists(folder) ? finder.find() : List.of();
            checkAnyIsLeft(folder, found, finder);
            listener.started(found.size());
            try (ReadAhead ahead = new ReadAhead(files, sources, options.threads(), known, this::isCancelled)) {
                read(found, ahead, update);
                if (!isCancelled()) {
                    removeVanished(found, finder, update);
                    new MovedFolders(gallery, folder, photos.values()).forget(update, listener);
                    new Review(gallery, wanted, ahead, update, this::isCancelled).of(photos.values(), listener);
                }
                update.tellSelections();
                PhotoFolder.tellNumbered(folder, photos.values(), listener);
                // Before closing, which may have to wait for the threads.
                if (isCancelled()) {
                    update.commit();
                } else {
                    update.finish();
                }
            }
            return update.summary(isCancelled());
        }

        /** A folder that has lost all at once may be where a disk is mounted at other times. */
        private void checkAnyIsLeft(Path folder, List<PhotoFile> found, PhotoFinder finder) throws IOException {
            if (!found.isEmpty() || isCancelled()) {
                return;
            }
            if (photos.isEmpty()) {
                listener.warning(folder, "no photos in this folder");
            } else if (!options.prune() && !options.keepMissing() && !finder.mayHaveMissed("")) {
                throw new FileSystemException(
                        root.toString(),
                        null,
                        String.format(
                                Locale.ROOT,
                                "none of the %,d photos that were in this folder is there; is a disk not mounted? Nothing was"
                                        + " forgotten. If they are gone for good, add --prune",
                                photos.size()));
            }
        }

        private void read(List<PhotoFile> found, ReadAhead ahead, GalleryUpdate update) throws IOException {
            for (PhotoFile file : found) {
                if (isCancelled() || ahead.isFull() && !settleNext(ahead, update)) {
                    break;
                }
                Photo earlier = photos.get(file.path());
                if (earlier != null && file.looksLike(earlier)) {
                    ahead.pass(file);
                } else {
                    ahead.read(file);
                }
            }
            boolean more = true;
            while (more) {
                more = settleNext(ahead, update);
            }
        }

        private boolean settleNext(ReadAhead ahead, GalleryUpdate update) throws IOException {
            OrderedParallel.Done<PhotoFile, PhotoOutcome> next = ahead.next();
            if (next == null) {
                return false;
            }
            update.settle(next.thing(), next.result());
            listener.photoDone(next.thing().file());
            return true;
        }

        private void removeVanished(List<PhotoFile> found, PhotoFinder finder, GalleryUpdate update)
                throws IOException {
            SortedMap<String, Photo> gone = new TreeMap<>();
            Set<String> there = found.stream().map(PhotoFile::path).collect(Collectors.toSet());
            photos.forEach((path, photo) -> {
                if (!there.contains(path) && !finder.mayHaveMissed(path)) {
                    gone.put(path, photo);
                }
            });
            for (Photo photo : gone.values()) {
                update.vanished(photo, options.keepMissing());
            }
        }
    }

    /**
     * Folders of a gallery that have been moved to where another is indexed now. A folder counts as moved if it is gone and
     * photos of it, by their contents, are in the other one. A copy, the first of which is still there, is none; nor is a disk
     * that is not plugged in, unless its photos are here, too, and then nothing is lost.
     */
    private static final class MovedFolders {

        private final Gallery gallery;
        private final Path folder;
        private final Set<String> contents;

        /** @param photos of the folder that is being indexed */
        MovedFolders(Gallery gallery, Path folder, Collection<Photo> photos) {
            this.gallery = gallery;
            this.folder = folder;
            contents = photos.stream().map(Photo::sha256).collect(Collectors.toSet());
        }

        /** Forgets those photos under their old paths. */
        void forget(GalleryUpdate update, IndexListener listener) throws IOException {
            for (String root : gallery.roots()) {
                Path other = Path.of(root);
                if (other.equals(folder) || PhotoId.isOfVectors(root) || !Files.notExists(other)) {
                    continue;
                }
                List<Photo> photos = gallery.photos(root);
                List<Photo> moved = photos.stream()
                        .filter(photo -> contents.contains(photo.sha256()))
                        .toList();
                for (Photo photo : moved) {
                    update.forget(photo);
                }
                if (!moved.isEmpty()) {
                    listener.moved(other, moved.size(), photos.size() - moved.size());
                }
            }
        }
    }
}
