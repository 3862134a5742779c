package io.github.lookalike.gallery;

import java.nio.file.Path;
import java.util.List;

/**
 * A gallery in figures.
 *
 * @param place its folder
 * @param model what made its embeddings
 * @param roots the folders, and files of vectors, that were indexed, sorted by path
 * @param photos how many photos, those without a face included
 * @param faces how many faces
 * @param people how many people with at least one face
 * @param bytes its size on disk
 */
public record GalleryInfo(
        Path place, GalleryModel model, List<Root> roots, int photos, int faces, int people, long bytes) {

    /**
     * An indexed folder, or file of ready-made vectors.
     *
     * @param path absolute
     * @param photos how many of the photos are below it
     * @param withoutFace how many of those have no face
     * @param faces how many faces
     * @param people how many people with at least one face
     */
    public record Root(String path, int photos, int withoutFace, int faces, int people) {}

    public GalleryInfo {
        roots = List.copyOf(roots);
    }
}
