package io.github.lookalike.gallery;

import java.util.List;

/**
 * What made a gallery's embeddings. Those of different models or pipelines must not be compared.
 *
 * @param detector name of the detector's model
 * @param detectorSha256 of its file
 * @param embedder name of the embedder's model
 * @param embedderDigest SHA-256 over all of it that moves embeddings: files, weights, inputs, chip templates
 * @param networks the embedder's networks by name, checksum and weight, for people to read; a gallery of before networks
 *     could be fused names none
 * @param dimension length of an embedding, at least 1
 * @param pipeline counts the changes to detection, alignment and averaging that move embeddings
 */
public record GalleryModel(
        String detector,
        String detectorSha256,
        String embedder,
        String embedderDigest,
        List<String> networks,
        int dimension,
        int pipeline) {

    private static final int SHORT_SHA256 = 8;

    public GalleryModel {
        networks = List.copyOf(networks);
        if (dimension < 1) {
            throw new IllegalArgumentException("an embedding has at least 1 value, not " + dimension);
        }
    }

    /** On one line for people, with enough of the checksums to tell two models of one name apart. */
    public String describe() {
        return "%s (%s) with %s (%s), %d values, pipeline %d"
                .formatted(
                        embedder, shortened(embedderDigest), detector, shortened(detectorSha256), dimension, pipeline);
    }

    private static String shortened(String sha256) {
        return sha256.substring(0, Math.min(SHORT_SHA256, sha256.length()));
    }
}
