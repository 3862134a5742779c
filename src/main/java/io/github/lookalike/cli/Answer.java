package io.github.lookalike.cli;

import io.github.lookalike.Probe;
import io.github.lookalike.ranking.Match;
import io.github.lookalike.report.Column;
import java.util.List;

/** A row of what {@code find} prints. */
record Answer(Probe probe, Match match) {

    /** For programs: all columns. */
    static List<Column<Answer>> columns() {
        return List.of(
                Column.text("probe", answer -> answer.probe().label()),
                Column.count("rank", answer -> answer.match().rank()),
                Column.text("person", answer -> answer.match().person()),
                Column.distance("distance", answer -> answer.match().distance()),
                Column.likeness(answer -> answer.match().judgement()),
                Column.verdict(answer -> answer.match().judgement()),
                Column.text(
                        "photo",
                        answer ->
                                ShortPath.of(answer.match().entry().photo().id().file())),
                Column.text("probe_photo", Answer::probePhoto).headed("matched"));
    }

    /** For people, who have the probe as a heading: which of its photos matched is news if there are several. */
    static List<Column<Answer>> columns(Probe probe) {
        List<Column<Answer>> all = columns();
        return all.subList(1, all.size() - (probe.portraits().size() > 1 ? 0 : 1));
    }

    private String probePhoto() {
        return ShortPath.of(probe.portraits().get(match.probe()).photo());
    }
}
