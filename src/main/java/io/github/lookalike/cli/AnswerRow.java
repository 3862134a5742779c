package io.github.lookalike.cli;

import io.github.lookalike.report.Column;
import java.util.ArrayList;
import java.util.List;

/**
 * A row of what {@code find} gives to programs: an answer, or why there is none.
 *
 * @param probe the photo as it was named, or the person's name
 * @param answer null if there is none
 * @param error null if there is one
 */
record AnswerRow(String probe, Answer answer, String error) {

    static AnswerRow of(Answer answer) {
        return new AnswerRow(answer.probe().label(), answer, null);
    }

    static AnswerRow without(String probe, String error) {
        return new AnswerRow(probe, null, error);
    }

    /** Those of {@link Answer}, empty where there is none, and the reason. */
    static List<Column<AnswerRow>> columns() {
        List<Column<AnswerRow>> columns = new ArrayList<>();
        columns.add(Column.text("probe", AnswerRow::probe));
        Answer.columns().stream().skip(1).map(AnswerRow::ofAnswers).forEach(columns::add);
        columns.add(Column.text("error", AnswerRow::error));
        return columns;
    }

    private static Column<AnswerRow> ofAnswers(Column<Answer> column) {
        return new Column<>(
                column.key(),
                row -> row.answer == null ? null : column.value().apply(row.answer),
                row -> row.answer == null ? "" : column.text().apply(row.answer),
                column.numeric());
    }
}
