package io.github.lookalike.convert;

import io.github.lookalike.convert.TfliteModel.Kind;
import io.github.lookalike.convert.TfliteModel.Operator;
import io.github.lookalike.convert.TfliteModel.Values;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads a TensorFlow Lite file of one graph with one input and one output. Slots are those of version 3 of its schema.
 *
 * @see <a href="https://github.com/tensorflow/tensorflow/blob/master/tensorflow/compiler/mlir/lite/schema/schema.fbs">the
 *     schema</a>
 */
final class TfliteReader {

    private static final String IDENTIFIER = "TFL3";
    private static final int VERSION = 3;

    private final FlatTable model;
    private final FlatTable graph;

    private TfliteReader(byte[] file) throws NetworkFormatException {
        model = FlatTable.root(file, IDENTIFIER);
        int version = model.int32("version", 0, 0);
        if (version != VERSION) {
            throw model.problem("a schema of version " + version + " instead of " + VERSION);
        }
        graph = only(model, "graph", model.tables("subgraphs", 2));
    }

    static TfliteModel read(byte[] file) throws NetworkFormatException {
        TfliteReader reader = new TfliteReader(file);
        List<Values> tensors = reader.tensors();
        return new TfliteModel(
                tensors,
                onlyTensor(reader.graph, "input", reader.graph.integers("inputs", 1), tensors.size()),
                onlyTensor(reader.graph, "output", reader.graph.integers("outputs", 2), tensors.size()),
                reader.operators(tensors.size()));
    }

    private static int onlyTensor(FlatTable where, String what, List<Integer> all, int tensors)
            throws NetworkFormatException {
        return tensor(where, what, only(where, what, all), tensors);
    }

    private static <T> T only(FlatTable where, String what, List<T> all) throws NetworkFormatException {
        if (all.size() != 1) {
            throw where.problem(all.size() + " " + what + "s where 1 is expected");
        }
        return all.get(0);
    }

    private List<Values> tensors() throws NetworkFormatException {
        List<FlatTable> buffers = model.tables("buffers", 4);
        List<Values> tensors = new ArrayList<>();
        for (FlatTable tensor : graph.tables("tensors", 0)) {
            int buffer = tensor.int32("buffer", 2, 0);
            if (buffer < 0 || buffer >= buffers.size()) {
                throw tensor.problem("buffer " + buffer + " of " + buffers.size());
            }
            tensors.add(new Values(
                    tensors.size(),
                    tensor.integers("shape", 0),
                    tensor.int8("type", 1),
                    buffers.get(buffer).bytes("data", 0)));
        }
        return tensors;
    }

    private List<Operator> operators(int tensors) throws NetworkFormatException {
        List<FlatTable> codes = model.tables("operator_codes", 1);
        List<Operator> operators = new ArrayList<>();
        for (FlatTable operator : graph.tables("operators", 3)) {
            int index = operator.int32("opcode_index", 0, 0);
            if (index < 0 || index >= codes.size()) {
                throw operator.problem("operator code " + index + " of " + codes.size());
            }
            Kind kind = kind(codes.get(index));
            List<Integer> inputs = operator.integers("inputs", 1);
            for (int input : inputs) {
                tensor(operator, "input", input, tensors);
            }
            int output = onlyTensor(operator, "output", operator.integers("outputs", 2), tensors);
            operators.add(new Operator(operators.size(), kind, inputs, output, options(operator, kind)));
        }
        return operators;
    }

    private static Kind kind(FlatTable code) throws NetworkFormatException {
        // Files from before there were 128 kinds have the code in a byte only, later ones have both.
        int number = Math.max(code.int8("deprecated_builtin_code", 0), code.int32("builtin_code", 3, 0));
        for (Kind kind : Kind.values()) {
            if (kind.code == number) {
                return kind;
            }
        }
        throw code.problem("operators of kind " + number + " are not known here");
    }

    private static Optional<FlatTable> options(FlatTable operator, Kind kind) throws NetworkFormatException {
        int type = operator.int8("builtin_options_type", 3);
        if (type != 0 && type != kind.options) {
            throw operator.problem("options of type " + type + " instead of " + kind.options + " for " + kind);
        }
        return operator.table("builtin_options", 4);
    }

    private static int tensor(FlatTable where, String what, int number, int tensors) throws NetworkFormatException {
        if (number < 0 || number >= tensors) {
            throw where.problem(what + " " + number + " of " + tensors + " tensors");
        }
        return number;
    }
}
