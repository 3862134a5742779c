package io.github.lookalike.gallery;

/**
 * What made a gallery's embeddings. Those of different models or pipelines must not be compared.
 *
 * @param detector name of the detector's model
 * @param detectorSha256 of its file
 * @param embedder name of the embedder's model
 * @param embedderSha256 of its file
 * @param dimension length of an embedding
 * @param pipeline counts the changes to alignment and averaging that move embeddings
 */
public record GalleryModel(
        String detector, String detectorSha256, String embedder, String embedderSha256, int dimension, int pipeline) {}
