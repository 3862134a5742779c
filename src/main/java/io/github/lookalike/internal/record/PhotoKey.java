package io.github.lookalike.internal.record;

import io.github.lookalike.gallery.PhotoId;

/** A photo's id as one text: root and path, between them the one character that no file name has. */
public final class PhotoKey {

    private PhotoKey() {}

    public static String of(PhotoId id) {
        return id.root() + '\0' + id.path();
    }

    /** The opposite of {@link #of}. */
    public static PhotoId id(String key) {
        int end = key.indexOf('\0');
        return new PhotoId(key.substring(0, end), key.substring(end + 1));
    }
}
