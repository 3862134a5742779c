package io.github.lookalike;

import io.github.lookalike.image.ImageLimits;
import io.github.lookalike.model.BundledModels;
import io.github.lookalike.model.ModelException;
import java.nio.file.Path;

/**
 * How faces are found and embedded.
 *
 * @param detector the descriptor of a MediaPipe face detector
 * @param embedder the descriptor of an embedding network, or of several that are fused
 * @param limits what is refused before it is decoded
 * @param threads how many photos are worked on at once, at least 1
 */
public record LookalikeOptions(Path detector, Path embedder, ImageLimits limits, int threads) {

    public LookalikeOptions {
        if (threads < 1) {
            throw new IllegalArgumentException("threads must be at least 1, not " + threads);
        }
    }

    /**
     * The bundled models, every core.
     *
     * @throws ModelException if they are not where {@link BundledModels#folder()} looks
     */
    public static LookalikeOptions standard() throws ModelException {
        return modelsIn(BundledModels.folder());
    }

    /** Every core and the models in a folder, a copy of the distribution's {@code models}. */
    public static LookalikeOptions modelsIn(Path models) {
        return new LookalikeOptions(
                models.resolve(BundledModels.DETECTOR),
                models.resolve(BundledModels.EMBEDDER),
                ImageLimits.DEFAULT,
                Runtime.getRuntime().availableProcessors());
    }

    /** The same with another embedder. */
    public LookalikeOptions withEmbedder(Path descriptor) {
        return new LookalikeOptions(detector, descriptor, limits, threads);
    }

    /** The same with other limits. */
    public LookalikeOptions withLimits(ImageLimits other) {
        return new LookalikeOptions(detector, embedder, other, threads);
    }

    /** The same with another number of threads. */
    public LookalikeOptions withThreads(int count) {
        return new LookalikeOptions(detector, embedder, limits, count);
    }
}
