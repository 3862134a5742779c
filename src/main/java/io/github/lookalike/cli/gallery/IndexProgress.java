package io.github.lookalike.cli.gallery;

import io.github.lookalike.cli.output.Count;
import io.github.lookalike.cli.output.ShortPath;
import io.github.lookalike.cli.progress.Progress;
import io.github.lookalike.indexing.IndexListener;
import io.github.lookalike.report.table.Printable;
import java.io.PrintWriter;
import java.nio.file.Path;

/** Shows how indexing goes: warnings at once, and how far it is as the place allows. */
final class IndexProgress implements IndexListener, AutoCloseable {

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
        progress.say("looking again for the right face in " + Count.of(photos, "photo"));
    }

    @Override
    public void warning(Path file, String message) {
        progress.say(Printable.of(ShortPath.of(file) + ": " + message));
    }

    @Override
    public void moved(Path folder, int photos, int left) {
        String place = Printable.of(ShortPath.of(folder));
        progress.say(place + ": is gone, and " + Count.of(photos, "photo") + " of it "
                + (photos == 1 ? "is" : "are") + " in this folder now: moved"
                + (left == 0 ? "" : "; the other " + left + " are kept (index --prune " + place + " forgets them)"));
    }

    @Override
    public void removed(Path photo) {
        progress.say(Printable.of(ShortPath.of(photo)) + ": gone, removed from the gallery");
    }

    @Override
    public void close() {
        progress.close();
    }
}
