package io.github.lookalike.indexing;

import java.nio.file.Path;

/** Follows a run of indexing. All methods are called by one thread, photos in the order of their paths. */
public interface IndexListener {

    /** Hears nothing. */
    IndexListener NONE = new IndexListener() {};

    /** The folder has been walked: so many photos are there. */
    default void started(int photos) {}

    /** One more photo is done, be it looked at, unchanged or passed over. */
    default void photoDone(Path photo) {}

    /** In so many photos of several faces the person's is looked for again: it is not the most prominent one. */
    default void lookingAgain(int photos) {}

    /**
     * Something the user should know of a photo or folder.
     *
     * @param file absolute
     * @param message without the path
     */
    default void warning(Path file, String message) {}

    /**
     * Photos of another folder, which is gone, were found in this one.
     *
     * @param left how many of that folder are nowhere, and stay in the gallery
     */
    default void moved(Path folder, int photos, int left) {}

    /** A photo was removed from the gallery because its file is gone. */
    default void removed(Path photo) {}
}
