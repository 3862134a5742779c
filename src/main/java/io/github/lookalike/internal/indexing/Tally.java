package io.github.lookalike.internal.indexing;

import io.github.lookalike.gallery.GalleryInfo;
import io.github.lookalike.indexing.IndexSummary;
import java.time.Duration;

/** Counts what a run does; {@link IndexSummary} says what each number means. */
final class Tally {

    int embedded;
    int unchanged;
    int moved;
    int removed;
    int severalFaces;
    int skipped;

    private final long start = System.nanoTime();

    /**
     * @param now what the gallery holds of the folder or file
     * @param agreeing photos of which another face than the most prominent is kept
     */
    IndexSummary summary(GalleryInfo.Root now, int agreeing, boolean cancelled) {
        return new IndexSummary(
                now.counts(),
                agreeing,
                new IndexSummary.Work(embedded, unchanged, moved, removed, severalFaces, skipped),
                cancelled,
                Duration.ofNanos(System.nanoTime() - start));
    }
}
