package io.github.lookalike.gallery;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.Locale;

/**
 * Which photo: a file below an indexed folder, or a row of a file of ready-made vectors, which stands for a photo that
 * nobody has.
 *
 * @param root the indexed folder, absolute; not empty
 * @param path the file relative to it, with {@code /} between the parts; not empty
 */
public record PhotoId(String root, String path) implements Comparable<PhotoId> {

    private static final String VECTORS = ".npy";

    private static final Comparator<PhotoId> ORDER =
            Comparator.comparing(PhotoId::root).thenComparing(PhotoId::path);

    public PhotoId {
        if (root.isEmpty() || path.isEmpty() || root.indexOf('\0') >= 0 || path.indexOf('\0') >= 0) {
            throw new IllegalArgumentException("no file: root '" + root + "', path '" + path + "'");
        }
    }

    /**
     * A row of a file of vectors.
     *
     * @param vectors absolute, its name ends in {@code .npy}
     * @param row from 0, as NumPy counts
     */
    public static PhotoId ofRow(Path vectors, int row) {
        String root = vectors.toString();
        if (!isOfVectors(root)) {
            throw new IllegalArgumentException("no file of vectors: " + vectors);
        }
        return new PhotoId(root, Integer.toString(row));
    }

    /** Whether a root is a file of vectors: told by its name, since it may be gone. */
    public static boolean isOfVectors(String root) {
        return root.toLowerCase(Locale.ROOT).endsWith(VECTORS);
    }

    /** Where it is; of a row, {@code vectors.npy/17}. */
    public Path file() {
        return Path.of(root, path.split("/"));
    }

    @Override
    public int compareTo(PhotoId other) {
        return ORDER.compare(this, other);
    }
}
