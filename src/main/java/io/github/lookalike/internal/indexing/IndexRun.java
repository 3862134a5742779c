package io.github.lookalike.internal.indexing;

import io.github.lookalike.gallery.Gallery;
import io.github.lookalike.gallery.PersonNames;
import io.github.lookalike.gallery.Photo;
import io.github.lookalike.gallery.PhotoId;
import io.github.lookalike.indexing.IndexListener;
import io.github.lookalike.indexing.IndexOptions;
import io.github.lookalike.indexing.IndexSummary;
import io.github.lookalike.internal.concurrent.CancellableRun;
import io.github.lookalike.internal.image.ImageReader;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * One run of an {@link Indexer}. Workers read photos ahead, some for each thread; this thread alone writes what they
 * found, in the order of the paths, so that the result doesn't depend on who was faster.
 */
final class IndexRun extends CancellableRun<IndexSummary> {

    /** What cameras and downloads call photos: 27, IMG_0815, DSC01234, 20190413_122007. */
    private static final Pattern NUMBERED = Pattern.compile(
            "(?:img|dsc|dscn|dscf|pxl|mvimg|photo|image)?[-_ ]?\\d+(?:[-_ ]\\d+)*", Pattern.CASE_INSENSITIVE);

    private static final int MANY_NUMBERED = 3;

    private final Gallery gallery;
    private final ImageReader reader;
    private final Supplier<? extends TemplateSource> sources;
    private final Path root;
    private final IndexOptions options;
    private final Agreement agreement;
    private final IndexListener listener;
    /** Those of the folder that are in the gallery. */
    private final Map<String, Photo> photos = new HashMap<>();

    IndexRun(
            Gallery gallery,
            ImageReader reader,
            Supplier<? extends TemplateSource> sources,
            Path root,
            IndexOptions options,
            Agreement agreement,
            IndexListener listener) {
        this.gallery = gallery;
        this.reader = reader;
        this.sources = sources;
        this.root = root;
        this.options = options;
        this.agreement = agreement;
        this.listener = listener;
    }

    @Override
    public IndexSummary call() throws IOException {
        long start = System.nanoTime();
        Path folder = folder();
        gallery.photos(folder.toString()).forEach(photo -> photos.put(photo.id().path(), photo));
        KnownContent known = new KnownContent(gallery);
        GalleryUpdate update =
                new GalleryUpdate(gallery, folder.toString(), photos, known, listener, options.commitEvery());
        PhotoFinder finder = new PhotoFinder(
                folder, options.exactNames() ? PersonNames::exactly : PersonNames::of, update::skip, this::isCancelled);
        List<PhotoFile> files = Files.exists(folder) ? finder.find() : List.of();
        checkAnyIsLeft(folder, files, finder);
        listener.started(files.size());
        try (ReadAhead ahead = new ReadAhead(reader, sources, options.threads(), known, this::isCancelled)) {
            read(files, ahead, update);
            if (!isCancelled()) {
                removeVanished(files, finder, update);
                new MovedFolders(gallery, folder, photos.values()).forget(update, listener);
                new Review(gallery, agreement, ahead, update, this::isCancelled).of(photos.values(), listener);
            }
            update.tellSelections();
            tellNumbered(folder);
            // Before closing, which may have to wait for the threads.
            if (isCancelled()) {
                update.commit();
            } else {
                update.finish();
            }
        }
        return update.summary(isCancelled(), Duration.ofNanos(System.nanoTime() - start));
    }

    /** A folder that has lost all at once may be where a disk is mounted at other times. */
    private void checkAnyIsLeft(Path folder, List<PhotoFile> files, PhotoFinder finder) throws IOException {
        if (!files.isEmpty() || isCancelled()) {
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

    private Path folder() throws IOException {
        if (!Files.exists(root)) {
            Path gone = root.toAbsolutePath().normalize();
            if (gallery.roots().contains(gone.toString())) {
                if (options.prune()) {
                    return gone;
                }
                throw new FileSystemException(
                        root.toString(),
                        null,
                        "no such folder; is a disk not mounted? To forget its photos, add --prune");
            }
            throw new FileSystemException(root.toString(), null, "no such folder");
        }
        if (!Files.isDirectory(root)) {
            throw new FileSystemException(root.toString(), null, "is a file; a folder of photos is needed");
        }
        Path folder = root.toRealPath();
        if (!Path.of(folder.toString()).equals(folder)) {
            throw new FileSystemException(
                    folder.toString(), null, "its path is not valid in the system's character set; rename it");
        }
        for (String other : gallery.roots()) {
            Path indexed = Path.of(other);
            if (!PhotoId.isOfVectors(other)
                    && !indexed.equals(folder)
                    && (indexed.startsWith(folder) || folder.startsWith(indexed))) {
                throw new FileSystemException(
                        folder.toString(),
                        null,
                        (indexed.startsWith(folder) ? "lies around " : "lies inside ") + indexed
                                + ", which is indexed already; index that one again, or use another gallery");
            }
        }
        return folder;
    }

    private void read(List<PhotoFile> files, ReadAhead ahead, GalleryUpdate update) throws IOException {
        for (PhotoFile file : files) {
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
        ReadAhead.Read next = ahead.next();
        if (next == null) {
            return false;
        }
        update.settle(next.file(), next.outcome());
        listener.photoDone(next.file().file());
        return true;
    }

    /** Cameras number photos, and then each seems to be of a person of its own. */
    private void tellNumbered(Path folder) {
        Set<String> numbered = photos.values().stream()
                .filter(photo -> !photo.id().path().contains("/"))
                .map(Photo::person)
                .filter(person -> NUMBERED.matcher(person).matches())
                .collect(Collectors.toSet());
        if (numbered.size() >= MANY_NUMBERED && 2 * numbered.size() > photos.size()) {
            listener.warning(
                    folder,
                    String.format(
                            Locale.ROOT,
                            "%,d people named by numbers: photos of one person belong in a folder of that person",
                            numbered.size()));
        }
    }

    private void removeVanished(List<PhotoFile> files, PhotoFinder finder, GalleryUpdate update) throws IOException {
        SortedMap<String, Photo> gone = new TreeMap<>();
        Set<String> found = files.stream().map(PhotoFile::path).collect(Collectors.toSet());
        photos.forEach((path, photo) -> {
            if (!found.contains(path) && !finder.mayHaveMissed(path)) {
                gone.put(path, photo);
            }
        });
        for (Photo photo : gone.values()) {
            update.vanished(photo, options.keepMissing());
        }
    }
}
