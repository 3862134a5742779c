package io.github.lookalike.internal.network;

import static org.bytedeco.onnxruntime.global.onnxruntime.ONNX_TENSOR_ELEMENT_DATA_TYPE_FLOAT;
import static org.bytedeco.onnxruntime.global.onnxruntime.ORT_DISABLE_ALL;
import static org.bytedeco.onnxruntime.global.onnxruntime.ORT_LOGGING_LEVEL_FATAL;
import static org.bytedeco.onnxruntime.global.onnxruntime.OrtArenaAllocator;
import static org.bytedeco.onnxruntime.global.onnxruntime.OrtMemTypeDefault;

import io.github.lookalike.internal.model.ModelDescriptor;
import io.github.lookalike.internal.model.ModelFile;
import io.github.lookalike.internal.natives.NativeLibraries;
import io.github.lookalike.model.ModelException;
import io.github.lookalike.model.Workload;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.Pointer;
import org.bytedeco.onnxruntime.Env;
import org.bytedeco.onnxruntime.MemoryInfo;
import org.bytedeco.onnxruntime.Session;
import org.bytedeco.onnxruntime.SessionOptions;
import org.bytedeco.onnxruntime.Value;

/** A network as ONNX Runtime has loaded it, and the memory that its weights are in. It owns native memory: close it. */
final class OnnxSession implements AutoCloseable {

    static {
        NativeLibraries.OPENCV.load(); // for JavaCPP, which both have in common
        NativeLibraries.ONNX_RUNTIME.load();
    }

    /** One for all networks, for as long as the program runs. */
    private static final class Environment {
        private static final Env ENV = new Env(ORT_LOGGING_LEVEL_FATAL, "lookalike");
    }

    private final List<Value> weights = new ArrayList<>();
    private Session session;
    private ByteBuffer file;

    private OnnxSession() {}

    /** @throws ModelException if the file is absent, not the one described, or no network */
    static OnnxSession open(ModelDescriptor model, Workload workload) throws ModelException {
        OnnxSession session = new OnnxSession();
        try (SessionOptions options = new SessionOptions()) {
            options.SetIntraOpNumThreads(1);
            options.SetInterOpNumThreads(1);
            switch (workload) {
                case FEW -> session.loadInPlace(model.content(), options);
                case MANY -> session.load(model.content(), options);
            }
            return session;
        } catch (RuntimeException e) { // what JavaCPP makes of a C++ exception, and OnnxFile's
            session.close();
            throw new ModelException(model.file() + ": ONNX Runtime can't load this model: " + e.getMessage(), e);
        }
    }

    private void load(ModelFile model, SessionOptions options) throws ModelException {
        List<BytePointer> memory = new ArrayList<>();
        try {
            ByteBuffer content = model.verifiedIn(bytes -> {
                memory.add(new BytePointer(bytes));
                return memory.get(0).asByteBuffer();
            });
            session = new Session(Environment.ENV, memory.get(0), content.remaining(), options);
        } finally {
            memory.forEach(Pointer::close);
        }
    }

    /**
     * Hands the weights over where they are, so that nobody copies them. What would optimise the network reads weights to
     * write others, so there is no optimisation.
     */
    private void loadInPlace(ModelFile model, SessionOptions options) throws ModelException {
        file = model.verifiedMapping();
        OnnxFile onnx = OnnxFile.of(file);
        options.SetGraphOptimizationLevel(ORT_DISABLE_ALL);
        options.DisableMemPattern(); // plans what later runs of the same size would take
        BytePointer start = new BytePointer(file);
        for (OnnxFile.Weights tensor : onnx.weights()) {
            Value value = tensor(start.getPointer(tensor.offset()), tensor.bytes(), tensor.shape());
            weights.add(value);
            options.AddInitializer(tensor.name(), value.asOrtValue());
        }
        try (BytePointer graph = new BytePointer(onnx.graph())) {
            session = new Session(Environment.ENV, graph, onnx.graph().length, options);
        }
    }

    /**
     * A tensor of floats over memory that stays where it is.
     *
     * @param bytes how many it has
     */
    static Value tensor(Pointer data, long bytes, long[] shape) {
        try (MemoryInfo memory = MemoryInfo.CreateCpu(OrtArenaAllocator, OrtMemTypeDefault)) {
            return Value.CreateTensor(
                    memory.asOrtMemoryInfo(), data, bytes, shape, shape.length, ONNX_TENSOR_ELEMENT_DATA_TYPE_FLOAT);
        }
    }

    Session get() {
        return session;
    }

    @Override
    public void close() {
        if (session != null) {
            session.close();
        }
        weights.forEach(Value::close);
        file = null; // not before: the weights were in it
    }
}
