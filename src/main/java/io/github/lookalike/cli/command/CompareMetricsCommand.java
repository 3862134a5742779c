package io.github.lookalike.cli.command;

import io.github.lookalike.Lookalike;
import io.github.lookalike.cli.exit.ExitCode;
import io.github.lookalike.cli.gallery.SearchedGallery;
import io.github.lookalike.cli.option.EngineOptions;
import io.github.lookalike.cli.option.FormatOption;
import io.github.lookalike.evaluation.LabelledSet;
import io.github.lookalike.evaluation.metrics.MetricComparer;
import io.github.lookalike.evaluation.metrics.MetricComparison;
import io.github.lookalike.gallery.Gallery;
import io.github.lookalike.report.evaluation.MetricComparisonDocument;
import io.github.lookalike.report.table.HumanReadable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What difference does the metric make? */
@Command(
        name = "compare-metrics",
        description = {
            "Tell what difference the metric makes to the faces of a gallery.",
            "How L1, L2 and cosine distances spread, how alike they rank, whose nearest face changes, and how well each"
                    + " stands outliers and noise. L2 and cosine always rank unit vectors alike, for cosine = L2² / 2."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  lookalike compare-metrics --in ./celebs   index the folder, then compare",
            "  lookalike compare-metrics                 the gallery of 'index'",
            "  lookalike compare-metrics -k 10 --probes 2000 --format json"
        },
        mixinStandardHelpOptions = true)
public final class CompareMetricsCommand implements Callable<Integer> {

    @Option(names = "-k", paramLabel = "N", description = "How many nearest faces must be the same. Default: 5.")
    private int k = MetricComparison.Options.DEFAULT.k();

    @Option(
            names = "--probes",
            paramLabel = "N",
            description = "How many faces are probes at the most; of more, a sample. Default: 500.")
    private int probes = MetricComparison.Options.DEFAULT.probes();

    @Option(
            names = "--disturbance",
            paramLabel = "X",
            description = "How long the disturbances of the probes are, in standard deviations of a component."
                    + " Default: 10.")
    private double disturbance = MetricComparison.Options.DEFAULT.perturbation();

    @Option(names = "--seed", paramLabel = "N", description = "Of the sample and the disturbances. Default: 1.")
    private long seed = MetricComparison.Options.DEFAULT.seed();

    @Mixin
    private SearchedGallery searched;

    @Mixin
    private EngineOptions engine;

    @Mixin
    private FormatOption.OfDocument format;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        MetricComparison.Options options = options();
        try (Lookalike lookalike = engine.open()) {
            return searched.use(lookalike, engine.threads(), spec.commandLine().getErr(), gallery -> {
                MetricComparison comparison = MetricComparer.compare(faces(gallery), options);
                format.print(
                        new MetricComparisonDocument(comparison).document(),
                        spec.commandLine().getOut());
                return ExitCode.DONE;
            });
        }
    }

    private MetricComparison.Options options() {
        try {
            return new MetricComparison.Options(k, probes, seed, disturbance);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage(), e);
        }
    }

    private static LabelledSet faces(Gallery gallery) throws IOException {
        List<LabelledSet.Face> faces = new ArrayList<>();
        gallery.forEach(entry -> faces.add(new LabelledSet.Face(
                entry.person(),
                HumanReadable.path(entry.photo().id().file()),
                entry.template().embedding().values())));
        return new LabelledSet(faces);
    }
}
