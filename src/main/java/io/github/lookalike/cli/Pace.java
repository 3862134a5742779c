package io.github.lookalike.cli;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/** How far a run is, how fast it goes, and when it will be over at the pace of its last seconds. */
final class Pace {

    /** Long enough to be steady, short enough to forget the photos at the start that needed no looking at. */
    private static final long WINDOW = TimeUnit.SECONDS.toNanos(10);

    private record Mark(long nanos, int done) {}

    private final int total;
    private final String unit;
    private final Deque<Mark> marks = new ArrayDeque<>();

    /**
     * @param unit what is counted: "photos"
     * @param now in nanoseconds, of a clock that has any zero
     */
    Pace(int total, String unit, long now) {
        this.total = total;
        this.unit = unit;
        marks.add(new Mark(now, 0));
    }

    /** From 0 to 1. */
    double share() {
        return total == 0 ? 1 : marks.getLast().done / (double) total;
    }

    /** To be called now and then with the number that is done. */
    void mark(int done, long now) {
        marks.add(new Mark(now, done));
        while (marks.size() > 2 && now - marks.getFirst().nanos > WINDOW) {
            marks.removeFirst();
        }
    }

    /** "1,045 of 2,320 photos, 16 a second, 78 s left"; the latter two once they are known. */
    @Override
    public String toString() {
        Mark first = marks.getFirst();
        Mark last = marks.getLast();
        String how = String.format(Locale.ROOT, "%,d of %,d %s", last.done, total, unit);
        if (last.done == first.done || last.nanos == first.nanos) {
            return how;
        }
        double rate = (last.done - first.done) * 1e9 / (last.nanos - first.nanos);
        String speed = String.format(Locale.ROOT, rate < 10 ? "%.1f" : "%,.0f", rate);
        return how + ", " + speed + " a second, " + time((total - last.done) / rate) + " left";
    }

    private static String time(double seconds) {
        if (seconds < 90) {
            return Math.round(seconds) + " s";
        }
        long minutes = Math.round(seconds / 60);
        return minutes < 90 ? minutes + " min" : minutes / 60 + " h " + minutes % 60 + " min";
    }
}
