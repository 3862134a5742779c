package io.github.lookalike.cli.option;

import io.github.lookalike.Lookalike;
import io.github.lookalike.LookalikeOptions;
import io.github.lookalike.cli.start.HeadStart;
import io.github.lookalike.image.ImageLimits;
import io.github.lookalike.internal.model.BundledModels;
import io.github.lookalike.model.ModelException;
import io.github.lookalike.model.Workload;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** How faces are found and embedded. */
public final class EngineOptions {

    @Option(
            names = "--model",
            paramLabel = "MODEL",
            description = "What embeds: fused (the default: dlib's and MobileFaceNet's networks together), dlib or"
                    + " mobilefacenet alone, or the JSON descriptor of a network of yours, beside its ONNX file (see"
                    + " models/README.md).")
    private String model;

    @Mixin
    private ThreadsOption threads;

    @Option(
            names = "--max-megapixels",
            paramLabel = "N",
            converter = Converters.Positive.class,
            description = "Refuse larger pictures before they are decoded. Default: 150.")
    private Integer megapixels;

    @Option(
            names = "--max-megabytes",
            paramLabel = "N",
            converter = Converters.Positive.class,
            description = "Refuse larger files. Default: 256.")
    private Integer megabytes;

    @Option(
            names = "--max-seconds",
            paramLabel = "N",
            converter = Converters.Positive.class,
            description = "Pass over pictures that take longer to read. Default: 60.")
    private Integer seconds;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    public int threads() {
        return threads.count();
    }

    /** For many photos. */
    public Lookalike open() throws ModelException {
        return open(Workload.MANY);
    }

    public Lookalike open(Workload workload) throws ModelException {
        LookalikeOptions options =
                LookalikeOptions.standard().withThreads(threads()).withWorkload(workload);
        if (model != null) {
            options = options.withEmbedder(embedder());
        }
        return HeadStart.open(options.withLimits(limits()));
    }

    private Path embedder() throws ModelException {
        String bundled = BundledModels.EMBEDDERS.get(model);
        if (bundled != null) {
            return BundledModels.folder().resolve(bundled);
        }
        if (!model.endsWith(".json") && !Files.exists(Path.of(model))) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--model is " + String.join(", ", BundledModels.EMBEDDERS.keySet())
                            + ", or the path of a descriptor (.json), not '" + model + "'");
        }
        return Path.of(model);
    }

    private ImageLimits limits() {
        ImageLimits limits = ImageLimits.DEFAULT;
        if (megapixels != null) {
            limits = limits.withPixels(megapixels * 1_000_000L);
        }
        if (megabytes != null) {
            limits = limits.withBytes((long) megabytes << 20);
        }
        return seconds == null ? limits : limits.withTime(Duration.ofSeconds(seconds));
    }
}
