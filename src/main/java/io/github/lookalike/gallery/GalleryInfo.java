package io.github.lookalike.gallery;

import java.util.List;

/**
 * A gallery in figures.
 *
 * @param place where it is
 * @param model what made its embeddings
 * @param roots the folders, and files of vectors, that were indexed, sorted by path
 * @param counts what it holds of all of them
 * @param bytes its size on disk; in SolrCloud that of one copy of each shard
 */
public record GalleryInfo(
        GalleryLocation place, GalleryModel model, List<Root> roots, GalleryCounts counts, long bytes) {

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
