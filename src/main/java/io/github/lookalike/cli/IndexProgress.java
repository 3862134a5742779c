package io.github.lookalike.cli;

import io.github.lookalike.gallery.IndexListener;
import io.github.lookalike.report.Printable;
import java.io.PrintWriter;
import java.nio.file.Path;

/** Shows how indexing goes: warnings at once, and how far it is as the place allows. */
record IndexProgress(Progress progress) implements IndexListener, AutoCloseable {

    /** @param unit what is counted: "photos" */
    static IndexProgress of(String unit, PrintWriter err) {
        return new IndexProgress(Progress.of(unit, err));
    }

    @Override
    public void started(int photos) {
        progress.started(photos);
    }

    @Override
    public void photoDone(Path photo) {
        progress.step();
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
    public void removed(Path photo) {
        progress.say(Printable.of(ShortPath.of(photo)) + ": gone, removed from the gallery");
    }

    @Override
    public void close() {
        progress.close();
    }
}
