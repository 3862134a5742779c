package io.github.lookalike.internal.lucene;

import io.github.lookalike.gallery.Gallery;
import java.io.IOException;
import java.nio.file.Path;

/** Opens small galleries as large ones are opened: without reading them through at first. */
public final class UncheckedGallery {

    private UncheckedGallery() {}

    public static Gallery open(Path place) throws IOException {
        return new LuceneGallery(new LuceneOpening(place, 0).toRead());
    }
}
