package io.github.lookalike.cli;

import io.github.lookalike.GalleryPlace;
import io.github.lookalike.gallery.GalleryException;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** {@code --gallery}. */
final class GalleryOption {

    @Option(
            names = {"-g", "--gallery"},
            paramLabel = "DIR",
            description =
                    "Where the gallery is. Default: $$LOOKALIKE_GALLERY, else a folder of yours that 'lookalike info'"
                            + " names.")
    private Path gallery;

    boolean isGiven() {
        return gallery != null;
    }

    /** @throws GalleryException if it is nowhere */
    Path place() throws GalleryException {
        return isGiven() ? gallery : GalleryPlace.ofUser().standard();
    }
}
