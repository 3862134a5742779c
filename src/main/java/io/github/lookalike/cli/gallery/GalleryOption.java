package io.github.lookalike.cli.gallery;

import io.github.lookalike.GalleryPlace;
import io.github.lookalike.gallery.Gallery;
import io.github.lookalike.gallery.GalleryException;
import io.github.lookalike.gallery.GalleryModel;
import io.github.lookalike.internal.lucene.LuceneGallery;
import java.io.IOException;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** {@code --gallery}. */
public final class GalleryOption {

    @Option(
            names = {"-g", "--gallery"},
            paramLabel = "DIR",
            description =
                    "Where the gallery is. Default: $$LOOKALIKE_GALLERY, else a folder of yours that 'lookalike info'"
                            + " names.")
    private Path gallery;

    /** Opens a gallery to write, whatever model made it: not for putting faces in. */
    public static Gallery openToWrite(Path place) throws IOException {
        GalleryModel model;
        try (Gallery gallery = LuceneGallery.openReadOnly(place)) {
            model = gallery.info().model();
        }
        return LuceneGallery.open(place, model);
    }

    public boolean isGiven() {
        return gallery != null;
    }

    /** @throws GalleryException if it is nowhere */
    public Path place() throws GalleryException {
        return isGiven() ? gallery : GalleryPlace.ofUser().standard();
    }
}
