package io.github.lookalike.gallery;

/**
 * What made a gallery's embeddings. Those of different models or pipelines must not be compared.
 *
 * @param detector name of the detector's model
 * @param detectorSha256 of its file
 * @param embedder name of the embedder's model
 * @param embedderSha256 of its file
 * @param dimension length of an embedding, at least 1
 * @param pipeline counts the changes to alignment and averaging that move embeddings
 */
public record GalleryModel(
        String detector, String detectorSha256, String embedder, String embedderSha256, int dimension, int pipeline) {

    private static final int SHORT_SHA256 = 8;

    public GalleryModel {
        if (dimension < 1) {
            throw new IllegalArgumentException("an embedding has at least 1 value, not " + dimension);
        }
    }

    /** On one line for people, with enough of the checksums to tell two models of one name apart. */
    public String describe() {
        return "%s (%s) with %s (%s), %d values, pipeline %d"
                .formatted(
                        embedder, shortened(embedderSha256), detector, shortened(detectorSha256), dimension, pipeline);
    }

    private static String shortened(String sha256) {
        return sha256.substring(0, Math.min(SHORT_SHA256, sha256.length()));
    }
}
