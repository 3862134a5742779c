package io.github.lookalike.gallery;

import java.util.List;

/**
 * What made a gallery's embeddings. Those of different models or pipelines must not be compared.
 *
 * @param detector its digest is the SHA-256 of its file
 * @param embedder its digest is a SHA-256 over all of it that moves embeddings: files, weights, inputs, chip templates
 * @param networks the embedder's networks by name, checksum and weight, for people to read; a gallery of before networks
 *     could be fused names none
 * @param dimension length of an embedding, at least 1
 * @param pipeline counts the changes to detection, alignment and averaging that move embeddings
 */
public record GalleryModel(Part detector, Part embedder, List<String> networks, int dimension, int pipeline) {

    private static final int SHORT_DIGEST = 8;

    /**
     * One of the two that make an embedding of a photo.
     *
     * @param name of the model
     * @param digest of what it is made of, in hexadecimal
     */
    public record Part(String name, String digest) {

        private String describe() {
            return name + " (" + digest.substring(0, Math.min(SHORT_DIGEST, digest.length())) + ")";
        }
    }

    public GalleryModel {
        networks = List.copyOf(networks);
        if (dimension < 1) {
            throw new IllegalArgumentException("an embedding has at least 1 value, not " + dimension);
        }
    }

    /** On one line for people, with enough of the checksums to tell two models of one name apart. */
    public String describe() {
        return "%s with %s, %d values, pipeline %d"
                .formatted(embedder.describe(), detector.describe(), dimension, pipeline);
    }
}
