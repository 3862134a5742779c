package io.github.lookalike.report.table;

import java.nio.file.Path;
import java.util.Locale;

/** Human-readable forms of numbers and paths. */
public final class HumanReadable {

    private static final String[] UNITS = {"bytes", "KB", "MB", "GB", "TB"};

    /** The smallest and the largest share that two decimals tell from none and all. */
    private static final double LEAST = 1e-4;

    private HumanReadable() {}

    /** "1 photo", "2 photos", "1,000 photos". */
    public static String count(long number, String noun) {
        return count(number, noun, noun + "s");
    }

    public static String count(long number, String singular, String plural) {
        return String.format(Locale.ROOT, "%,d %s", number, number == 1 ? singular : plural);
    }

    /** "48 KB", "3.2 MB"; powers of 1000, rounded up. */
    public static String size(long bytes) {
        double size = bytes;
        int unit = 0;
        // Not 1000: rounded up that would be "1,000 KB".
        while (size > 999 && unit < UNITS.length - 1) {
            size /= 1000;
            unit++;
        }
        double shown = unit > 0 && size < 10 ? Math.ceil(size * 10) / 10 : Math.ceil(size);
        return String.format(Locale.ROOT, unit > 0 && shown < 10 ? "%.1f %s" : "%.0f %s", shown, UNITS[unit]);
    }

    /** Relative to the current folder if it is inside, else absolute. */
    public static String path(Path file) {
        Path here = Path.of("").toAbsolutePath();
        Path absolute = file.toAbsolutePath().normalize();
        return (absolute.startsWith(here) && !absolute.equals(here) ? here.relativize(absolute) : absolute).toString();
    }

    /** A share, never rounded up to 100 or down to 0 unless it is: one decimal, two above 99 %. */
    public static String percent(double share) {
        if (share <= 0 || share >= 1) {
            return share <= 0 ? "0 %" : "100 %";
        }
        double percent = Math.min(99.99, Math.max(0.1, share * 100));
        return String.format(Locale.ROOT, percent > 99 ? "%.2f %%" : "%.1f %%", percent);
    }

    /** The same with two decimals, as error rates are compared. */
    public static String finePercent(double share) {
        return share <= 0 || share >= 1 ? twoDecimals(share) : twoDecimals(Math.min(1 - LEAST, Math.max(LEAST, share)));
    }

    /**
     * Of a share that is estimated, so that it is never all and never none: {@code >99.99 %} where it is more than two
     * decimals or the estimate can tell.
     *
     * @param saturated whether the share may be larger than the estimate
     */
    static String openPercent(double share, boolean saturated) {
        if (share < LEAST) {
            return "<" + twoDecimals(LEAST);
        }
        return saturated || share > 1 - LEAST ? ">" + twoDecimals(Math.min(1 - LEAST, share)) : twoDecimals(share);
    }

    private static String twoDecimals(double share) {
        return String.format(Locale.ROOT, "%.2f %%", 100 * share);
    }
}
