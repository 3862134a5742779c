package io.github.lookalike.convert;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Converts dlib's face recognition network, {@code dlib_face_recognition_resnet_model_v1.dat}, to ONNX. The same input
 * gives the same bytes on every machine.
 */
public final class ConvertDlib {

    private static final String DESCRIPTION =
            """
            Face embedding: dlib_face_recognition_resnet_model_v1 by Davis King, CC0-1.0. \
            Takes aligned faces in RGB of 0 to 255; gives embeddings that are not normalised.""";

    private ConvertDlib() {}

    /**
     * Converts a file.
     *
     * @param dat the network as dlib wrote it
     * @param onnx where to put the ONNX model; a file that is there is replaced
     * @throws NetworkFormatException if {@code dat} holds something else
     */
    public static void convert(Path dat, Path onnx) throws IOException {
        EmbedderFile.write(DlibResNetGraph.of(read(dat)), DESCRIPTION, onnx);
    }

    private static DlibResNet read(Path dat) throws IOException {
        try {
            return DlibResNet.of(DlibNetworkReader.read(Files.readAllBytes(dat)));
        } catch (NetworkFormatException e) {
            throw new NetworkFormatException(
                    dat + " is not dlib_face_recognition_resnet_model_v1.dat: " + e.getMessage(), e);
        }
    }

    /** {@code java -cp CLASSPATH io.github.lookalike.convert.ConvertDlib DAT ONNX}. */
    public static void main(String[] arguments) throws IOException {
        List<Path> files = EmbedderFile.fromTo(arguments, "dlib's file");
        convert(files.get(0), files.get(1));
    }
}
