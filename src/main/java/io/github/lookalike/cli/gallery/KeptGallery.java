package io.github.lookalike.cli.gallery;

import io.github.lookalike.gallery.GalleryException;
import io.github.lookalike.gallery.GalleryLocation;
import io.github.lookalike.internal.store.Galleries;
import java.io.IOException;
import java.nio.file.Path;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** A gallery as it is: {@code --gallery}, or {@code --in} for the one that {@code find --in} keeps. */
public final class KeptGallery {

    @Option(
            names = "--in",
            paramLabel = "DIR",
            description = "The gallery that 'find --in DIR' keeps of this folder of photos, as it is.")
    private Path folder;

    @Mixin
    private GalleryOption galleryOption;

    public GalleryLocation place() throws IOException {
        if (folder == null || galleryOption.isGiven()) {
            return galleryOption.place();
        }
        GalleryLocation place = FolderGallery.of(folder, null).place();
        if (!Galleries.isAnythingAt(place)) {
            throw new GalleryException(
                    GalleryException.Reason.MISSING,
                    folder + ": has no gallery of its own yet; 'lookalike find PHOTO --in " + folder + "' makes it");
        }
        return place;
    }
}
