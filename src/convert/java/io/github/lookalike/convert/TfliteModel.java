package io.github.lookalike.convert;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;

/**
 * A TensorFlow Lite model of one graph, as far as it matters here. Numbers of tensors are indices into the list of
 * tensors.
 *
 * @param input the number of the one tensor that goes in
 * @param output the number of the one tensor that comes out
 * @param operators in the order of computation
 */
record TfliteModel(List<Values> tensors, int input, int output, List<Operator> operators) {

    /** The kinds of operators that are known here, by the codes of TensorFlow Lite's schema. */
    enum Kind {
        ADD(0, 11),
        CONV_2D(3, 1),
        DEPTHWISE_CONV_2D(4, 2),
        MUL(18, 21),
        RELU(19, 0),
        RESHAPE(22, 17),
        SUB(41, 28),
        ABS(101, 78);

        final int code;
        final int options;

        /**
         * @param code of the operator ({@code BuiltinOperator})
         * @param options the code of its table of options ({@code BuiltinOptions}), 0 if there is none
         */
        Kind(int code, int options) {
            this.code = code;
            this.options = options;
        }
    }

    /**
     * What is known of a tensor.
     *
     * @param type of its elements ({@code TensorType}); {@link #FLOAT} is what can be converted
     * @param data the elements of a constant, not copied; empty for what is computed
     */
    record Values(int number, List<Integer> shape, int type, ByteBuffer data) {
        static final int FLOAT = 0;
    }

    /**
     * A step of the computation.
     *
     * @param number its place in the file's list, from 0
     * @param inputs the numbers of the tensors that it reads, none that are left out
     * @param output the number of the tensor that it makes
     * @param options a table of the kind's options; empty if the file leaves all at their defaults
     */
    record Operator(int number, Kind kind, List<Integer> inputs, int output, Optional<FlatTable> options) {

        @Override
        public String toString() {
            return "operator " + number + " (" + kind + ")";
        }
    }
}
