package io.github.lookalike.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/** A line now and then, for logs. */
final class LineProgress extends IndexProgress {

    private static final long INTERVAL = TimeUnit.SECONDS.toNanos(10);

    private final long start = System.nanoTime();
    private long last = start;
    private int photos;
    private int done;

    LineProgress(PrintWriter err) {
        super(err);
    }

    @Override
    public void started(int count) {
        photos = count;
    }

    @Override
    public void photoDone(Path photo) {
        done++;
        long now = System.nanoTime();
        if (now - last >= INTERVAL) {
            last = now;
            double seconds = (now - start) / 1e9;
            say(String.format(
                    Locale.ROOT,
                    "%,d of %,d photos, %.0f a second, %.0f s left",
                    done,
                    photos,
                    done / seconds,
                    (photos - done) * seconds / done));
        }
    }

    @Override
    public void close() {
        // Nothing stays on the screen that would have to go.
    }
}
