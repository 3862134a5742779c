package io.github.lookalike.cli;

import io.github.lookalike.gallery.IndexListener;
import java.io.PrintWriter;
import java.nio.file.Path;

/** Shows how indexing goes: warnings at once, and how far it is as the place allows. */
abstract class IndexProgress implements IndexListener, AutoCloseable {

    private final PrintWriter err;

    IndexProgress(PrintWriter err) {
        this.err = err;
    }

    /** A bar on a terminal, else lines. */
    static IndexProgress to(PrintWriter err) {
        return Terminal.isInteractive() ? new BarProgress(err) : new LineProgress(err);
    }

    @Override
    public void warning(Path file, String message) {
        say(ShortPath.of(file) + ": " + message);
    }

    @Override
    public void removed(Path photo) {
        say(ShortPath.of(photo) + ": gone, removed from the gallery");
    }

    void say(String line) {
        err.println(line);
        err.flush();
    }

    @Override
    public abstract void close();
}
