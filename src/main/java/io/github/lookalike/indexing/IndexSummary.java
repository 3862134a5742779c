package io.github.lookalike.indexing;

import io.github.lookalike.gallery.GalleryCounts;
import java.time.Duration;

/**
 * What indexing a folder came to.
 *
 * @param counts what the gallery then holds of the folder
 * @param agreeing photos of which another face than the most prominent is kept, because it is the one on the person's
 *     other photos
 * @param done what the run did
 * @param cancelled whether it was interrupted: what was done until then is kept, the rest is for the next run
 * @param duration how long it took
 */
public record IndexSummary(GalleryCounts counts, int agreeing, Work done, boolean cancelled, Duration duration) {

    /**
     * What a run did, in photos.
     *
     * @param embedded in which faces were looked for
     * @param unchanged that were known
     * @param moved that are new here, but whose content was known: moved, renamed, copied
     * @param removed whose files are gone
     * @param severalFaces with more than one face among the embedded
     * @param skipped photos and folders that couldn't be read
     */
    public record Work(int embedded, int unchanged, int moved, int removed, int severalFaces, int skipped) {}
}
