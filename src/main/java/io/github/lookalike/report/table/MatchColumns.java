package io.github.lookalike.report.table;

import io.github.lookalike.ranking.Match;
import java.util.List;
import java.util.function.Function;

/** What is told of an answer, on the command line and over HTTP alike. */
public final class MatchColumns {

    private MatchColumns() {}

    /** Columns {@code rank}, {@code person}, {@code distance}, {@code likeness} and {@code verdict} of rows that have a match. */
    public static <R> List<Column<R>> of(Function<R, Match> match) {
        return List.of(
                Column.<R>count("rank", row -> match.apply(row).rank()).spare(1),
                Column.text("person", row -> match.apply(row).person()),
                Column.<R>distance("distance", row -> match.apply(row).distance())
                        .spare(4),
                Column.likeness(row -> match.apply(row).judgement()),
                Column.<R>verdict(row -> match.apply(row).judgement()).spare(2));
    }
}
