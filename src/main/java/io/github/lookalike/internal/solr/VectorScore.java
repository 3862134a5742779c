package io.github.lookalike.internal.solr;

import io.github.lookalike.embedding.Metric;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Solr's likeness of a stored face to probes, {@code 1 / (1 + d²)} with the L2 distance d to the nearest of them, and how
 * far its single precision may be off.
 */
final class VectorScore {

    /** Half the distance from 1 to the next float: the largest relative error of one operation. */
    private static final double ROUNDING = 0x1p-24;

    /** Of a distance that is computed back from a score: near 0 its root makes much of little. */
    static final double MEAN_ERROR = 1e-3;

    private final List<float[]> probes;

    VectorScore(List<float[]> probes) {
        this.probes = probes;
    }

    /** As a function of Solr's. */
    String function() {
        List<String> each = probes.stream().map(VectorScore::similarity).toList();
        return each.size() == 1 ? each.get(0) : "max(" + String.join(",", each) + ")";
    }

    /** The mean of the distances to all probes, as a function of Solr's. */
    String meanDistance(Metric metric) {
        String sum = probes.stream()
                .map(probe -> {
                    String squared = "max(0,sub(div(1," + similarity(probe) + "),1))";
                    return switch (metric) {
                        case L2 -> "sqrt(" + squared + ")";
                        case COSINE -> "div(" + squared + ",2)";
                        case L1 -> throw new IllegalArgumentException("Solr has no L1");
                    };
                })
                .collect(Collectors.joining(","));
        return probes.size() == 1 ? sum : "div(sum(" + sum + ")," + probes.size() + ")";
    }

    private static String similarity(float[] probe) {
        StringBuilder text = new StringBuilder("vectorSimilarity(FLOAT32,EUCLIDEAN,")
                .append(PhotoDocuments.VECTOR)
                .append(",[");
        for (int i = 0; i < probe.length; i++) {
            text.append(i == 0 ? "" : ",").append(probe[i]);
        }
        return text.append("])").toString();
    }

    /** The lowest score of what may be as near as something of this score. */
    double leastBeside(double score) {
        // The sum of dimension terms, each off by three roundings at most, and three operations after it; for both
        // sides,
        // and twice again to be safe.
        return score * (1 - 4 * (probes.get(0).length + 6) * ROUNDING);
    }

    /** The lowest score of what may be no farther than an L2 distance. */
    double least(double distance) {
        return leastBeside(1 / (1 + distance * distance));
    }

    /** A bound as text. Solr reads a float: the next lower one, so that nothing is lost. */
    static String text(double bound) {
        return Float.toString(Math.nextDown((float) bound));
    }
}
