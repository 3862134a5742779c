package io.github.lookalike.cli.gallery;

import io.github.lookalike.Lookalike;
import io.github.lookalike.VectorFile;
import io.github.lookalike.cli.progress.Progress;
import io.github.lookalike.gallery.Gallery;
import io.github.lookalike.indexing.IndexListener;
import io.github.lookalike.indexing.IndexOptions;
import io.github.lookalike.indexing.IndexSummary;
import io.github.lookalike.report.table.HumanReadable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What is indexed. It is checked before a gallery is made for it, or emptied. */
public sealed interface IndexSource {

    /** What is counted: "photos". */
    String unit();

    /** What is done before it is known how much there is to do. */
    String searched();

    /** What is done before the first of them is. */
    String loaded();

    IndexSummary index(Lookalike lookalike, Gallery gallery, IndexOptions how, IndexListener listener)
            throws IOException;

    /** The first numbers of {@link #line}. */
    List<String> counts(IndexSummary summary);

    /** What was done, in one line. What did not happen is left out. */
    default String line(IndexSummary summary) {
        List<String> parts = new ArrayList<>(counts(summary));
        parts.add(HumanReadable.count(summary.counts().people(), "person", "people"));
        addUnlessZero(parts, summary.done().unchanged(), "unchanged");
        addUnlessZero(parts, summary.done().moved(), "moved or copied");
        addUnlessZero(parts, summary.done().removed(), "removed");
        addUnlessZero(parts, summary.counts().withoutFace(), "without a face");
        addUnlessZero(parts, summary.done().severalFaces(), "with several faces");
        addUnlessZero(parts, summary.agreeing(), "chosen by the person's other photos");
        parts.add(String.format(Locale.ROOT, "%,d skipped", summary.done().skipped()));
        parts.add(String.format(Locale.ROOT, "%.1f s", summary.duration().toMillis() / 1000.0));
        String line = String.join(", ", parts);
        return summary.cancelled() ? line + " (interrupted: the rest is for the next run)" : line;
    }

    private static void addUnlessZero(List<String> parts, int number, String what) {
        if (number > 0) {
            parts.add(String.format(Locale.ROOT, "%,d %s", number, what));
        }
    }

    /** A folder of photos. */
    record Photos(Path folder) implements IndexSource {
        @Override
        public String unit() {
            return "photos";
        }

        @Override
        public String searched() {
            return "looking through the folder";
        }

        @Override
        public String loaded() {
            return Progress.LOADING;
        }

        @Override
        public IndexSummary index(Lookalike lookalike, Gallery gallery, IndexOptions how, IndexListener listener)
                throws IOException {
            return lookalike.index(folder, gallery, how, listener);
        }

        @Override
        public List<String> counts(IndexSummary summary) {
            return List.of(
                    HumanReadable.count(summary.counts().photos(), "photo"),
                    HumanReadable.count(summary.counts().faces(), "face"));
        }
    }

    /** Ready-made embeddings. */
    record Vectors(VectorFile file) implements IndexSource {
        @Override
        public String unit() {
            return "faces";
        }

        @Override
        public String searched() {
            return "reading the file";
        }

        @Override
        public String loaded() {
            return "opening the gallery";
        }

        @Override
        public IndexSummary index(Lookalike lookalike, Gallery gallery, IndexOptions how, IndexListener listener)
                throws IOException {
            return lookalike.indexVectors(file, gallery, how, listener);
        }

        @Override
        public List<String> counts(IndexSummary summary) {
            return List.of(HumanReadable.count(summary.counts().faces(), "face"));
        }
    }
}
