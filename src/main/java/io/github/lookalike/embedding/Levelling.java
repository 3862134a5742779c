package io.github.lookalike.embedding;

/**
 * Score normalisation over template sizes: makes distances between templates mean what distances between single photos
 * mean.
 *
 * <p>The mean of several photos lies nearer to the middle of all faces than each of them, and when it is scaled to length
 * 1, it comes nearer to everybody: the distance of strangers falls with every photo, and with it what a distance means.
 * How far it falls follows from the lengths of the means alone, which shrink as the photos differ: cosines grow by
 * 1 / (length · length). So as much is added again as strangers who are {@code strangers} apart lose:
 *
 * <pre>{@code
 * distance = L2(direction, direction) + strangers − √(2 − 2·c / (length · length)),  c = 1 − strangers² / 2
 * }</pre>
 *
 * <p>Between single photos, whose length is 1, nothing is added. {@code evaluate --labelled} shows what comes of it: how
 * many strangers pass for one person by the number of photos, and how people are ranked beside other aggregations.
 *
 * @param strangers an L2 distance as two strangers have it who are rather alike, above 0, at most 2: a tenth of all
 *     pairs of strangers is within it. (Of those who pass for one person, few are as far apart. With the median of all,
 *     people of many photos passed for others too often: up to 1.8 times on LFW-dev)
 * @param photos an L2 distance as two photos of one person have it who differ much, above 0, at most 2: nine tenths of
 *     all pairs are within it. A mean of photos that differ more is not scaled to length 1, but as if they differed so
 *     much: they may be of several people, who have no template
 */
public record Levelling(double strangers, double photos) {

    /** Adds nothing: plain distances between templates. */
    public static final Levelling NONE = new Levelling(Math.sqrt(2), 2);

    /** Something to divide by. */
    private static final double SHORTEST = 1e-6;

    /** So much more may a bound be, for the rounding of what it is computed from. */
    private static final double ROUNDING = 1e-6;

    public Levelling {
        checkDistance(strangers);
        checkDistance(photos);
    }

    private static void checkDistance(double l2) {
        if (!(l2 > 0 && l2 <= 2)) {
            throw new IllegalArgumentException("no L2 distance of two unit vectors: " + l2);
        }
    }

    /** The L2 distance of two templates, levelled: 0 for the same photo; for the same person, above 0. */
    public double distance(PersonTemplate a, PersonTemplate b) {
        return distance(a.direction().distance(b.direction(), Metric.L2), a.length(), b.length());
    }

    /**
     * The same from what it depends on.
     *
     * @param l2 the distance of the templates' directions
     * @param a the length of one
     * @param b the length of the other
     */
    public double distance(double l2, double a, double b) {
        double scaledA = scaled(a);
        double scaledB = scaled(b);
        double share = (a / scaledA) * (b / scaledB);
        double distance = share == 1 ? l2 : Math.sqrt(share * l2 * l2 + 2 * (1 - share));
        return distance + allowance(scaledA * scaledB);
    }

    /**
     * How near to a template at least one photo must be of any person whose template is so near: that of the person's
     * photos which is nearest.
     *
     * @param distance levelled
     * @param length of the template
     * @return an L2 distance from the template's direction, at most 2
     */
    double nearestPhoto(double distance, double length) {
        // The mean cosine of the photos is that of their template times its length, which is between shortest() and 1.
        // In
        // between, the cosine that is needed only grows or only falls (it grows if distance < strangers).
        double cosine = Math.min(cosine(distance, length, shortest()), cosine(distance, length, 1));
        return cosine <= 0 ? 2 : Math.sqrt(2 - 2 * cosine) + ROUNDING;
    }

    /** The same of a person who has no other photo. */
    double onlyPhoto(double distance, double length) {
        double cosine = cosine(distance, length, 1);
        return cosine <= 0 ? 2 : Math.sqrt(2 - 2 * cosine) + ROUNDING;
    }

    private double cosine(double distance, double a, double b) {
        double scaled = Math.max(0, distance - allowance(scaled(a) * b));
        return b * (1 - scaled * scaled / 2);
    }

    private double scaled(double length) {
        return Math.max(length, shortest());
    }

    /** Below √c, cosines of strangers would be above 1. */
    private double shortest() {
        return Math.max(SHORTEST, Math.sqrt(Math.max(cosine(photos), cosine(strangers))));
    }

    private static double cosine(double l2) {
        return Math.max(0, 1 - l2 * l2 / 2);
    }

    private double allowance(double lengths) {
        return lengths >= 1 ? 0 : strangers - Math.sqrt(Math.max(0, 2 - 2 * cosine(strangers) / lengths));
    }
}
