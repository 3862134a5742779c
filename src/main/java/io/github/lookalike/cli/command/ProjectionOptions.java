package io.github.lookalike.cli.command;

import io.github.lookalike.cli.option.Converters;
import io.github.lookalike.cli.progress.Progress;
import io.github.lookalike.map.MapSubjects;
import io.github.lookalike.projection.Tsne;
import io.github.lookalike.projection.TsneOptions;
import io.github.lookalike.report.map.FaceMap;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Dimensionality reduction: {@code --method}, and how it is done. */
final class ProjectionOptions {

    /** Up to so many faces, pages have t-SNE too where PCA was asked for: it takes seconds. */
    private static final int QUICK = 3000;

    /** How faces are brought into two dimensions. */
    enum Method {
        PCA,
        TSNE
    }

    @Option(
            names = "--method",
            paramLabel = "METHOD",
            defaultValue = "tsne",
            description = "tsne or pca; pages show this one first and the other on request. Default: tsne.")
    private Method method;

    @Option(
            names = "--perplexity",
            paramLabel = "P",
            defaultValue = "30",
            description = "t-SNE: about how many neighbours a face minds; lowered for few faces. Default: 30.")
    private double perplexity;

    @Option(
            names = "--iterations",
            paramLabel = "N",
            defaultValue = "1000",
            converter = Converters.Positive.class,
            description = "t-SNE: steps of the descent. Default: 1000.")
    private int iterations;

    @Option(
            names = "--seed",
            paramLabel = "S",
            defaultValue = "1",
            description = "t-SNE: the same seed gives the same map. Default: 1.")
    private long seed;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    /** @throws ParameterException if an option's value won't do */
    TsneOptions tsne(int dimensions, int threads) {
        try {
            return TsneOptions.defaults()
                    .withDimensions(dimensions)
                    .withPerplexity(perplexity)
                    .withIterations(iterations)
                    .withSeed(seed)
                    .withThreads(threads);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), "--" + e.getMessage(), e);
        }
    }

    /**
     * Lays faces out, as was asked for first.
     *
     * @param switchable whether the other method is wanted, too, where that is quick
     */
    List<FaceMap.Layout> layouts(MapSubjects subjects, TsneOptions options, boolean switchable, PrintWriter err)
            throws IOException {
        boolean quick = subjects.faces().size() <= QUICK;
        List<FaceMap.Layout> layouts = new ArrayList<>();
        if (method == Method.TSNE || switchable && quick) {
            layouts.add(tsne(subjects, options, err));
        }
        if (method == Method.PCA || switchable) {
            layouts.add(method == Method.PCA ? 0 : layouts.size(), subjects.pca(options.dimensions()));
        }
        return layouts;
    }

    private static FaceMap.Layout tsne(MapSubjects subjects, TsneOptions options, PrintWriter err) throws IOException {
        try (TsneProgress progress = TsneProgress.to(err)) {
            return subjects.tsne(options, progress);
        } catch (InterruptedException e) {
            throw new InterruptedIOException("interrupted");
        }
    }

    /** Shows how far t-SNE is. */
    private record TsneProgress(Progress progress) implements Tsne.Progress, AutoCloseable {

        static TsneProgress to(PrintWriter err) {
            Progress progress = Progress.of("iterations", err);
            progress.waiting("comparing all faces");
            return new TsneProgress(progress);
        }

        @Override
        public void iterationDone(int done, int total) {
            if (done == 1) {
                progress.started(total);
            }
            progress.step();
        }

        @Override
        public void close() {
            progress.close();
        }
    }
}
