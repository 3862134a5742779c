package io.github.lookalike.cli;

import io.github.lookalike.Lookalike;
import io.github.lookalike.LookalikeOptions;
import io.github.lookalike.image.ImageLimits;
import io.github.lookalike.model.ModelException;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** How faces are found and embedded. */
final class EngineOptions {

    @Option(
            names = "--model",
            paramLabel = "DESCRIPTOR",
            description = "Another embedding network: a JSON descriptor beside its ONNX file (see models/README.md).")
    private Path model;

    @Option(
            names = "--threads",
            paramLabel = "N",
            converter = Positive.class,
            description = "How many photos are worked on at once. Default: one a core.")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Option(
            names = "--max-megapixels",
            paramLabel = "N",
            converter = Positive.class,
            description = "Refuse larger pictures before they are decoded. Default: 150.")
    private Integer megapixels;

    int threads() {
        return threads;
    }

    Lookalike open() throws ModelException {
        LookalikeOptions options = LookalikeOptions.standard().withThreads(threads);
        if (model != null) {
            options = options.withEmbedder(model);
        }
        if (megapixels != null) {
            options = options.withLimits(new ImageLimits(ImageLimits.DEFAULT.bytes(), megapixels * 1_000_000L));
        }
        return Lookalike.open(options);
    }
}
