package io.github.lookalike.gallery;

import java.nio.file.Path;

/**
 * Which photo: a file below an indexed folder.
 *
 * @param root the indexed folder, absolute
 * @param path the file relative to it, with {@code /} between the parts
 */
public record PhotoId(String root, String path) implements Comparable<PhotoId> {

    public Path file() {
        return Path.of(root, path.split("/"));
    }

    @Override
    public int compareTo(PhotoId other) {
        int order = root.compareTo(other.root);
        return order != 0 ? order : path.compareTo(other.path);
    }
}
