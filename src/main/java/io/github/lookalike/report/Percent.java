package io.github.lookalike.report;

import java.util.Locale;

/** Shares as percentages, never rounded up to 100 or down to 0 unless they are. */
public final class Percent {

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
        double percent = share <= 0 || share >= 1 ? share * 100 : Math.min(99.99, Math.max(0.01, share * 100));
        return String.format(Locale.ROOT, "%.2f %%", percent);
    }
}
