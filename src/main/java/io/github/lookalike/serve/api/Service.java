package io.github.lookalike.serve.api;

import io.github.lookalike.Lookalike;
import io.github.lookalike.gallery.Gallery;
import java.io.IOException;

/**
 * What the endpoints work with.
 *
 * @param lookalike looks at photos
 * @param gallery to read; it sees what others commit
 * @param change how the gallery is changed; null if the server must not
 */
public record Service(Lookalike lookalike, Gallery gallery, GalleryOpener change) {

    /** Opens the gallery to write, for one change: it's nobody else's meanwhile. */
    public interface GalleryOpener {
        Gallery open() throws IOException;
    }

    boolean isWritable() {
        return change != null;
    }
}
