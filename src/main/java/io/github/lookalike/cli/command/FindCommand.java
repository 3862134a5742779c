package io.github.lookalike.cli.command;

import io.github.lookalike.Lookalike;
import io.github.lookalike.Probe;
import io.github.lookalike.SearchOptions;
import io.github.lookalike.cli.gallery.GraphText;
import io.github.lookalike.cli.gallery.SearchedGallery;
import io.github.lookalike.cli.option.Converters;
import io.github.lookalike.cli.option.EngineOptions;
import io.github.lookalike.cli.option.FormatOption;
import io.github.lookalike.cli.output.Attempt;
import io.github.lookalike.cli.probe.Batch;
import io.github.lookalike.cli.probe.FaceOption;
import io.github.lookalike.cli.probe.Pipes;
import io.github.lookalike.cli.probe.ProbeArguments;
import io.github.lookalike.embedding.Aggregation;
import io.github.lookalike.embedding.Metric;
import io.github.lookalike.gallery.Gallery;
import io.github.lookalike.gallery.Grouping;
import io.github.lookalike.ranking.Match;
import io.github.lookalike.report.table.Column;
import io.github.lookalike.report.table.HumanReadable;
import io.github.lookalike.report.table.MatchColumns;
import io.github.lookalike.report.table.Printable;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Whom does a face look like? */
@Command(
        name = "find",
        description = "Tell who in the gallery looks most like a face.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  lookalike find me.jpg --in ./celebs     index the folder, then search it",
            "  lookalike find me.jpg --top 10          search the gallery of 'index'",
            "  lookalike find trump                    who looks like him, himself left out",
            "  lookalike find me.jpg --html me.html    to look at; --sheet me.png is to show",
            "  lookalike find party.jpg --face all --format csv"
        },
        mixinStandardHelpOptions = true)
public final class FindCommand implements Callable<Integer> {

    private static final String NOBODY = "nobody else is in the gallery";

    @Parameters(
            arity = "1..*",
            paramLabel = "PHOTO|NAME",
            description =
                    "Photos (- is stdin), folders of photos, or people in the gallery (a part of the name will do).")
    private List<String> words;

    @Mixin
    private ProbeArguments.PersonOption person;

    @Option(
            names = {"-t", "--top"},
            paramLabel = "N",
            defaultValue = "5",
            converter = Converters.Positive.class,
            description = "How many answers. Default: 5.")
    private int top;

    @Option(
            names = "--by",
            paramLabel = "WHAT",
            defaultValue = "person",
            description = "An answer is a person or a photo. Default: person.")
    private Grouping by;

    @Option(
            names = "--aggregate",
            paramLabel = "HOW",
            defaultValue = "template",
            description = "A person of several photos counts by the template (their mean), by the nearest photo, or by"
                    + " the mean of all their distances. Default: template.")
    private Aggregation aggregation;

    @Option(
            names = "--metric",
            paramLabel = "METRIC",
            defaultValue = "l2",
            description =
                    "l2, l1 or cosine. Cosine ranks as l2 does. What l1 ranks is not calibrated: it has no likeness"
                            + " and no verdict, and for template it takes mean. Default: l2.")
    private Metric metric;

    @Option(
            names = "--approximate",
            description =
                    "Search by the graph that 'lookalike graph' made, many times as fast; 1 in 100 of the nearest may be"
                            + " missed. Without a graph, and by default, nobody is.")
    private boolean approximate;

    @Mixin
    private PageOptions pages;

    @Mixin
    private FaceOption face;

    @Mixin
    private SearchedGallery searched;

    @Mixin
    private EngineOptions engine;

    @Mixin
    private FormatOption format;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        face.check(words);
        pages.check();
        PrintWriter err = spec.commandLine().getErr();
        try (Lookalike lookalike = engine.open(ProbeArguments.workload(words))) {
            Pipes.connect(words, lookalike, spec);
            if (ProbeArguments.anyFile(words)) {
                lookalike.prepare(); // while the gallery is opened
            }
            return searched.use(lookalike, engine.threads(), err, gallery -> find(lookalike, gallery, err));
        }
    }

    private int find(Lookalike lookalike, Gallery gallery, PrintWriter err) throws IOException {
        if (searchOptions().approximate()) {
            GraphText.tellIfMissing(gallery, err);
        }
        ProbeArguments arguments = new ProbeArguments(lookalike, () -> gallery, face.choice(), person, err);
        Batch probes = Batch.of(words, arguments, engine.threads(), err);
        List<Answers> answers = new ArrayList<>();
        List<Attempt<Row>> rows = new ArrayList<>();
        for (Batch.Result result : probes.results()) {
            if (result.error() != null) {
                rows.add(Attempt.failed(result.word(), result.error()));
            }
            for (Probe probe : result.probes()) {
                Answers found = new Answers(probe, lookalike.find(probe, gallery, searchOptions()));
                answers.add(found);
                rows.addAll(found.rowsForPrograms());
            }
        }
        List<Row> all = answers.stream().flatMap(some -> some.rows().stream()).toList();
        pages.write(probes.probes(), all, searchOptions(), new PageOptions.Searched(lookalike, gallery), err);
        print(answers, rows, err);
        return probes.exitCode();
    }

    private void print(List<Answers> answers, List<Attempt<Row>> rows, PrintWriter err) throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        if (!format.isTable()) {
            format.print(Attempt.columns(Row.columns(), "probe"), rows, out);
        }
        for (Answers some : answers) {
            if (some.matches().isEmpty()) {
                err.println(Printable.of(some.probe().label()) + ": " + NOBODY);
            } else if (format.isTable()) {
                format.printHeading(some.probe().label(), out);
                format.print(Row.columns(some.probe()), some.rows(), out);
            }
        }
    }

    private SearchOptions searchOptions() {
        return new SearchOptions(top, metric, by, aggregation, approximate);
    }

    /** What was found for one probe. */
    private record Answers(Probe probe, List<Match> matches) {
        List<Row> rows() {
            return matches.stream().map(match -> new Row(probe, match)).toList();
        }

        List<Attempt<Row>> rowsForPrograms() {
            return matches.isEmpty()
                    ? List.of(Attempt.failed(probe.label(), NOBODY))
                    : rows().stream()
                            .map(answer -> Attempt.done(probe.label(), answer))
                            .toList();
        }
    }

    /** A row of what {@code find} prints. */
    record Row(Probe probe, Match match) {

        /** For programs: all columns. */
        static List<Column<Row>> columns() {
            List<Column<Row>> columns = new ArrayList<>();
            columns.add(Column.text("probe", answer -> answer.probe().label()));
            columns.addAll(MatchColumns.of(Row::match));
            columns.add(Column.<Row>path(
                            "photo",
                            answer -> HumanReadable.path(
                                    answer.match().entry().photo().id().file()))
                    .spare(3));
            columns.add(Column.path("probe_photo", Row::probePhoto)
                    .headed("matched")
                    .spare(5));
            return columns;
        }

        /** For people, who have the probe as a heading: which of its photos matched is news if there are several. */
        static List<Column<Row>> columns(Probe probe) {
            List<Column<Row>> all = columns();
            return all.subList(1, all.size() - (probe.portraits().size() > 1 ? 0 : 1));
        }

        private String probePhoto() {
            return HumanReadable.path(probe.portraits().get(match.probe()).photo());
        }
    }
}
