package io.github.lookalike.evaluation.identification;

import io.github.lookalike.embedding.Aggregation;
import io.github.lookalike.embedding.Levelling;
import io.github.lookalike.embedding.PersonTemplate;
import io.github.lookalike.evaluation.DistanceRows;
import io.github.lookalike.evaluation.LabelledSet;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Rank-1 identification rates: counts the probes whose own person is the nearest, by each aggregation of the person's
 * other photos and of everybody else's; see {@link IdentificationReport} for the probes. Vectors must be of length 1,
 * distances L2.
 */
final class RankOneRates implements DistanceRows.RowVisitor {

    private final LabelledSet set;
    private final Levelling levelling;
    private final int[] faces;
    private final double[] lengths;
    private final double[] cosines; // by person: the sum
    private final double[] sums; // of distances
    private final double[] nearest;
    private final Map<Aggregation, int[]> found = new EnumMap<>(Aggregation.class);
    private int probes;
    private int probesOfMany;

    RankOneRates(LabelledSet set, Levelling levelling) {
        this.set = set;
        this.levelling = levelling;
        this.faces = set.facesOfEach();
        List<int[]> byPerson = set.facesByPerson();
        this.lengths = byPerson.stream()
                .map(own -> set.template(own, own.length))
                .mapToDouble(PersonTemplate::length)
                .toArray();
        this.cosines = new double[set.people()];
        this.sums = new double[set.people()];
        this.nearest = new double[set.people()];
        for (Aggregation aggregation : Aggregation.values()) {
            found.put(aggregation, new int[2]);
        }
    }

    @Override
    public void row(int probe, float[] distances) {
        int own = set.person(probe);
        if (faces[own] < 2) {
            return;
        }
        boolean many = faces[own] > 2;
        probes++;
        probesOfMany += many ? 1 : 0;
        add(probe, distances);
        for (Aggregation aggregation : Aggregation.values()) {
            if (isNearest(own, aggregation)) {
                found.get(aggregation)[0]++;
                found.get(aggregation)[1] += many ? 1 : 0;
            }
        }
    }

    private void add(int probe, float[] distances) {
        Arrays.fill(cosines, 0);
        Arrays.fill(sums, 0);
        Arrays.fill(nearest, Double.POSITIVE_INFINITY);
        for (int j = 0; j < distances.length; j++) {
            if (j != probe) {
                int person = set.person(j);
                double distance = distances[j];
                cosines[person] += 1 - distance * distance / 2;
                sums[person] += distance;
                nearest[person] = Math.min(nearest[person], distance);
            }
        }
    }

    /** Ties count against the probe. */
    private boolean isNearest(int own, Aggregation aggregation) {
        double distance = distance(own, faces[own] - 1, aggregation, lengthOfOthers(own));
        for (int person = 0; person < faces.length; person++) {
            if (person != own && distance(person, faces[person], aggregation, lengths[person]) <= distance) {
                return false;
            }
        }
        return true;
    }

    private double distance(int person, int count, Aggregation aggregation, double length) {
        return switch (aggregation) {
            case TEMPLATE -> levelled(person, count, length);
            case NEAREST -> nearest[person];
            case MEAN -> sums[person] / count;
        };
    }

    private double levelled(int person, int count, double length) {
        double l2 = count == 1
                ? nearest[person]
                : Math.sqrt(Math.max(0, 2 - 2 * cosines[person] / count / Math.max(length, Double.MIN_NORMAL)));
        return levelling.distance(l2, 1, length);
    }

    /**
     * Of the mean of a person's photos without the probe p: |S − p|² = |S|² − 2·S·p + 1, and S·p = 1 + their cosines.
     */
    private double lengthOfOthers(int own) {
        int count = faces[own] - 1;
        if (count == 1) {
            return 1;
        }
        double sum = lengths[own] * faces[own];
        double squared = sum * sum - 2 * (1 + cosines[own]) + 1;
        return Math.min(1, Math.sqrt(Math.max(0, squared)) / count);
    }

    /** How many probes of people with two other photos or more there are. */
    int probesOfMany() {
        return probesOfMany;
    }

    /** The share of probes whose own person is the nearest. */
    double share(Aggregation aggregation) {
        return (double) found.get(aggregation)[0] / probes;
    }

    /** The same for people with two other photos or more; NaN if there are none. */
    double shareOfMany(Aggregation aggregation) {
        return (double) found.get(aggregation)[1] / probesOfMany;
    }
}
