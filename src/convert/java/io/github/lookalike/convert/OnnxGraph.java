package io.github.lookalike.convert;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import onnx.Onnx.AttributeProto;
import onnx.Onnx.GraphProto;
import onnx.Onnx.ModelProto;
import onnx.Onnx.NodeProto;
import onnx.Onnx.OperatorSetIdProto;
import onnx.Onnx.TensorProto;
import onnx.Onnx.TensorShapeProto;
import onnx.Onnx.TypeProto;
import onnx.Onnx.ValueInfoProto;
import org.nd4j.shade.protobuf.ByteString;

/**
 * Puts together an ONNX graph of 32-bit floats, node after node. Every method that adds a node returns the name of its
 * output, which is also the node's. Equal calls give equal bytes.
 *
 * <p>Operators are as in the ONNX operator set {@value #OPERATOR_SET}; pictures are batch × channels × rows × columns.
 */
final class OnnxGraph {

    private static final long IR_VERSION = 7;
    private static final long OPERATOR_SET = 13;

    /** The name of the dimension that is only known when the network runs. */
    private static final String BATCH = "N";

    private final GraphProto.Builder graph = GraphProto.newBuilder();

    OnnxGraph(String name) {
        graph.setName(name);
    }

    /** Declares an input; {@code shape} is without the batch. */
    String input(String name, int... shape) {
        graph.addInput(batchOf(name, shape));
        return name;
    }

    /** Declares what was computed under that name as an output; {@code shape} is without the batch. */
    void output(String name, int... shape) {
        graph.addOutput(batchOf(name, shape));
    }

    /** Filters of 1 group are written without saying so: it is what ONNX assumes. */
    String convolution(String name, String input, Convolution convolution) {
        Tensor.Shape filters = convolution.filters().shape();
        String weights = constant(
                name + ".weight",
                convolution.filters().values(),
                filters.samples(),
                filters.channels(),
                filters.rows(),
                filters.columns());
        String bias = constant(name + ".bias", convolution.bias(), convolution.bias().length);
        Padding padding = convolution.padding();
        List<AttributeProto> attributes = new ArrayList<>(List.of(
                integers("kernel_shape", filters.rows(), filters.columns()),
                integers("strides", convolution.stride(), convolution.stride()),
                integers("pads", padding.top(), padding.left(), padding.bottom(), padding.right())));
        if (convolution.groups() > 1) {
            attributes.add(integer("group", convolution.groups()));
        }
        return node("Conv", name, List.of(input, weights, bias), attributes.toArray(AttributeProto[]::new));
    }

    String relu(String name, String input) {
        return node("Relu", name, List.of(input));
    }

    String sum(String name, String left, String right) {
        return node("Add", name, List.of(left, right));
    }

    String maxPool(String name, String input, int size, int stride) {
        return pool("MaxPool", name, input, size, stride);
    }

    String averagePool(String name, String input, int size, int stride) {
        return pool("AveragePool", name, input, size, stride);
    }

    String globalAveragePool(String name, String input) {
        return node("GlobalAveragePool", name, List.of(input));
    }

    /** Appends channels, rows and columns of zeros at the far end. */
    String zeroPad(String name, String input, int channels, int rows, int columns) {
        TensorProto pads = TensorProto.newBuilder()
                .setName(name + ".pads")
                .setDataType(TensorProto.DataType.INT64.getNumber())
                .addDims(8)
                .setRawData(littleEndian(0, 0, 0, 0, 0, channels, rows, columns))
                .build();
        graph.addInitializer(pads);
        return node("Pad", name, List.of(input, pads.getName()));
    }

    String flatten(String name, String input) {
        return node("Flatten", name, List.of(input));
    }

    /** A matrix product with constant weights of {@code inputs × outputs}. */
    String fullyConnected(String name, String input, DlibLayer.FullyConnected layer) {
        String weights = constant(name + ".weight", layer.weights(), layer.inputs(), layer.outputs());
        return node("MatMul", name, List.of(input, weights));
    }

    /** The finished model. */
    byte[] toModel(String producer, String description) {
        return ModelProto.newBuilder()
                .setIrVersion(IR_VERSION)
                .setProducerName(producer)
                .setDocString(description)
                .addOpsetImport(OperatorSetIdProto.newBuilder().setVersion(OPERATOR_SET))
                .setGraph(graph)
                .build()
                .toByteArray();
    }

    private String pool(String operator, String name, String input, int size, int stride) {
        return node(
                operator,
                name,
                List.of(input),
                integers("kernel_shape", size, size),
                integers("strides", stride, stride));
    }

    private String node(String operator, String name, List<String> inputs, AttributeProto... attributes) {
        graph.addNode(NodeProto.newBuilder()
                .setOpType(operator)
                .setName(name)
                .addAllInput(inputs)
                .addOutput(name)
                .addAllAttribute(List.of(attributes)));
        return name;
    }

    private String constant(String name, float[] values, int... shape) {
        ByteBuffer raw = ByteBuffer.allocate(values.length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        raw.asFloatBuffer().put(values);
        graph.addInitializer(TensorProto.newBuilder()
                .setName(name)
                .setDataType(TensorProto.DataType.FLOAT.getNumber())
                .addAllDims(IntStream.of(shape).asLongStream().boxed().toList())
                .setRawData(ByteString.copyFrom(raw)));
        return name;
    }

    private static ByteString littleEndian(long... values) {
        ByteBuffer raw = ByteBuffer.allocate(values.length * Long.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        LongStream.of(values).forEach(raw::putLong);
        return ByteString.copyFrom(raw.flip());
    }

    private static AttributeProto integers(String name, long... values) {
        return AttributeProto.newBuilder()
                .setName(name)
                .setType(AttributeProto.AttributeType.INTS)
                .addAllInts(LongStream.of(values).boxed().toList())
                .build();
    }

    private static AttributeProto integer(String name, long value) {
        return AttributeProto.newBuilder()
                .setName(name)
                .setType(AttributeProto.AttributeType.INT)
                .setI(value)
                .build();
    }

    private static ValueInfoProto batchOf(String name, int... shape) {
        TensorShapeProto.Builder dimensions = TensorShapeProto.newBuilder();
        dimensions.addDimBuilder().setDimParam(BATCH);
        IntStream.of(shape).forEach(extent -> dimensions.addDimBuilder().setDimValue(extent));
        return ValueInfoProto.newBuilder()
                .setName(name)
                .setType(TypeProto.newBuilder()
                        .setTensorType(TypeProto.Tensor.newBuilder()
                                .setElemType(TensorProto.DataType.FLOAT.getNumber())
                                .setShape(dimensions)))
                .build();
    }
}
