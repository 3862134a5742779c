package io.github.lookalike.embedding;

import java.util.List;

/** Set-to-set distance of a person's photos from those of others, by a metric and an aggregation. Immutable. */
public final class SetDistance {

    /**
     * What came out.
     *
     * @param distance by the metric and the aggregation
     * @param first which of the person's photos is in the nearest pair, from 0; the first of equally near ones
     * @param second which of the other's
     */
    public record Result(double distance, int first, int second) {}

    private final List<Embedding> photos;
    private final Metric metric;
    private final Aggregation aggregation;
    private final Levelling levelling;
    private final PersonTemplate template;

    /**
     * @param photos of one person, at least one
     * @param levelling of templates
     * @throws IllegalArgumentException if there are none, or the aggregation is not {@link Aggregation#by one of the
     *     metric}
     */
    public SetDistance(List<Embedding> photos, Metric metric, Aggregation aggregation, Levelling levelling) {
        if (photos.isEmpty()) {
            throw new IllegalArgumentException("no photo to compare");
        }
        if (aggregation.by(metric) != aggregation) {
            throw new IllegalArgumentException("there are no templates by " + metric);
        }
        this.photos = List.copyOf(photos);
        this.metric = metric;
        this.aggregation = aggregation;
        this.levelling = levelling;
        this.template = PersonTemplate.of(photos);
    }

    /** The template of the photos. */
    public PersonTemplate template() {
        return template;
    }

    /**
     * The distance to somebody's photos.
     *
     * @param others at least one
     */
    public Result to(List<Embedding> others) {
        Result nearest = null;
        double sum = 0;
        for (int second = 0; second < others.size(); second++) {
            for (int first = 0; first < photos.size(); first++) {
                double distance = photos.get(first).distance(others.get(second), metric);
                sum += distance;
                if (nearest == null || distance < nearest.distance) {
                    nearest = new Result(distance, first, second);
                }
            }
        }
        if (nearest == null) {
            throw new IllegalArgumentException("no photo to compare with");
        }
        double distance =
                switch (aggregation) {
                    case TEMPLATE -> metric.ofL2(levelling.distance(template, PersonTemplate.of(others)));
                    case NEAREST -> nearest.distance;
                    case MEAN -> sum / (photos.size() * (double) others.size());
                };
        return new Result(distance, nearest.first, nearest.second);
    }

    /**
     * A bound for searches by templates: a person of a single photo who is this far or nearer has it no farther than this
     * from the direction of the {@link #template()}.
     *
     * @param distance by the metric, which is not L1
     * @return an L2 distance
     */
    public double onlyPhoto(double distance) {
        return levelling.onlyPhoto(metric.toL2(distance).orElse(2), template.length());
    }

    /**
     * A bound for searches by templates: a person this far or nearer has a photo no farther than this from the direction of
     * the {@link #template()}.
     *
     * @param distance by the metric, which is not L1
     * @return an L2 distance
     */
    public double nearestPhoto(double distance) {
        return levelling.nearestPhoto(metric.toL2(distance).orElse(2), template.length());
    }
}
