package io.github.lookalike.gallery;

import java.nio.file.Path;
import java.util.List;

/**
 * A gallery in figures.
 *
 * @param place its folder
 * @param model what made its embeddings
 * @param roots the folders, and files of vectors, that were indexed, sorted by path
 * @param counts what it holds of all of them
 * @param bytes its size on disk
 */
public record GalleryInfo(Path place, GalleryModel model, List<Root> roots, GalleryCounts counts, long bytes) {

    /**
     * An indexed folder, or file of ready-made vectors.
     *
     * @param path absolute
     * @param counts what the gallery holds of it
     */
    public record Root(String path, GalleryCounts counts) {}

    public GalleryInfo {
        roots = List.copyOf(roots);
    }
}
