package io.github.lookalike.evaluation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/** The top k of a stream of items by their scores; of equal scores, those that came first. */
public final class TopK<T> {

    private record Scored<T>(double score, long arrival, T item) {}

    private static final Comparator<Scored<?>> WORST_FIRST = Comparator.<Scored<?>>comparingDouble(Scored::score)
            .thenComparing(Comparator.<Scored<?>>comparingLong(Scored::arrival).reversed());

    private final int limit;
    private final PriorityQueue<Scored<T>> kept = new PriorityQueue<>(WORST_FIRST);
    private long arrivals;

    public TopK(int limit) {
        this.limit = limit;
    }

    public void add(double score, T item) {
        kept.add(new Scored<>(score, arrivals++, item));
        if (kept.size() > limit) {
            kept.remove();
        }
    }

    /** The highest score first. */
    public List<T> items() {
        List<Scored<T>> sorted = new ArrayList<>(kept);
        sorted.sort(WORST_FIRST.reversed());
        return sorted.stream().map(Scored::item).toList();
    }
}
