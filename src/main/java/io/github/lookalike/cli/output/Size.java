package io.github.lookalike.cli.output;

import java.util.Locale;

/** Sizes of files as people read them. */
public final class Size {

    private static final String[] UNITS = {"bytes", "KB", "MB", "GB", "TB"};

    private Size() {}

    /** "48 KB", "3.2 MB"; powers of 1000, rounded up. */
    public static String of(long bytes) {
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
}
