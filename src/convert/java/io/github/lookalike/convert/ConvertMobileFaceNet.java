package io.github.lookalike.convert;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Converts a MobileFaceNet in TensorFlow Lite, {@code MobileFaceNet.tflite}, to ONNX, with fewer outputs. The same input
 * gives the same bytes on every machine.
 */
public final class ConvertMobileFaceNet {

    /** How many outputs are left of 192: as many as dlib's network gives. */
    private static final int OUTPUTS = 128;

    /** In bytes; the file has 5 million. */
    private static final long MOST_BYTES = 64 << 20;

    private static final String DESCRIPTION =
            """
            Face embedding: MobileFaceNet by the authors of sirius-ai/MobileFaceNet_TF, as published by syaringan357 (MIT). \
            Takes aligned faces in RGB of -1 to 1; gives embeddings that are not normalised.""";

    private ConvertMobileFaceNet() {}

    /**
     * Converts a file.
     *
     * @param tflite the network in TensorFlow Lite
     * @param onnx where to put the ONNX model; a file that is there is replaced
     * @throws NetworkFormatException if {@code tflite} holds something else
     */
    public static void convert(Path tflite, Path onnx) throws IOException {
        convert(tflite, onnx, OUTPUTS);
    }

    static void convert(Path tflite, Path onnx, int outputs) throws IOException {
        EmbedderFile.write(MobileFaceNetGraph.of(read(tflite, outputs)), DESCRIPTION, onnx);
    }

    private static MobileFaceNet read(Path tflite, int outputs) throws IOException {
        try {
            if (Files.size(tflite) > MOST_BYTES) {
                throw new NetworkFormatException(Files.size(tflite) + " bytes, at most " + MOST_BYTES + " are read");
            }
            return MobileFaceNetReader.read(Files.readAllBytes(tflite)).folded().reduced(outputs);
        } catch (NetworkFormatException e) {
            throw new NetworkFormatException(tflite + " is no MobileFaceNet: " + e.getMessage(), e);
        }
    }

    /** {@code java -cp CLASSPATH io.github.lookalike.convert.ConvertMobileFaceNet TFLITE ONNX}. */
    public static void main(String[] arguments) throws IOException {
        List<Path> files = EmbedderFile.fromTo(arguments, "TensorFlow Lite's file");
        convert(files.get(0), files.get(1));
    }
}
