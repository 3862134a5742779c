package io.github.lookalike.report;

import java.util.Locale;
import java.util.function.Function;

/**
 * One column of a result.
 *
 * @param key its name in JSON and CSV
 * @param heading its name in tables
 * @param value what a row has there, for JSON and CSV: text, a number, a boolean, or null
 * @param text how people read it, for tables
 * @param numeric whether tables align it to the right
 */
public record Column<T>(String key, String heading, Function<T, ?> value, Function<T, String> text, boolean numeric) {

    /** A column of the same name everywhere. */
    public Column(String key, Function<T, ?> value, Function<T, String> text, boolean numeric) {
        this(key, key, value, text, numeric);
    }

    public static <T> Column<T> text(String key, Function<T, String> value) {
        return new Column<>(key, value, value, false);
    }

    public static <T> Column<T> count(String key, Function<T, ? extends Number> value) {
        return new Column<>(key, value, row -> value.apply(row).toString(), true);
    }

    /** A distance: three decimals for people, all of them for programs. */
    public static <T> Column<T> distance(String key, Function<T, Double> value) {
        return new Column<>(key, value, row -> String.format(Locale.ROOT, "%.3f", value.apply(row)), true);
    }

    /** A share of 1, shown as a percentage. */
    public static <T> Column<T> percentage(String key, Function<T, Double> value) {
        return new Column<>(key, value, row -> Percent.of(value.apply(row)), true);
    }

    /** The same under another heading. */
    public Column<T> headed(String other) {
        return new Column<>(key, other, value, text, numeric);
    }
}
