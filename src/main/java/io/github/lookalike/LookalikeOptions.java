package io.github.lookalike;

import io.github.lookalike.image.ImageLimits;
import io.github.lookalike.internal.model.BundledModels;
import io.github.lookalike.model.ModelException;
import io.github.lookalike.model.Workload;
import java.nio.file.Path;

/**
 * How faces are found and embedded.
 *
 * @param detector the descriptor of a MediaPipe face detector
 * @param embedder the descriptor of an embedding network, or of several that are fused
 * @param limits what is refused before it is decoded
 * @param threads how many photos are worked on at once, at least 1
 * @param workload how many photos will be looked at, those that are indexed not counted: networks for a few are loaded in
 *     less time, run longer and give the same embeddings to 1e-5
 */
public record LookalikeOptions(Path detector, Path embedder, ImageLimits limits, int threads, Workload workload) {

    public LookalikeOptions {
        if (threads < 1) {
            throw new IllegalArgumentException("threads must be at least 1, not " + threads);
        }
    }

    /**
     * The bundled models, every core, many photos.
     *
     * @throws ModelException if they are not where {@link BundledModels#folder()} looks
     */
    public static LookalikeOptions standard() throws ModelException {
        return modelsIn(BundledModels.folder());
    }

    /** Every core, many photos and the models in a folder, a copy of the distribution's {@code models}. */
    public static LookalikeOptions modelsIn(Path models) {
        return new LookalikeOptions(
                models.resolve(BundledModels.DETECTOR),
                models.resolve(BundledModels.EMBEDDER),
                ImageLimits.DEFAULT,
                Runtime.getRuntime().availableProcessors(),
                Workload.MANY);
    }

    /** The same with another embedder. */
    public LookalikeOptions withEmbedder(Path descriptor) {
        return new LookalikeOptions(detector, descriptor, limits, threads, workload);
    }

    /** The same with other limits. */
    public LookalikeOptions withLimits(ImageLimits other) {
        return new LookalikeOptions(detector, embedder, other, threads, workload);
    }

    /** The same with another number of threads. */
    public LookalikeOptions withThreads(int count) {
        return new LookalikeOptions(detector, embedder, limits, count, workload);
    }

    /** The same for another number of photos. */
    public LookalikeOptions withWorkload(Workload other) {
        return new LookalikeOptions(detector, embedder, limits, threads, other);
    }
}
