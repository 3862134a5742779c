package io.github.lookalike.internal.indexing;

import io.github.lookalike.gallery.Gallery;
import io.github.lookalike.gallery.Photo;
import io.github.lookalike.gallery.PhotoId;
import io.github.lookalike.indexing.IndexListener;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Folders of a gallery that have been moved to where another is indexed now. A folder counts as moved if it is gone and
 * photos of it, by their contents, are in the other one. A copy, the first of which is still there, is none; nor is a disk
 * that is not plugged in, unless its photos are here, too, and then nothing is lost.
 */
final class MovedFolders {

    private final Gallery gallery;
    private final Path folder;
    private final Set<String> contents;

    /** @param photos of the folder that is being indexed */
    MovedFolders(Gallery gallery, Path folder, Collection<Photo> photos) {
        this.gallery = gallery;
        this.folder = folder;
        contents = photos.stream().map(Photo::sha256).collect(Collectors.toSet());
    }

    /** Forgets those photos under their old paths. */
    void forget(GalleryUpdate update, IndexListener listener) throws IOException {
        for (String root : gallery.roots()) {
            Path other = Path.of(root);
            if (other.equals(folder) || PhotoId.isOfVectors(root) || !Files.notExists(other)) {
                continue;
            }
            List<Photo> photos = gallery.photos(root);
            List<Photo> moved = photos.stream()
                    .filter(photo -> contents.contains(photo.sha256()))
                    .toList();
            for (Photo photo : moved) {
                update.forget(photo);
            }
            if (!moved.isEmpty()) {
                listener.moved(other, moved.size(), photos.size() - moved.size());
            }
        }
    }
}
