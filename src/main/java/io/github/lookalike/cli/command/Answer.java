package io.github.lookalike.cli.command;

import io.github.lookalike.Probe;
import io.github.lookalike.ranking.Match;
import io.github.lookalike.report.table.Column;
import io.github.lookalike.report.table.HumanReadable;
import io.github.lookalike.report.table.MatchColumns;
import java.util.ArrayList;
import java.util.List;

/** A row of what {@code find} prints. */
record Answer(Probe probe, Match match) {

    /** For programs: all columns. */
    static List<Column<Answer>> columns() {
        List<Column<Answer>> columns = new ArrayList<>();
        columns.add(Column.text("probe", answer -> answer.probe().label()));
        columns.addAll(MatchColumns.of(Answer::match));
        columns.add(Column.<Answer>path(
                        "photo",
                        answer -> HumanReadable.path(
                                answer.match().entry().photo().id().file()))
                .spare(3));
        columns.add(
                Column.path("probe_photo", Answer::probePhoto).headed("matched").spare(5));
        return columns;
    }

    /** For people, who have the probe as a heading: which of its photos matched is news if there are several. */
    static List<Column<Answer>> columns(Probe probe) {
        List<Column<Answer>> all = columns();
        return all.subList(1, all.size() - (probe.portraits().size() > 1 ? 0 : 1));
    }

    private String probePhoto() {
        return HumanReadable.path(probe.portraits().get(match.probe()).photo());
    }
}
