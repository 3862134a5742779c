package io.github.lookalike.report.table;

import java.util.Locale;

/** Shares as percentages, never rounded up to 100 or down to 0 unless they are. */
public final class Percent {

    /** The smallest and the largest share that two decimals tell from none and all. */
    private static final double LEAST = 1e-4;

    private Percent() {}

    /** One decimal, two above 99 %. */
    public static String of(double share) {
        if (share <= 0 || share >= 1) {
            return share <= 0 ? "0 %" : "100 %";
        }
        double percent = Math.min(99.99, Math.max(0.1, share * 100));
        return String.format(Locale.ROOT, percent > 99 ? "%.2f %%" : "%.1f %%", percent);
    }

    /** Two decimals, as error rates are compared. */
    public static String fine(double share) {
        return share <= 0 || share >= 1 ? text(share) : text(Math.min(1 - LEAST, Math.max(LEAST, share)));
    }

    /**
     * Of a share that is estimated, so that it is never all and never none: {@code >99.99 %} where it is more than two
     * decimals or the estimate can tell.
     *
     * @param saturated whether the share may be larger than the estimate
     */
    static String open(double share, boolean saturated) {
        if (share < LEAST) {
            return "<" + text(LEAST);
        }
        return saturated || share > 1 - LEAST ? ">" + text(Math.min(1 - LEAST, share)) : text(share);
    }

    private static String text(double share) {
        return String.format(Locale.ROOT, "%.2f %%", 100 * share);
    }
}
