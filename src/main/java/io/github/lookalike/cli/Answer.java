package io.github.lookalike.cli;

import io.github.lookalike.Probe;
import io.github.lookalike.embedding.Embedding;
import io.github.lookalike.embedding.Metric;
import io.github.lookalike.ranking.Match;
import io.github.lookalike.report.Column;
import java.util.List;

/** A row of what {@code find} prints. */
record Answer(Probe probe, Match match) {

    /** The L2 distance of the two faces, whatever the metric and aggregation of the search. */
    double l2() {
        Embedding face = probe.portraits().get(match.probe()).template().embedding();
        return face.distance(match.entry().template().embedding(), Metric.L2);
    }

    /** @param probeToo whether the probe gets a column: programs need it, people have it as a heading */
    static List<Column<Answer>> columns(boolean probeToo) {
        List<Column<Answer>> columns = List.of(
                Column.text("probe", answer -> answer.probe().label()),
                Column.count("rank", answer -> answer.match().rank()),
                Column.text("person", answer -> answer.match().person()),
                Column.distance("distance", answer -> answer.match().distance()),
                Column.percentage("likeness", answer -> answer.match().likeness()),
                Column.text(
                        "photo",
                        answer ->
                                ShortPath.of(answer.match().entry().photo().id().file())));
        return probeToo ? columns : columns.subList(1, columns.size());
    }
}
