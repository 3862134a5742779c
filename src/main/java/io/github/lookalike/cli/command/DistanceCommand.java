package io.github.lookalike.cli.command;

import io.github.lookalike.Comparison;
import io.github.lookalike.Lookalike;
import io.github.lookalike.Probe;
import io.github.lookalike.cli.exit.ExitCode;
import io.github.lookalike.cli.gallery.SearchedGallery;
import io.github.lookalike.cli.option.EngineOptions;
import io.github.lookalike.cli.option.FormatOption;
import io.github.lookalike.cli.probe.FaceOption;
import io.github.lookalike.cli.probe.Pipes;
import io.github.lookalike.cli.probe.ProbeArguments;
import io.github.lookalike.embedding.Aggregation;
import io.github.lookalike.embedding.Metric;
import io.github.lookalike.face.FaceChoice;
import io.github.lookalike.model.Workload;
import io.github.lookalike.ranking.Calibration;
import io.github.lookalike.report.table.Column;
import io.github.lookalike.report.table.HumanReadable;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** How alike are two people? */
@Command(
        name = "distance",
        description = "Tell how far apart two faces are: people in the gallery, photos, or one of each.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  lookalike distance obama trump",
            "  lookalike distance me.jpg trump --metric l2,l1,cosine",
            "  lookalike distance me.jpg you.jpg"
        },
        mixinStandardHelpOptions = true)
public final class DistanceCommand implements Callable<Integer> {

    @Parameters(index = "0", paramLabel = "A", description = "A photo (- is stdin), or a person in the gallery.")
    private String first;

    @Parameters(index = "1", paramLabel = "B", description = "Another one.")
    private String second;

    @Mixin
    private ProbeArguments.PersonOption person;

    @Option(
            names = "--metric",
            paramLabel = "METRIC",
            split = ",",
            defaultValue = "l2",
            description = "One or several of l2, l1, cosine. Default: l2.")
    private List<Metric> metrics;

    @Option(
            names = "--aggregate",
            paramLabel = "HOW",
            defaultValue = "template",
            description = "People of several photos: template (their mean), nearest pair, or mean of all pairs, which"
                    + " is also what l1 takes for template. Default: template.")
    private Aggregation aggregation;

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
        if (face.choice() instanceof FaceChoice.All) {
            throw new ParameterException(
                    spec.commandLine(), "--face all is for 'find'; a distance is between two faces");
        }
        List<String> words = List.of(first, second);
        face.check(words);
        try (Lookalike lookalike = engine.open(Workload.FEW)) {
            Pipes.connect(words, lookalike, spec);
            if (ProbeArguments.anyFile(words)) {
                lookalike.prepare();
            }
            if (!searched.isOfFolder() && !person.isGiven() && words.stream().noneMatch(ProbeArguments::isName)) {
                return compare(lookalike, () -> {
                    throw new IllegalStateException("two photos need no gallery");
                });
            }
            return searched.use(
                    lookalike,
                    engine.threads(),
                    spec.commandLine().getErr(),
                    gallery -> compare(lookalike, () -> gallery));
        }
    }

    private int compare(Lookalike lookalike, ProbeArguments.GallerySource gallery) throws IOException {
        ProbeArguments arguments = new ProbeArguments(
                lookalike, gallery, face.choice(), person, spec.commandLine().getErr());
        Probe a = arguments.one(first);
        Probe b = arguments.one(second);
        List<Comparison> comparisons = metrics.stream()
                .map(metric -> lookalike.compare(a, b, metric, aggregation))
                .toList();
        format.print(
                columns(a, b, lookalike.calibration()),
                comparisons,
                spec.commandLine().getOut());
        return ExitCode.DONE;
    }

    private static List<Column<Comparison>> columns(Probe a, Probe b, Calibration calibration) {
        return List.of(
                Column.<Comparison>path("a", row -> a.label()).spare(1),
                Column.<Comparison>path("b", row -> b.label()).spare(1),
                Column.<Comparison>text("metric", row -> row.metric().name().toLowerCase(Locale.ROOT))
                        .spare(2),
                Column.distance("distance", Comparison::distance),
                Column.likeness(row -> Optional.of(row.judgement(calibration))),
                Column.verdict(row -> Optional.of(row.judgement(calibration))),
                Column.<Comparison>path(
                                "photo_a", row -> HumanReadable.path(row.first().photo()))
                        .spare(3),
                Column.<Comparison>path(
                                "photo_b",
                                row -> HumanReadable.path(row.second().photo()))
                        .spare(3));
    }
}
