package io.github.lookalike.cli.progress;

import io.github.lookalike.cli.output.Terminal;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
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
    private RateEstimate rate;
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
                ? new Bar(err, unit, Terminal.columns(), System::nanoTime)
                : new Lines(err, unit);
    }

    /** To be called once it is known how much there is to do. */
    public void started(int total) {
        shown = clock.getAsLong();
        rate = new RateEstimate(total, unit);
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
            rate.sample(done, now);
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
    RateEstimate rate() {
        return rate;
    }

    /** How far it is and what it waits for; empty if there is nothing to tell yet. */
    String text() {
        return Stream.of(rate == null ? "" : rate.toString(), waiting)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
    }

    abstract void show();

    @Override
    public abstract void close();

    /** A line now and then, for logs. */
    static final class Lines extends Progress {

        Lines(PrintWriter err, String unit) {
            super(err, unit, TimeUnit.SECONDS.toNanos(10), System::nanoTime);
        }

        @Override
        void show() {
            say(text());
        }

        @Override
        public void close() {
            // Nothing stays on the screen that would have to go.
        }
    }

    /**
     * A bar with rate and time left, redrawn in the last line of a terminal. Our own, because a library for this took the
     * terminal over, and with it Ctrl-C.
     */
    static final class Bar extends Progress {

        /** To the start of the line, and clear it: a message takes the bar's place, which comes back below. */
        private static final String CLEAR_LINE = "\r\033[K";

        private static final String EIGHTHS = "·▏▎▍▌▋▊▉";
        private static final int WIDEST = 40;

        private final int columns;

        /** @param columns of the terminal */
        Bar(PrintWriter err, String unit, int columns, LongSupplier clock) {
            super(err, unit, TimeUnit.MILLISECONDS.toNanos(100), clock);
            this.columns = columns;
        }

        @Override
        public void started(int total) {
            super.started(total);
            show();
        }

        @Override
        public void waiting(String forWhat) {
            super.waiting(forWhat + " …");
            show();
        }

        @Override
        void show() {
            String line = rate() == null ? text() : line(rate().share());
            // The last column stays free: some terminals begin a new line as soon as it is written.
            err.print(CLEAR_LINE + line.substring(0, Math.min(line.length(), columns - 1)));
            err.flush();
        }

        private String line(double share) {
            String text = String.format(Locale.ROOT, "%3.0f %%  %s", Math.floor(share * 100), text());
            int room = Math.min(WIDEST, columns - 1 - text.length() - 2);
            return room < 4 ? text : bar(share, room) + "  " + text;
        }

        @Override
        public void say(String line) {
            super.say(CLEAR_LINE + line);
            if (!text().isEmpty()) {
                show();
            }
        }

        private static String bar(double share, int width) {
            int eighths = (int) (share * width * 8);
            StringBuilder bar = new StringBuilder("█".repeat(eighths / 8));
            if (bar.length() < width) {
                bar.append(EIGHTHS.charAt(eighths % 8));
            }
            // A ground of dots, so that the end is seen.
            return bar.append("·".repeat(width - bar.length())).toString();
        }

        @Override
        public void close() {
            err.print(CLEAR_LINE);
            err.flush();
        }
    }
}
