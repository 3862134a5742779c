package io.github.lookalike.convert;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What the converted embedders have in common. */
final class EmbedderFile {

    /** The tensor of aligned faces: batch × 3 × rows × columns. */
    static final String INPUT = "image";

    /** The tensor of embeddings: batch × values, not normalised. */
    static final String OUTPUT = "embedding";

    private static final String PRODUCER = "lookalike";

    private EmbedderFile() {}

    /** @param onnx a file that is there is replaced */
    static void write(OnnxGraph graph, String description, Path onnx) throws IOException {
        Files.write(onnx, graph.toModel(PRODUCER, description));
    }

    /**
     * A converter's two arguments: the file to read, the file to write.
     *
     * @param input what the file to read is called in the complaint
     */
    static List<Path> fromTo(String[] arguments, String input) {
        if (arguments.length != 2) {
            throw new IllegalArgumentException(
                    "two arguments are needed, " + input + " and the ONNX file to write, not " + arguments.length);
        }
        return List.of(Path.of(arguments[0]), Path.of(arguments[1]));
    }
}
