package io.github.lookalike.cli.gallery;

import io.github.lookalike.Lookalike;
import io.github.lookalike.cli.exit.CtrlC;
import io.github.lookalike.cli.progress.Progress;
import io.github.lookalike.gallery.Gallery;
import io.github.lookalike.gallery.GalleryLocation;
import io.github.lookalike.gallery.GalleryRemake;
import io.github.lookalike.gallery.GraphInfo;
import io.github.lookalike.indexing.IndexListener;
import io.github.lookalike.indexing.IndexOptions;
import io.github.lookalike.indexing.IndexSummary;
import io.github.lookalike.report.table.HumanReadable;
import io.github.lookalike.report.table.Printable;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Indexing as commands do it: with progress and a summary, and so that Ctrl-C loses nothing.
 *
 * @param source of what is indexed
 * @param place of the gallery
 * @param rebuild whether to make a gallery anew, which takes the place of the one that is there when it is complete
 * @param options how
 */
public record Indexing(IndexSource source, GalleryLocation place, boolean rebuild, IndexOptions options) {

    /**
     * Brings the gallery up to date, or makes it anew, and closes it.
     *
     * @param summary is told in one line what was done
     * @param err is told how it goes
     * @return whether it came to its end; if not, the program is to end, too
     */
    public boolean run(Lookalike lookalike, PrintWriter summary, PrintWriter err) throws IOException {
        return CtrlC.interrupts(() -> rebuild ? remake(lookalike, summary, err) : refresh(lookalike, summary, err));
    }

    private boolean refresh(Lookalike lookalike, PrintWriter summary, PrintWriter err) throws IOException {
        try (Gallery gallery = lookalike.openGallery(place)) {
            GraphInfo graph = gallery.graph();
            IndexSummary done = index(lookalike, gallery, err);
            GraphText.tellIfDropped(graph, gallery, err);
            summary.println(source.line(done));
            return !done.cancelled();
        }
    }

    private boolean remake(Lookalike lookalike, PrintWriter summary, PrintWriter err) throws IOException {
        try (GalleryRemake remake = lookalike.remakeGallery(place)) {
            IndexSummary done = index(lookalike, remake.gallery(), err);
            if (done.cancelled() && remake.replaces()) {
                err.println(CtrlC.AS_IT_WAS);
                return false;
            }
            remake.finish();
            summary.println(source.line(done));
            return !done.cancelled();
        }
    }

    /** @throws FileSystemException if it is no folder */
    public static void checkFolder(Path folder) throws FileSystemException {
        if (!Files.isDirectory(folder)) {
            String why = Files.exists(folder) ? "is a file; a folder of photos is needed" : "no such folder";
            throw new FileSystemException(folder.toString(), null, why);
        }
    }

    private IndexSummary index(Lookalike lookalike, Gallery gallery, PrintWriter err) throws IOException {
        try (IndexProgress progress = new IndexProgress(source, err)) {
            return source.index(lookalike, gallery, options, progress);
        }
    }

    /** Shows how indexing goes: warnings at once, and how far it is as the place allows. */
    private static final class IndexProgress implements IndexListener, AutoCloseable {

        private final Progress progress;
        private final IndexSource source;
        private int left;

        IndexProgress(IndexSource source, PrintWriter err) {
            this.progress = Progress.of(source.unit(), err);
            this.source = source;
            progress.waiting(source.searched());
        }

        @Override
        public void started(int photos) {
            left = photos;
            progress.started(photos);
            if (photos > 0) {
                progress.waiting(source.loaded());
            }
        }

        @Override
        public void photoDone(Path photo) {
            progress.step();
            left--;
            if (left == 0) {
                progress.waiting("writing the gallery");
            }
        }

        @Override
        public void lookingAgain(int photos) {
            progress.say("looking again for the right face in " + HumanReadable.count(photos, "photo"));
        }

        @Override
        public void warning(Path file, String message) {
            progress.say(Printable.of(HumanReadable.path(file) + ": " + message));
        }

        @Override
        public void moved(Path folder, int photos, int left) {
            String place = Printable.of(HumanReadable.path(folder));
            progress.say(place + ": is gone, and " + HumanReadable.count(photos, "photo") + " of it "
                    + (photos == 1 ? "is" : "are") + " in this folder now: moved"
                    + (left == 0
                            ? ""
                            : "; the other " + left + " are kept (index --prune " + place + " forgets them)"));
        }

        @Override
        public void removed(Path photo) {
            progress.say(Printable.of(HumanReadable.path(photo)) + ": gone, removed from the gallery");
        }

        @Override
        public void close() {
            progress.close();
        }
    }
}
