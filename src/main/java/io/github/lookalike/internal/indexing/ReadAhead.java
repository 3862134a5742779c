package io.github.lookalike.internal.indexing;

import io.github.lookalike.gallery.Photo;
import io.github.lookalike.internal.concurrent.OrderedParallel;
import io.github.lookalike.internal.concurrent.Pool;
import io.github.lookalike.internal.image.ImageReader;
import java.io.IOException;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Photos on their way: threads read them, and they come out in the order in which they went in. */
final class ReadAhead implements AutoCloseable {

    private static final int PHOTOS_PER_THREAD = 16;

    private final KnownContent known;
    private final Pool<TemplateSource> sources;
    private final PhotoReader reader;
    private final OrderedParallel<PhotoFile, PhotoOutcome> photos;

    ReadAhead(
            ImageReader files,
            Supplier<? extends TemplateSource> sources,
            int threads,
            KnownContent known,
            BooleanSupplier cancelled) {
        this.known = known;
        this.sources = new Pool<>(sources::get, threads, "indexing is over");
        this.reader = new PhotoReader(files, known, this.sources);
        this.photos = new OrderedParallel<>("photo-reader", threads, PHOTOS_PER_THREAD, cancelled);
    }

    void read(PhotoFile file) {
        photos.put(file, () -> reader.read(file.file()));
    }

    /** Looks for all faces of a photo that was read before. */
    void readAgain(Photo photo) {
        PhotoFile file = PhotoFile.of(photo);
        photos.put(file, () -> reader.readAgain(file.file(), photo.sha256()));
    }

    /** Lets a photo wait for its turn that need not be read. */
    void pass(PhotoFile file) {
        photos.pass(file, new PhotoOutcome.Unchanged());
    }

    /** Whether it is time to take one out before the next goes in. */
    boolean isFull() {
        return photos.isFull();
    }

    /** Waits for the next photo; null if there is none, or if the run is cancelled before it is there. */
    OrderedParallel.Done<PhotoFile, PhotoOutcome> next() throws IOException {
        OrderedParallel.Done<PhotoFile, PhotoOutcome> read = photos.next();
        if (read != null && read.result() instanceof PhotoOutcome.Same same && !known.contains(same.sha256())) {
            // A photo that comes later began to look at this content earlier.
            PhotoOutcome outcome = photos.await(known.looking(same.sha256()));
            return outcome == null ? null : new OrderedParallel.Done<>(read.thing(), outcome);
        }
        return read;
    }

    @Override
    public void close() {
        photos.close();
        sources.close();
    }
}
