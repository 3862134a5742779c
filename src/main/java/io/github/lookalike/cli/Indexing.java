package io.github.lookalike.cli;

import io.github.lookalike.Lookalike;
import io.github.lookalike.gallery.Gallery;
import io.github.lookalike.gallery.IndexOptions;
import io.github.lookalike.gallery.IndexSummary;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Indexing as commands do it: with progress and a summary. */
final class Indexing {

    private Indexing() {}

    /** Brings a gallery up to date, telling on {@code err} how it goes. */
    static IndexSummary run(
            Lookalike lookalike, Path folder, Gallery gallery, boolean keepMissing, int threads, PrintWriter err)
            throws IOException {
        try (IndexProgress progress = IndexProgress.to(err)) {
            return lookalike.index(folder, gallery, new IndexOptions(keepMissing, threads), progress);
        }
    }

    /** One line; what did not happen is left out. */
    static String summary(IndexSummary summary) {
        List<String> parts = new ArrayList<>();
        parts.add(Count.of(summary.photos(), "photo"));
        parts.add(Count.of(summary.faces(), "face"));
        parts.add(Count.of(summary.people(), "person", "people"));
        addUnlessZero(parts, summary.unchanged(), "unchanged");
        addUnlessZero(parts, summary.moved(), "moved or copied");
        addUnlessZero(parts, summary.removed(), "removed");
        addUnlessZero(parts, summary.withoutFace(), "without a face");
        addUnlessZero(parts, summary.severalFaces(), "with several faces");
        parts.add(String.format(Locale.ROOT, "%,d skipped", summary.skipped()));
        parts.add(String.format(Locale.ROOT, "%.1f s", summary.duration().toMillis() / 1000.0));
        String line = String.join(", ", parts);
        return summary.cancelled() ? line + " (interrupted: the rest is for the next run)" : line;
    }

    private static void addUnlessZero(List<String> parts, int number, String what) {
        if (number > 0) {
            parts.add(String.format(Locale.ROOT, "%,d %s", number, what));
        }
    }
}
