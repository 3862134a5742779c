package io.github.lookalike.internal.network;

import io.github.lookalike.internal.model.ModelDescriptor;
import io.github.lookalike.model.ModelException;
import io.github.lookalike.model.Workload;
import java.util.List;

/** Opens networks, each by the engine that reads its format. The only place that knows which engines there are. */
public final class Networks {

    private Networks() {}

    /** Loads a network for many pictures. */
    public static Network load(ModelDescriptor model) throws ModelException {
        return load(model, Workload.MANY);
    }

    /**
     * Loads an ONNX or TensorFlow Lite model, by the file's ending: ONNX is run by ONNX Runtime, TensorFlow Lite by
     * OpenCV.
     *
     * @throws ModelException if the file is absent or not the one described, can't be loaded, or lacks a tensor that
     *     the descriptor names
     */
    public static Network load(ModelDescriptor model, Workload workload) throws ModelException {
        return model.file().toString().endsWith(".tflite")
                ? OpenCvNetwork.load(model)
                : OnnxNetwork.load(model, workload);
    }

    /** What runs networks here, each with its version. */
    public static List<String> runtimes() {
        return List.of("OpenCV " + OpenCvNetwork.version(), "ONNX Runtime " + OnnxNetwork.version());
    }

    /** How many threads OpenCV may use inside one operation, in the whole Java machine. */
    public static void setThreads(int threads) {
        OpenCvNetwork.setThreads(threads);
    }
}
