package io.github.lookalike.internal.indexing;

import io.github.lookalike.gallery.Gallery;
import io.github.lookalike.gallery.Photo;
import io.github.lookalike.gallery.PhotoId;
import io.github.lookalike.indexing.IndexListener;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Whether a folder is one that can be indexed, and whether it is one of people. */
final class PhotoFolder {

    /** What cameras and downloads call photos: 27, IMG_0815, DSC01234, 20190413_122007. */
    private static final Pattern NUMBERED = Pattern.compile(
            "(?:img|dsc|dscn|dscf|pxl|mvimg|photo|image)?[-_ ]?\\d+(?:[-_ ]\\d+)*", Pattern.CASE_INSENSITIVE);

    private static final int MANY_NUMBERED = 3;

    private PhotoFolder() {}

    /**
     * The folder as the gallery names it: its real path.
     *
     * @param prune whether it may be gone
     * @throws FileSystemException if it is missing, or inside or around another indexed one
     */
    static Path real(Path root, Gallery gallery, boolean prune) throws IOException {
        if (!Files.exists(root)) {
            Path gone = root.toAbsolutePath().normalize();
            if (gallery.roots().contains(gone.toString())) {
                if (prune) {
                    return gone;
                }
                throw new FileSystemException(
                        root.toString(),
                        null,
                        "no such folder; is a disk not mounted? To forget its photos, add --prune");
            }
            throw new FileSystemException(root.toString(), null, "no such folder");
        }
        if (!Files.isDirectory(root)) {
            throw new FileSystemException(root.toString(), null, "is a file; a folder of photos is needed");
        }
        Path folder = root.toRealPath();
        if (!Path.of(folder.toString()).equals(folder)) {
            throw new FileSystemException(
                    folder.toString(), null, "its path is not valid in the system's character set; rename it");
        }
        for (String other : gallery.roots()) {
            Path indexed = Path.of(other);
            if (!PhotoId.isOfVectors(other)
                    && !indexed.equals(folder)
                    && (indexed.startsWith(folder) || folder.startsWith(indexed))) {
                throw new FileSystemException(
                        folder.toString(),
                        null,
                        (indexed.startsWith(folder) ? "lies around " : "lies inside ") + indexed
                                + ", which is indexed already; index that one again, or use another gallery");
            }
        }
        return folder;
    }

    /** Cameras number photos, and then each seems to be of a person of its own. */
    static void tellNumbered(Path folder, Collection<Photo> photos, IndexListener listener) {
        Set<String> numbered = photos.stream()
                .filter(photo -> !photo.id().path().contains("/"))
                .map(Photo::person)
                .filter(person -> NUMBERED.matcher(person).matches())
                .collect(Collectors.toSet());
        if (numbered.size() >= MANY_NUMBERED && 2 * numbered.size() > photos.size()) {
            listener.warning(
                    folder,
                    String.format(
                            Locale.ROOT,
                            "%,d people named by numbers: photos of one person belong in a folder of that person",
                            numbered.size()));
        }
    }
}
