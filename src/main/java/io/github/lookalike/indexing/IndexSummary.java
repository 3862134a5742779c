package io.github.lookalike.indexing;

import java.time.Duration;

/**
 * What indexing a folder came to. The first five tell what the gallery then holds of the folder, the others what was
 * done.
 *
 * @param photos those without a face included
 * @param faces how many
 * @param people with at least one face
 * @param withoutFace photos in which no face was found, now or earlier
 * @param agreeing photos of which another face than the most prominent is kept, because it is the one on the person's
 *     other photos
 * @param embedded photos in which faces were looked for
 * @param unchanged photos that were known
 * @param moved photos that are new here, but whose content was known: moved, renamed, copied
 * @param removed photos whose files are gone
 * @param severalFaces photos with more than one face among the embedded
 * @param skipped photos and folders that couldn't be read
 * @param cancelled whether it was interrupted: what was done until then is kept, the rest is for the next run
 * @param duration how long it took
 */
public record IndexSummary(
        int photos,
        int faces,
        int people,
        int withoutFace,
        int agreeing,
        int embedded,
        int unchanged,
        int moved,
        int removed,
        int severalFaces,
        int skipped,
        boolean cancelled,
        Duration duration) {}
