package io.github.lookalike.cli;

import io.github.lookalike.Lookalike;
import io.github.lookalike.gallery.Gallery;
import io.github.lookalike.gallery.IndexOptions;
import io.github.lookalike.gallery.IndexSummary;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Indexing as commands do it: with progress and a summary, and so that Ctrl-C loses nothing.
 *
 * @param folder of photos
 * @param place of the gallery
 * @param rebuild whether to begin with an empty gallery
 * @param options how
 */
record Indexing(Path folder, Path place, boolean rebuild, IndexOptions options) {

    /**
     * Brings the gallery up to date and closes it.
     *
     * @param summary is told in one line what was done
     * @param err is told how it goes
     * @return whether it came to its end; if not, the program is to end, too
     */
    boolean run(Lookalike lookalike, PrintWriter summary, PrintWriter err) throws IOException {
        checkFolder(folder); // before a gallery is made for it
        return CtrlC.interrupts(() -> {
            try (Gallery gallery = rebuild ? lookalike.remakeGallery(place) : lookalike.openGallery(place)) {
                IndexSummary done = index(lookalike, gallery, err);
                summary.println(line(done));
                return !done.cancelled();
            }
        });
    }

    /** @throws FileSystemException if it is no folder */
    static void checkFolder(Path folder) throws FileSystemException {
        if (!Files.isDirectory(folder)) {
            String why = Files.exists(folder) ? "is a file; a folder of photos is needed" : "no such folder";
            throw new FileSystemException(folder.toString(), null, why);
        }
    }

    private IndexSummary index(Lookalike lookalike, Gallery gallery, PrintWriter err) throws IOException {
        try (IndexProgress progress = IndexProgress.to(err)) {
            return lookalike.index(folder, gallery, options, progress);
        }
    }

    /** What did not happen is left out. */
    private static String line(IndexSummary summary) {
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
