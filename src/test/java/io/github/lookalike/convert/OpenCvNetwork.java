package io.github.lookalike.convert;

import static org.bytedeco.opencv.global.opencv_core.CV_32F;
import static org.bytedeco.opencv.global.opencv_dnn.readNetFromONNX;

import java.util.Arrays;
import java.util.List;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Scalar;
import org.bytedeco.opencv.opencv_dnn.Net;

/** Runs an embedder in OpenCV DNN, another engine than the program's. */
final class OpenCvNetwork implements AutoCloseable {

    private final Net net;

    OpenCvNetwork(byte[] onnx) {
        try (BytePointer bytes = new BytePointer(onnx)) {
            net = readNetFromONNX(bytes, onnx.length);
        }
    }

    /** The embeddings of pictures of channels × rows × columns, computed as one batch. */
    @SuppressWarnings("try") // the scope frees what is made within it
    float[][] embed(List<float[]> pictures, int channels, int rows, int columns) {
        int pictureSize = channels * rows * columns;
        float[] values = new float[pictures.size() * pictureSize];
        for (int i = 0; i < pictures.size(); i++) {
            System.arraycopy(pictures.get(i), 0, values, i * pictureSize, pictureSize);
        }
        try (PointerScope scope = new PointerScope()) {
            Mat blob = new Mat(new int[] {pictures.size(), channels, rows, columns}, CV_32F, new FloatPointer(values));
            net.setInput(blob, EmbedderFile.INPUT, 1, new Scalar(0));
            Mat result = net.forward(EmbedderFile.OUTPUT);
            float[] all = new float[(int) result.total()];
            new FloatPointer(result.data()).get(all);
            int size = result.size(1);
            float[][] embeddings = new float[result.size(0)][];
            for (int i = 0; i < embeddings.length; i++) {
                embeddings[i] = Arrays.copyOfRange(all, i * size, (i + 1) * size);
            }
            return embeddings;
        }
    }

    @Override
    public void close() {
        net.close();
    }
}
