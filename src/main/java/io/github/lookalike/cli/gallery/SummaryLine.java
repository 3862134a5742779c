package io.github.lookalike.cli.gallery;

import io.github.lookalike.cli.output.Count;
import io.github.lookalike.indexing.IndexSummary;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What indexing came to, in one line. What did not happen is left out. */
final class SummaryLine {

    private SummaryLine() {}

    static String ofPhotos(IndexSummary summary) {
        return line(List.of(Count.of(summary.photos(), "photo"), Count.of(summary.faces(), "face")), summary);
    }

    static String ofVectors(IndexSummary summary) {
        return line(List.of(Count.of(summary.faces(), "face")), summary);
    }

    private static String line(List<String> counts, IndexSummary summary) {
        List<String> parts = new ArrayList<>(counts);
        parts.add(Count.of(summary.people(), "person", "people"));
        addUnlessZero(parts, summary.unchanged(), "unchanged");
        addUnlessZero(parts, summary.moved(), "moved or copied");
        addUnlessZero(parts, summary.removed(), "removed");
        addUnlessZero(parts, summary.withoutFace(), "without a face");
        addUnlessZero(parts, summary.severalFaces(), "with several faces");
        addUnlessZero(parts, summary.agreeing(), "chosen by the person's other photos");
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
