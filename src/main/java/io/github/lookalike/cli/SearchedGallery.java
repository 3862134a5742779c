package io.github.lookalike.cli;

import io.github.lookalike.Lookalike;
import io.github.lookalike.gallery.Gallery;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The gallery that a command reads: {@code --gallery}, or {@code --in} with its own. */
final class SearchedGallery {

    /** What a command does with it. */
    interface Use {
        /** @return the command's exit code */
        int of(Gallery gallery) throws IOException;
    }

    @Option(
            names = "--in",
            paramLabel = "DIR",
            description = "Take this folder of photos: it gets a gallery of its own, which is refreshed first.")
    private Path folder;

    @Mixin
    private GalleryOption galleryOption;

    /**
     * Opens the gallery, refreshed if it is a folder's, and closes it after use.
     *
     * @return the use's exit code, or that of an interrupted program
     */
    int use(Lookalike lookalike, int threads, PrintWriter err, Use use) throws IOException {
        Path place = galleryOption.place();
        if (folder != null) {
            FolderGallery own = FolderGallery.of(folder, galleryOption.isGiven() ? place : null);
            if (!own.refresh(lookalike, threads, err)) {
                return ExitCode.INTERRUPTED;
            }
            place = own.place();
        }
        try (Gallery gallery = lookalike.readGallery(place)) {
            return use.of(gallery);
        }
    }
}
