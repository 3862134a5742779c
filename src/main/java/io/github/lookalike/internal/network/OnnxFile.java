package io.github.lookalike.internal.network;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/**
 * An ONNX file taken apart without being copied: its graph, in which the large weights are only named, and where in the
 * file these lie. Field numbers are those of {@code onnx.proto3}.
 *
 * @param graph an ONNX model of its own, whose large weights are declared as data outside of it
 * @param weights those weights
 */
record OnnxFile(byte[] graph, List<Weights> weights) {

    /**
     * A tensor of floats.
     *
     * @param name in the graph
     * @param shape its dimensions
     * @param offset of its first byte in the file
     * @param bytes how many it has
     */
    record Weights(String name, long[] shape, int offset, int bytes) {}

    /** Smaller tensors stay in the graph: together they are a few pages of memory. */
    private static final int LARGE = 1 << 14;

    /** A file name that no file has, and that is never opened: the weights are handed over in memory. */
    private static final String OUTSIDE = "weights that are in memory";

    private static final int MODEL_GRAPH = 7;
    private static final int GRAPH_INITIALIZER = 5;
    private static final int TENSOR_DIMS = 1;
    private static final int TENSOR_DATA_TYPE = 2;
    private static final int TENSOR_NAME = 8;
    private static final int TENSOR_RAW_DATA = 9;
    private static final int TENSOR_EXTERNAL_DATA = 13;
    private static final int TENSOR_DATA_LOCATION = 14;
    private static final int ENTRY_KEY = 1;
    private static final int ENTRY_VALUE = 2;
    private static final long FLOAT = 1;
    private static final long EXTERNAL = 1;

    /** @throws IllegalArgumentException if it is no ONNX file */
    static OnnxFile of(ByteBuffer file) {
        List<Weights> weights = new ArrayList<>();
        ByteArrayOutputStream model = new ByteArrayOutputStream();
        Protobuf.read(file, 0, file.limit(), field -> {
            if (field.number() == MODEL_GRAPH) {
                Protobuf.writeBytes(model, MODEL_GRAPH, graph(field, weights));
            } else {
                model.writeBytes(field.whole());
            }
        });
        return new OnnxFile(model.toByteArray(), weights);
    }

    private static byte[] graph(Protobuf.Field whole, List<Weights> weights) {
        ByteArrayOutputStream graph = new ByteArrayOutputStream();
        Protobuf.read(whole.file(), whole.from(), whole.to(), field -> {
            if (field.number() == GRAPH_INITIALIZER && field.length() >= LARGE) {
                Tensor tensor = new Tensor(field);
                if (tensor.isOfRawFloats()) {
                    weights.add(tensor.weights());
                    Protobuf.writeBytes(graph, GRAPH_INITIALIZER, tensor.declaration());
                    return;
                }
            }
            graph.writeBytes(field.whole());
        });
        return graph.toByteArray();
    }

    /** A TensorProto. */
    private static final class Tensor {
        private final ByteArrayOutputStream declaration = new ByteArrayOutputStream();
        private final List<Long> shape = new ArrayList<>();
        private String name = "";
        private long type;
        private Protobuf.Field data;

        Tensor(Protobuf.Field whole) {
            Protobuf.read(whole.file(), whole.from(), whole.to(), field -> {
                switch (field.number()) {
                    case TENSOR_DIMS -> shape.addAll(Protobuf.varints(field));
                    case TENSOR_DATA_TYPE -> type = field.value();
                    case TENSOR_NAME -> name = field.text();
                    case TENSOR_RAW_DATA -> data = field;
                    default -> {}
                }
                if (field.number() != TENSOR_RAW_DATA) {
                    declaration.writeBytes(field.whole());
                }
            });
        }

        boolean isOfRawFloats() {
            long size = shape.stream().mapToLong(Long::longValue).reduce(Float.BYTES, (a, b) -> a * b);
            return type == FLOAT && data != null && data.length() == size;
        }

        Weights weights() {
            return new Weights(name, shape.stream().mapToLong(Long::longValue).toArray(), data.from(), data.length());
        }

        byte[] declaration() {
            entry("location", OUTSIDE);
            Protobuf.writeVarint(declaration, TENSOR_DATA_LOCATION, EXTERNAL);
            return declaration.toByteArray();
        }

        private void entry(String key, String value) {
            ByteArrayOutputStream entry = new ByteArrayOutputStream();
            Protobuf.writeText(entry, ENTRY_KEY, key);
            Protobuf.writeText(entry, ENTRY_VALUE, value);
            Protobuf.writeBytes(declaration, TENSOR_EXTERNAL_DATA, entry.toByteArray());
        }
    }
}
