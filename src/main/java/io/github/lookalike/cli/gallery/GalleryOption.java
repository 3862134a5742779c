package io.github.lookalike.cli.gallery;

import io.github.lookalike.GalleryPlace;
import io.github.lookalike.gallery.GalleryException;
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

    public boolean isGiven() {
        return gallery != null;
    }

    /** @throws GalleryException if it is nowhere */
    public Path place() throws GalleryException {
        return isGiven() ? gallery : GalleryPlace.ofUser().standard();
    }
}
