package io.github.lookalike.cli.progress;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * A bar with rate and time left, redrawn in the last line of a terminal. Our own, because a library for this took the
 * terminal over, and with it Ctrl-C.
 */
final class BarProgress extends Progress {

    /** To the start of the line, and clear it: a message takes the bar's place, which comes back below. */
    private static final String CLEAR_LINE = "\r\033[K";

    private static final String EIGHTHS = "·▏▎▍▌▋▊▉";
    private static final int WIDEST = 40;

    private final int columns;

    /** @param columns of the terminal */
    BarProgress(PrintWriter err, String unit, int columns, LongSupplier clock) {
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
        String line = pace() == null ? text() : line(pace().share());
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
