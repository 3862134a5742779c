package io.github.lookalike.cli.progress;

import io.github.lookalike.cli.output.Terminal;
import java.io.PrintWriter;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Shows how far a long task is, and lets messages through meanwhile. */
public abstract class Progress implements AutoCloseable {

    /** What a run waits for whose first photo is not done yet. */
    public static final String LOADING = "loading the networks";

    final PrintWriter err;
    private final String unit;
    private final long interval;
    private final LongSupplier clock;
    private Pace pace;
    private String waiting = "";
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
    public static Progress of(String unit, PrintWriter err) {
        return Terminal.isInteractive()
                ? new BarProgress(err, unit, Terminal.columns(), System::nanoTime)
                : new LineProgress(err, unit);
    }

    /** To be called once it is known how much there is to do. */
    public void started(int total) {
        shown = clock.getAsLong();
        pace = new Pace(total, unit);
        waiting = "";
    }

    /** To be called when nothing will move for a while, until the next step. */
    public void waiting(String forWhat) {
        waiting = forWhat;
    }

    /** One more is done. */
    public void step() {
        done++;
        waiting = "";
        long now = clock.getAsLong();
        boolean due = now - shown >= interval;
        if (done == 1 || due) {
            pace.mark(done, now);
        }
        if (due) {
            shown = now;
            show();
        }
    }

    public void say(String line) {
        err.println(line);
        err.flush();
    }

    /** How far it is; null before it has begun. */
    Pace pace() {
        return pace;
    }

    /** How far it is and what it waits for; empty if there is nothing to tell yet. */
    String text() {
        return Stream.of(pace == null ? "" : pace.toString(), waiting)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
    }

    abstract void show();

    @Override
    public abstract void close();
}
