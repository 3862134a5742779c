package io.github.lookalike.serve.api;

import io.github.lookalike.Lookalike;
import io.github.lookalike.gallery.Gallery;
import io.github.lookalike.gallery.GalleryCounts;
import io.github.lookalike.gallery.GalleryLocation;
import java.io.IOException;

/** What the endpoints work with. */
public final class Service {

    private final Lookalike lookalike;
    private final Gallery gallery;
    private final GalleryLocation place;
    private final boolean writable;
    private final FaceIds faceIds = new FaceIds();
    private volatile Counted counted;

    private record Counted(String state, GalleryCounts counts) {}

    /**
     * @param lookalike looks at photos
     * @param gallery to read; it sees what others commit
     * @param place where it is
     * @param writable whether clients may change it
     */
    public Service(Lookalike lookalike, Gallery gallery, GalleryLocation place, boolean writable) {
        this.lookalike = lookalike;
        this.gallery = gallery;
        this.place = place;
        this.writable = writable;
    }

    /** A change of the gallery. */
    interface Change<T> {
        T of(Gallery writing) throws IOException;
    }

    Lookalike lookalike() {
        return lookalike;
    }

    Gallery gallery() {
        return gallery;
    }

    GalleryLocation place() {
        return place;
    }

    FaceIds faceIds() {
        return faceIds;
    }

    boolean isWritable() {
        return writable;
    }

    /** How much the gallery holds; counted once for each of its states, which takes a while of many people. */
    GalleryCounts counts() throws IOException {
        Counted known = counted;
        String state = gallery.state();
        if (known == null || !known.state().equals(state)) {
            known = new Counted(state, gallery.info().counts());
            counted = known;
        }
        return known.counts();
    }

    /** @throws ApiException if clients may only read */
    void checkWritable() throws ApiException {
        if (!writable) {
            throw new ApiException(
                    403,
                    "read_only",
                    "the gallery is not to be changed; 'lookalike serve --writable' lets clients do so");
        }
    }

    /** Opens the gallery to write, for one change: it's nobody else's meanwhile. Changes of several clients wait for each other. */
    synchronized <T> T change(Change<T> change) throws IOException {
        checkWritable();
        try (Gallery writing = lookalike.openGallery(place)) {
            return change.of(writing);
        }
    }
}
