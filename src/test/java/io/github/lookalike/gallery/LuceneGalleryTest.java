package io.github.lookalike.gallery;

import static io.github.lookalike.gallery.GallerySamples.MODEL;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class LuceneGalleryTest extends GalleryContract {

    @TempDir
    private Path folder;

    @Override
    Gallery open() throws IOException {
        return LuceneGallery.open(folder.resolve("gallery"), MODEL);
    }

    @Override
    Gallery openReader() throws IOException {
        return LuceneGallery.openReadOnly(folder.resolve("gallery"), MODEL);
    }
}
