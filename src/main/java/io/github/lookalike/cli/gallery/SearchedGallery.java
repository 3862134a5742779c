package io.github.lookalike.cli.gallery;

import io.github.lookalike.Lookalike;
import io.github.lookalike.cli.exit.ExitCode;
import io.github.lookalike.gallery.Gallery;
import io.github.lookalike.gallery.GalleryLocation;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The gallery that a command reads: {@code --gallery}, or {@code --in} with its own. */
public final class SearchedGallery {

    /** What a command does with it. */
    public interface Use {
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
    public int use(Lookalike lookalike, int threads, PrintWriter err, Use use) throws IOException {
        Optional<Gallery> refreshed = open(lookalike, threads, err);
        if (refreshed.isEmpty()) {
            return ExitCode.INTERRUPTED;
        }
        try (Gallery gallery = refreshed.get()) {
            return use.of(gallery);
        }
    }

    /** Whether it is a folder's. */
    public boolean isOfFolder() {
        return folder != null;
    }

    /** Opens it, refreshed if it is a folder's; empty if the program was interrupted meanwhile. */
    Optional<Gallery> open(Lookalike lookalike, int threads, PrintWriter err) throws IOException {
        Optional<GalleryLocation> place = place(lookalike, threads, err);
        return place.isEmpty() ? Optional.empty() : Optional.of(lookalike.readGallery(place.get()));
    }

    /** Where it is, refreshed if it is a folder's; empty if the program was interrupted meanwhile. */
    public Optional<GalleryLocation> place(Lookalike lookalike, int threads, PrintWriter err) throws IOException {
        GalleryLocation place = galleryOption.place();
        if (folder == null) {
            return Optional.of(place);
        }
        FolderGallery own = FolderGallery.of(folder, galleryOption.isGiven() ? place : null);
        return own.refresh(lookalike, threads, err) ? Optional.of(own.place()) : Optional.empty();
    }
}
