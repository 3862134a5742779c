package io.github.lookalike.cli.option;

import io.github.lookalike.projection.TsneOptions;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** How t-SNE is done. */
public final class TsneMixin {

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
            converter = Positive.class,
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

    public TsneOptions options(int dimensions, int threads) {
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
}
