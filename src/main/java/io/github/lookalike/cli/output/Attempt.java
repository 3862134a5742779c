package io.github.lookalike.cli.output;

import io.github.lookalike.report.table.Column;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What came of one of many things that a command was given; for programs a row, whatever came of it.
 *
 * @param label the thing as results name it
 * @param result null if it failed
 * @param error why there is no result, without the label; null if there is one
 */
public record Attempt<T>(String label, T result, String error) {

    public static <T> Attempt<T> done(String label, T result) {
        return new Attempt<>(label, result, null);
    }

    public static <T> Attempt<T> failed(String label, String error) {
        return new Attempt<>(label, null, error);
    }

    /** Its results, each for itself. */
    public <R> Stream<Attempt<R>> each(Function<T, List<R>> results) {
        return error == null
                ? results.apply(result).stream().map(one -> done(label, one))
                : Stream.of(failed(label, error));
    }

    /** A result's columns, empty but for the label where there is none, and the reason. */
    public static <T> List<Column<Attempt<T>>> columns(List<Column<T>> ofResults, String labelled) {
        List<Column<Attempt<T>>> columns = new ArrayList<>();
        for (Column<T> column : ofResults) {
            columns.add(column.of(Attempt::result, row -> column.key().equals(labelled) ? row.label : null));
        }
        columns.add(Column.text("error", Attempt::error));
        return columns;
    }

    public static <T> boolean anyFailed(List<Attempt<T>> attempts) {
        return attempts.stream().anyMatch(attempt -> attempt.error != null);
    }

    /** The results of those that have one. */
    public static <T> List<T> results(List<Attempt<T>> attempts) {
        return attempts.stream()
                .filter(attempt -> attempt.error == null)
                .map(Attempt::result)
                .toList();
    }
}
