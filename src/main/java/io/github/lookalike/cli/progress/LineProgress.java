package io.github.lookalike.cli.progress;

import java.io.PrintWriter;
import java.util.concurrent.TimeUnit;

/** A line now and then, for logs. */
final class LineProgress extends Progress {

    LineProgress(PrintWriter err, String unit) {
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
