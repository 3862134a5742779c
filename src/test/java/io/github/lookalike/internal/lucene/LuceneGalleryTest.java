package io.github.lookalike.internal.lucene;

import static io.github.lookalike.gallery.GallerySamples.MODEL;

import io.github.lookalike.gallery.Gallery;
import io.github.lookalike.gallery.GalleryContract;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class LuceneGalleryTest extends GalleryContract {

    @TempDir
    private Path folder;

    @Override
    protected Gallery open() throws IOException {
        return LuceneGallery.open(folder.resolve("gallery"), MODEL);
    }

    @Override
    protected Gallery openReader() throws IOException {
        return LuceneGallery.openReadOnly(folder.resolve("gallery"), MODEL);
    }
}
