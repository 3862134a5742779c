package io.github.lookalike.report;

import java.util.Locale;

/** Shares as percentages. */
public final class Percent {

    private Percent() {}

    /** One decimal, two above 99 %; never rounded up to 100 or down to 0 unless it is. */
    public static String of(double share) {
        if (share <= 0 || share >= 1) {
            return share <= 0 ? "0 %" : "100 %";
        }
        double percent = Math.min(99.99, Math.max(0.1, share * 100));
        return String.format(Locale.ROOT, percent > 99 ? "%.2f %%" : "%.1f %%", percent);
    }
}
