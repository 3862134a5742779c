package io.github.lookalike.projection;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Vectors, what is known of them, and their pictures in the files that TensorFlow's Embedding Projector loads:
 * {@value #VECTORS}, {@value #METADATA}, {@value #SPRITE} and {@value #CONFIG}. What the Projector takes is from
 * TensorBoard's documentation and sources (plugins/projector/vz_projector/data-provider.ts).
 *
 * @param name under which the Projector lists the vectors
 * @param vectors at most {@value #MOST_POINTS}, all finite, of one dimension, at least 2
 * @param metadata a row for each
 * @param sprite a picture for each, or none
 */
public record ProjectorBundle(String name, float[][] vectors, ProjectorMetadata metadata, Optional<Sprite> sprite) {

    public static final int MOST_POINTS = 100_000;

    public static final String VECTORS = "vectors.tsv";
    public static final String METADATA = "metadata.tsv";
    public static final String SPRITE = "sprite.png";
    public static final String CONFIG = "projector_config.json";

    /** All that {@link #write} writes. */
    public static final List<String> FILES = List.of(VECTORS, METADATA, SPRITE, CONFIG);

    public ProjectorBundle {
        int dimension = Vectors.dimension(vectors);
        if (vectors.length > MOST_POINTS) {
            throw new IllegalArgumentException("the Embedding Projector shows at most " + MOST_POINTS + " points, not "
                    + vectors.length + "; export a part of them");
        }
        if (dimension < 2) {
            throw new IllegalArgumentException("the Embedding Projector refuses vectors of one value");
        }
        if (metadata.rows().size() != vectors.length) {
            throw new IllegalArgumentException(
                    vectors.length + " vectors, but " + metadata.rows().size() + " rows of metadata");
        }
    }

    /**
     * Writes the files into a folder, which is made where it doesn't exist; files of these names are replaced.
     *
     * @throws IllegalArgumentException if the sprite doesn't fit the points
     */
    public void write(Path directory) throws IOException {
        Files.createDirectories(directory);
        Optional<Sprite.Size> picture = Optional.empty();
        if (sprite.isPresent()) {
            picture = Optional.of(sprite.get().write(directory.resolve(SPRITE), vectors.length));
        }
        writeVectors(directory.resolve(VECTORS));
        writeLines(directory.resolve(METADATA), metadata.toLines());
        Files.writeString(directory.resolve(CONFIG), config(picture));
    }

    /** {@link Float#toString(float)} gives enough digits for the same float to be read back. */
    private void writeVectors(Path file) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            for (float[] vector : vectors) {
                for (int j = 0; j < vector.length; j++) {
                    out.write(Float.toString(vector[j]));
                    out.write(j < vector.length - 1 ? '\t' : '\n');
                }
            }
        }
    }

    private static void writeLines(Path file, List<String> lines) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            for (String line : lines) {
                out.write(line);
                out.write('\n');
            }
        }
    }

    private String config(Optional<Sprite.Size> picture) throws IOException {
        Map<String, Object> embedding = new LinkedHashMap<>();
        embedding.put("tensorName", name);
        embedding.put("tensorShape", List.of(vectors.length, vectors[0].length));
        embedding.put("tensorPath", VECTORS);
        embedding.put("metadataPath", METADATA);
        picture.ifPresent(size -> embedding.put("sprite", sprite(size)));
        return JSON.std.with(JSON.Feature.PRETTY_PRINT_OUTPUT).asString(Map.of("embeddings", List.of(embedding)))
                + "\n";
    }

    private static Map<String, Object> sprite(Sprite.Size size) {
        Map<String, Object> sprite = new LinkedHashMap<>(); // whose order is the same each time
        sprite.put("imagePath", SPRITE);
        sprite.put("singleImageDim", List.of(size.width(), size.height()));
        return sprite;
    }
}
