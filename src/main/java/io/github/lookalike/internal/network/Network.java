package io.github.lookalike.internal.network;

import io.github.lookalike.internal.model.ModelDescriptor;
import io.github.lookalike.model.ModelException;
import io.github.lookalike.model.Workload;
import java.util.List;

/**
 * A neural network, ready to run. It owns native memory: close it. Not for use by several threads at once: each thread
 * takes its own, and each runs in the thread that asks.
 */
public interface Network extends AutoCloseable {

    /** Loads a network for many pictures. */
    static Network load(ModelDescriptor model) throws ModelException {
        return load(model, Workload.MANY);
    }

    /**
     * Loads an ONNX or TensorFlow Lite model, by the file's ending: ONNX is run by ONNX Runtime, TensorFlow Lite by
     * OpenCV.
     *
     * @throws ModelException if the file is absent or not the one described, can't be loaded, or lacks a tensor that
     *     the descriptor names
     */
    static Network load(ModelDescriptor model, Workload workload) throws ModelException {
        return model.file().toString().endsWith(".tflite")
                ? OpenCvNetwork.load(model)
                : OnnxNetwork.load(model, workload);
    }

    /** What runs networks here, each with its version. */
    static List<String> runtimes() {
        return List.of("OpenCV " + OpenCvNetwork.version(), "ONNX Runtime " + OnnxNetwork.version());
    }

    /** How many threads OpenCV may use inside one operation, in the whole Java machine. */
    static void setThreads(int threads) {
        OpenCvNetwork.setThreads(threads);
    }

    /**
     * Runs the network on a batch.
     *
     * @param pictures of the input's size: rows from the top, 3 bytes a pixel, red first
     * @param outputs names of output tensors
     * @return for each output the values of the whole batch, in C order
     */
    float[][] run(List<byte[]> pictures, String... outputs);

    @Override
    void close();
}
