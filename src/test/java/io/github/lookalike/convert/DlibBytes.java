package io.github.lookalike.convert;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** Writes values the way dlib does, for tests of what reads them. */
final class DlibBytes {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    byte[] toArray() {
        return bytes.toByteArray();
    }

    int size() {
        return bytes.size();
    }

    DlibBytes integers(long... values) {
        for (long value : values) {
            long magnitude = Math.abs(value);
            int length = Math.max(1, (Long.SIZE - Long.numberOfLeadingZeros(magnitude) + 7) / 8);
            bytes.write(length | (value < 0 ? 0x80 : 0));
            for (int i = 0; i < length; i++) {
                bytes.write((int) (magnitude >>> (8 * i)));
            }
        }
        return this;
    }

    DlibBytes numbers(float... values) {
        for (float value : values) {
            int exponent = value == 0 ? 0 : Math.getExponent(value) - 23;
            integers((long) Math.scalb((double) value, -exponent), exponent);
        }
        return this;
    }

    DlibBytes truths(String characters) {
        bytes.writeBytes(characters.getBytes(StandardCharsets.ISO_8859_1));
        return this;
    }

    DlibBytes string(String text) {
        return integers(text.length()).truths(text);
    }

    DlibBytes tensor(Tensor.Shape shape, float... values) {
        integers(2).shape(shape);
        ByteBuffer raw = ByteBuffer.allocate(values.length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        raw.asFloatBuffer().put(values);
        bytes.writeBytes(raw.array());
        return this;
    }

    DlibBytes alias(Tensor.Shape shape) {
        return integers(1).shape(shape);
    }

    private DlibBytes shape(Tensor.Shape shape) {
        return integers(shape.samples(), shape.channels(), shape.rows(), shape.columns());
    }
}
