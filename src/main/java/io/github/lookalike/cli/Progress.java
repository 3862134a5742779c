package io.github.lookalike.cli;

import java.io.PrintWriter;
import java.util.function.LongSupplier;

/** Shows how far a long task is, and lets messages through meanwhile. */
abstract class Progress implements AutoCloseable {

    final PrintWriter err;
    private final String unit;
    private final long interval;
    private final LongSupplier clock;
    private Pace pace;
    private long shown;
    private int done;

    /**
     * @param unit what is counted: "photos"
     * @param interval between two calls of {@link #show}, in nanoseconds
     * @param clock tells nanoseconds
     */
    Progress(PrintWriter err, String unit, long interval, LongSupplier clock) {
        this.err = err;
        this.unit = unit;
        this.interval = interval;
        this.clock = clock;
    }

    /**
     * A bar on a terminal, else lines.
     *
     * @param unit what is counted: "photos"
     */
    static Progress of(String unit, PrintWriter err) {
        return Terminal.isInteractive()
                ? new BarProgress(err, unit, Terminal.columns(), System::nanoTime)
                : new LineProgress(err, unit);
    }

    /** To be called once it is known how much there is to do. */
    void started(int total) {
        shown = clock.getAsLong();
        pace = new Pace(total, unit, shown);
    }

    /** One more is done. */
    void step() {
        done++;
        long now = clock.getAsLong();
        if (now - shown >= interval) {
            shown = now;
            pace.mark(done, now);
            show(pace);
        }
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
