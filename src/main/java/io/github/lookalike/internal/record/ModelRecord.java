package io.github.lookalike.internal.record;

import io.github.lookalike.gallery.GalleryModel;
import java.util.Map;

/** What made a gallery's embeddings, as keys and values. */
public final class ModelRecord {

    private static final String DETECTOR = "detector";
    private static final String DETECTOR_SHA256 = "detector.sha256";
    private static final String EMBEDDER = "embedder";
    private static final String EMBEDDER_SHA256 = "embedder.sha256";
    private static final String NETWORKS = "embedder.networks";
    private static final String DIMENSION = "dimension";
    private static final String PIPELINE = "pipeline";

    private ModelRecord() {}

    public static Map<String, String> of(GalleryModel model) {
        return Map.of(
                DETECTOR, model.detector().name(),
                DETECTOR_SHA256, model.detector().digest(),
                EMBEDDER, model.embedder().name(),
                EMBEDDER_SHA256, model.embedder().digest(),
                NETWORKS, String.join("\n", model.networks()),
                DIMENSION, Integer.toString(model.dimension()),
                PIPELINE, Integer.toString(model.pipeline()));
    }

    /** The opposite of {@link #of}. */
    public static GalleryModel model(Map<String, String> values) {
        return new GalleryModel(
                new GalleryModel.Part(values.get(DETECTOR), values.get(DETECTOR_SHA256)),
                new GalleryModel.Part(values.get(EMBEDDER), values.get(EMBEDDER_SHA256)),
                values.getOrDefault(NETWORKS, "").lines().toList(),
                Integer.parseInt(values.get(DIMENSION)),
                Integer.parseInt(values.get(PIPELINE)));
    }
}
