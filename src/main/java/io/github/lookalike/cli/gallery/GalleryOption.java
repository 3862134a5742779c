package io.github.lookalike.cli.gallery;

import io.github.lookalike.GalleryPlace;
import io.github.lookalike.gallery.GalleryException;
import io.github.lookalike.gallery.GalleryLocation;
import picocli.CommandLine.Option;

/** {@code --gallery}. */
public final class GalleryOption {

    @Option(
            names = {"-g", "--gallery"},
            paramLabel = "PLACE",
            description = "The gallery: a folder, or solr://host:8983/celebs. Default: $$LOOKALIKE_GALLERY, else a"
                    + " folder of yours that 'lookalike info' names.")
    private GalleryLocation gallery;

    public boolean isGiven() {
        return gallery != null;
    }

    /** @throws GalleryException if it is nowhere */
    public GalleryLocation place() throws GalleryException {
        return isGiven() ? gallery : GalleryPlace.ofUser().standard();
    }
}
