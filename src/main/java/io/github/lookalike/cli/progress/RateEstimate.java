package io.github.lookalike.cli.progress;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/**
 * Rate over a sliding window, and the time left that follows from it: how far a run is, how fast it goes, and when it
 * will be over if it goes on as in its last seconds. The first thing does not count, for what the run waited for before it
 * could begin is in its time.
 */
final class RateEstimate {

    /** Long enough to be steady, short enough to forget the photos at the start that needed no looking at. */
    private static final long WINDOW = TimeUnit.SECONDS.toNanos(10);

    /** Before it, an estimate is nobody's help: the first of a run of 70 s was 2 h. */
    private static final long STEADY = TimeUnit.SECONDS.toNanos(3);

    private record Sample(long nanos, int done) {}

    private final int total;
    private final String unit;
    private final Deque<Sample> samples = new ArrayDeque<>();

    /** @param unit what is counted: "photos" */
    RateEstimate(int total, String unit) {
        this.total = total;
        this.unit = unit;
    }

    /** From 0 to 1. */
    double share() {
        return total == 0 ? 1 : done() / (double) total;
    }

    private int done() {
        return samples.isEmpty() ? 0 : samples.getLast().done;
    }

    /**
     * To be called when the first is done, and then now and again.
     *
     * @param now in nanoseconds, of a clock that has any zero
     */
    void sample(int done, long now) {
        samples.add(new Sample(now, done));
        while (samples.size() > 2 && now - samples.getFirst().nanos > WINDOW) {
            samples.removeFirst();
        }
    }

    /** "1,045 of 2,320 photos, 16 a second, 78 s left"; the latter two once they are known. */
    @Override
    public String toString() {
        String how = String.format(Locale.ROOT, "%,d of %,d %s", done(), total, unit);
        if (samples.isEmpty()) {
            return how;
        }
        Sample first = samples.getFirst();
        Sample last = samples.getLast();
        if (last.done == first.done || last.nanos - first.nanos < STEADY) {
            return how;
        }
        double rate = (last.done - first.done) * 1e9 / (last.nanos - first.nanos);
        String speed = String.format(Locale.ROOT, rate < 10 ? "%.1f" : "%,.0f", rate);
        String left = last.done == total ? "" : ", " + time((total - last.done) / rate) + " left";
        return how + ", " + speed + " a second" + left;
    }

    private static String time(double seconds) {
        if (seconds < 90) {
            return Math.round(seconds) + " s";
        }
        long minutes = Math.round(seconds / 60);
        return minutes < 90 ? minutes + " min" : minutes / 60 + " h " + minutes % 60 + " min";
    }
}
