package io.github.lookalike.gallery;

import io.github.lookalike.image.ImageReader;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * One run of an {@link Indexer}. Workers read photos ahead, some for each thread; this thread alone writes what they
 * found, in the order of the paths, so that the result doesn't depend on who was faster.
 */
final class IndexRun extends CancellableRun<IndexSummary> {

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
        PhotoFinder finder = new PhotoFinder(folder, update::skip, this::isCancelled);
        List<PhotoFile> files = finder.find();
        listener.started(files.size());
        try (ReadAhead ahead = new ReadAhead(reader, sources, options.threads(), known, this::isCancelled)) {
            read(files, ahead, update);
            if (!isCancelled()) {
                removeVanished(files, finder, update);
                new Review(gallery, agreement, ahead, update, this::isCancelled).of(photos.values(), listener);
            }
            update.tellSelections();
            // Before closing, which may have to wait for the threads.
            if (isCancelled()) {
                update.commit();
            } else {
                update.finish();
            }
        }
        return update.summary(isCancelled(), Duration.ofNanos(System.nanoTime() - start));
    }

    private Path folder() throws IOException {
        if (!Files.exists(root)) {
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
