package io.github.lookalike.internal.indexing;

import io.github.lookalike.gallery.Photo;
import io.github.lookalike.gallery.PhotoId;
import io.github.lookalike.gallery.Selection;
import java.nio.file.Path;

/**
 * A photo found in a folder.
 *
 * @param file where it is
 * @param path relative to the folder, with {@code /} between the parts
 * @param person whom it shows
 * @param size in bytes
 * @param modified in nanoseconds since 1970
 */
record PhotoFile(Path file, String path, String person, long size, long modified) {

    /** Whether it looks like the photo that was indexed, without reading it. */
    boolean looksLike(Photo photo) {
        return photo.size() == size
                && photo.modified() == modified
                && photo.person().equals(person);
    }

    Photo as(PhotoId id, String sha256, Selection selection) {
        return new Photo(id, person, size, modified, sha256, selection);
    }

    /** The file of a photo that was indexed. */
    static PhotoFile of(Photo photo) {
        return new PhotoFile(photo.id().file(), photo.id().path(), photo.person(), photo.size(), photo.modified());
    }
}
