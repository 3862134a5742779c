package io.github.lookalike.internal.network;

import static org.bytedeco.onnxruntime.global.onnxruntime.OrtGetApiBase;

import io.github.lookalike.internal.model.ModelDescriptor;
import io.github.lookalike.internal.model.ModelDescriptor.Input;
import io.github.lookalike.internal.natives.NativeLibraries;
import io.github.lookalike.model.ModelException;
import io.github.lookalike.model.Workload;
import java.util.List;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.PointerPointer;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.onnxruntime.RunOptions;
import org.bytedeco.onnxruntime.StringVector;
import org.bytedeco.onnxruntime.Value;
import org.bytedeco.onnxruntime.ValueVector;
import org.bytedeco.opencv.opencv_core.Mat;

/**
 * A network in ONNX, run by ONNX Runtime: its convolutions use AVX-512 where there is one, OpenCV's don't, which halves
 * the time of an embedding (8.9 ms for two chips on one core of a Sapphire Rapids, OpenCV 16.9). It uses one thread, so
 * that results are the same on every machine of a kind; photos are what there is to spread over threads.
 */
final class OnnxNetwork implements Network {

    static {
        NativeLibraries.OPENCV.load(); // for JavaCPP, which both have in common
        NativeLibraries.ONNX_RUNTIME.load();
    }

    private final OnnxSession session;
    private final Input input;

    private OnnxNetwork(OnnxSession session, Input input) {
        this.session = session;
        this.input = input;
    }

    static String version() {
        return OrtGetApiBase().GetVersionString().call().getString();
    }

    static OnnxNetwork load(ModelDescriptor model, Workload workload) throws ModelException {
        return new OnnxNetwork(OnnxSession.open(model, workload), model.input()).verified(model);
    }

    /** This network, if it has the tensors that its descriptor names. */
    @SuppressWarnings("try") // the scope frees what is made within it
    private OnnxNetwork verified(ModelDescriptor model) throws ModelException {
        try (PointerScope scope = new PointerScope()) {
            StringVector inputs = session.get().GetInputNames();
            StringVector outputs = session.get().GetOutputNames();
            if (!has(inputs, input.name())) {
                throw new ModelException(model.file() + ": this network has no input '" + input.name() + "'");
            }
            for (Object output : model.output().values()) {
                if (output instanceof String name && !has(outputs, name)) {
                    throw new ModelException(model.file() + ": this network has no output '" + name + "'");
                }
            }
            return this;
        } catch (ModelException e) {
            close();
            throw e;
        }
    }

    private static boolean has(StringVector names, String name) {
        for (long i = 0; i < names.size(); i++) {
            if (names.get(i).getString().equals(name)) {
                return true;
            }
        }
        return false;
    }

    @Override
    @SuppressWarnings("try") // the scope frees what is made within it
    public float[][] run(List<byte[]> pictures, String... outputs) {
        if (pictures.isEmpty()) {
            return new float[outputs.length][0];
        }
        try (PointerScope scope = new PointerScope()) {
            ValueVector results = session.get()
                    .Run(
                            new RunOptions(),
                            new PointerPointer<BytePointer>(input.name()),
                            tensor(Blob.of(pictures, input), pictures.size()),
                            1,
                            new PointerPointer<BytePointer>(outputs),
                            outputs.length);
            float[][] copies = new float[outputs.length][];
            for (int i = 0; i < outputs.length; i++) {
                Value result = results.get(i);
                copies[i] = new float[(int) result.GetTensorTypeAndShapeInfo().GetElementCount()];
                result.GetTensorMutableDataFloat().get(copies[i]);
            }
            return copies;
        }
    }

    /** A view of the blob, not a copy. */
    private Value tensor(Mat blob, int pictures) {
        long[] shape = {pictures, 3, input.height(), input.width()};
        return OnnxSession.tensor(blob.data(), blob.total() * Float.BYTES, shape);
    }

    @Override
    public void close() {
        session.close();
    }
}
