package io.github.lookalike.report.table;

import io.github.lookalike.ranking.Judgement;
import io.github.lookalike.ranking.Verdict;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/**
 * One column of a result.
 *
 * @param key its name in JSON and CSV
 * @param heading its name in tables
 * @param value what a row has there, for JSON and CSV: text, a number, a boolean, or null
 * @param text how people read it, for tables
 * @param numeric whether tables align it to the right
 * @param truncation how its text is shortened where a terminal is too narrow
 * @param spare how early the column is left out there: those of the highest number first and together, those of 0 never
 *     willingly
 */
public record Column<T>(
        String key,
        String heading,
        Function<T, ?> value,
        Function<T, String> text,
        boolean numeric,
        Truncation truncation,
        int spare) {

    private static final String NOTHING = "-";

    /** One that is kept; numbers are not shortened. */
    public Column(String key, String heading, Function<T, ?> value, Function<T, String> text, boolean numeric) {
        this(key, heading, value, text, numeric, numeric ? Truncation.NONE : Truncation.END, 0);
    }

    /** A column of the same name everywhere. */
    public Column(String key, Function<T, ?> value, Function<T, String> text, boolean numeric) {
        this(key, key, value, text, numeric);
    }

    public static <T> Column<T> text(String key, Function<T, String> value) {
        return new Column<>(key, value, value, false);
    }

    /** Of a file, whose name at the end and whose place at the start are what people look for. */
    public static <T> Column<T> path(String key, Function<T, String> value) {
        return new Column<>(key, key, value, value, false, Truncation.MIDDLE, 0);
    }

    public static <T> Column<T> count(String key, Function<T, ? extends Number> value) {
        return new Column<>(key, value, row -> value.apply(row).toString(), true);
    }

    /** A distance: three decimals for people, all of them for programs. */
    public static <T> Column<T> distance(String key, Function<T, Double> value) {
        return new Column<>(key, value, row -> String.format(Locale.ROOT, "%.3f", value.apply(row)), true);
    }

    /** The likeness; null and a dash where nothing is judged. */
    public static <T> Column<T> likeness(Function<T, Optional<Judgement>> judgement) {
        return new Column<>(
                "likeness",
                row -> judgement.apply(row).map(Judgement::likeness).orElse(null),
                row -> judgement.apply(row).map(Likeness::text).orElse(NOTHING),
                true);
    }

    /** The verdict, alike. */
    public static <T> Column<T> verdict(Function<T, Optional<Judgement>> judgement) {
        return new Column<>(
                "verdict",
                row -> verdict(judgement.apply(row)).orElse(null),
                row -> verdict(judgement.apply(row)).orElse(NOTHING),
                false);
    }

    private static Optional<String> verdict(Optional<Judgement> judgement) {
        return judgement.map(Judgement::verdict).map(Verdict::text);
    }

    /**
     * The same of rows that may have such a thing.
     *
     * @param part null where a row has none
     * @param otherwise what such a row has there for programs
     */
    public <R> Column<R> of(Function<R, T> part, Function<R, ?> otherwise) {
        return new Column<>(
                key,
                heading,
                row -> {
                    T there = part.apply(row);
                    return there == null ? otherwise.apply(row) : value.apply(there);
                },
                row -> {
                    T there = part.apply(row);
                    return there == null ? "" : text.apply(there);
                },
                numeric,
                truncation,
                spare);
    }

    /** The same under another heading. */
    public Column<T> headed(String other) {
        return new Column<>(key, other, value, text, numeric, truncation, spare);
    }

    /** The same, left out of narrow tables before those of lower numbers. */
    public Column<T> spare(int order) {
        return new Column<>(key, heading, value, text, numeric, truncation, order);
    }

    /** Truncation with an ellipsis: how a text is shortened to so many columns of a terminal. */
    public enum Truncation {
        /** Not at all. */
        NONE {
            @Override
            String shortened(String text, int width) {
                return text;
            }
        },
        /** Its end is left out. */
        END {
            @Override
            String shortened(String text, int width) {
                return DisplayWidth.start(text, width - 1).stripTrailing() + ELLIPSIS;
            }
        },
        /** Its middle is left out; of a path the file's name stays if it has room. */
        MIDDLE {
            @Override
            String shortened(String text, int width) {
                int room = width - 1;
                int name = DisplayWidth.of(text.substring(lastSeparator(text)));
                String end = DisplayWidth.end(text, name > room ? room - room / 2 : Math.max(room / 2, name));
                return DisplayWidth.start(text, room - DisplayWidth.of(end)) + ELLIPSIS + end;
            }

            private static int lastSeparator(String path) {
                return Math.max(0, Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')));
            }
        };

        private static final String ELLIPSIS = "…";

        /**
         * The text if it has room, else what is left of it, with an ellipsis.
         *
         * @param width in columns of a terminal, at least 1
         */
        public String to(String text, int width) {
            return DisplayWidth.of(text) <= width ? text : shortened(text, width);
        }

        abstract String shortened(String text, int width);
    }
}
