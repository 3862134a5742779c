package io.github.lookalike.gallery;

import java.nio.file.Path;
import java.util.Comparator;

/**
 * Which photo: a file below an indexed folder.
 *
 * @param root the indexed folder, absolute; not empty
 * @param path the file relative to it, with {@code /} between the parts; not empty
 */
public record PhotoId(String root, String path) implements Comparable<PhotoId> {

    private static final Comparator<PhotoId> ORDER =
            Comparator.comparing(PhotoId::root).thenComparing(PhotoId::path);

    public PhotoId {
        if (root.isEmpty() || path.isEmpty() || root.indexOf('\0') >= 0 || path.indexOf('\0') >= 0) {
            throw new IllegalArgumentException("no file: root '" + root + "', path '" + path + "'");
        }
    }

    public Path file() {
        return Path.of(root, path.split("/"));
    }

    @Override
    public int compareTo(PhotoId other) {
        return ORDER.compare(this, other);
    }
}
