package io.github.lookalike.cli;

import io.github.lookalike.gallery.IndexListener;
import io.github.lookalike.report.Printable;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.function.LongSupplier;

/** Shows how indexing goes: warnings at once, and how far it is as the place allows. */
abstract class IndexProgress implements IndexListener, AutoCloseable {

    final PrintWriter err;
    private final long interval;
    private final LongSupplier clock;
    private Pace pace;
    private long shown;
    private int done;

    /**
     * @param interval between two calls of {@link #show}, in nanoseconds
     * @param clock tells nanoseconds
     */
    IndexProgress(PrintWriter err, long interval, LongSupplier clock) {
        this.err = err;
        this.interval = interval;
        this.clock = clock;
    }

    /** A bar on a terminal, else lines. */
    static IndexProgress to(PrintWriter err) {
        return Terminal.isInteractive()
                ? new BarProgress(err, Terminal.columns(), System::nanoTime)
                : new LineProgress(err);
    }

    @Override
    public void started(int photos) {
        shown = clock.getAsLong();
        pace = new Pace(photos, shown);
    }

    @Override
    public void photoDone(Path photo) {
        done++;
        long now = clock.getAsLong();
        if (now - shown >= interval) {
            shown = now;
            pace.mark(done, now);
            show(pace);
        }
    }

    @Override
    public void warning(Path file, String message) {
        say(Printable.of(ShortPath.of(file) + ": " + message));
    }

    @Override
    public void removed(Path photo) {
        say(Printable.of(ShortPath.of(photo)) + ": gone, removed from the gallery");
    }

    void say(String line) {
        err.println(line);
        err.flush();
    }

    /** How far it is; null before it has begun. */
    Pace pace() {
        return pace;
    }

    abstract void show(Pace pace);

    @Override
    public abstract void close();
}
