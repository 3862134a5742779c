package io.github.lookalike.convert;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * Decodes the primitives of dlib's serialisation, one after the other, from a file in memory. Every failure names the
 * offset at which the value starts.
 *
 * @see <a href="https://dlib.net/dlib/serialize.h.html">dlib's serialize.h</a>
 */
final class DlibReader {

    private static final int TENSOR_VERSION = 2;
    private static final int ALIAS_VERSION = 1;

    /** From here on an exponent spells infinity or not-a-number. */
    private static final int FIRST_SPECIAL_EXPONENT = 32_000;

    private final ByteBuffer bytes;

    DlibReader(byte[] bytes) {
        this.bytes = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    /** Where the next value starts, in bytes from the beginning. */
    int offset() {
        return bytes.position();
    }

    boolean atEnd() {
        return !bytes.hasRemaining();
    }

    /** An integer: a control byte (low nibble: number of bytes, top bit: negative), then the magnitude, low byte first. */
    long readLong() throws NetworkFormatException {
        int start = offset();
        need(1, start, "an integer");
        int control = Byte.toUnsignedInt(bytes.get());
        int length = control & 0x0F;
        if ((control & 0x70) != 0 || length < 1 || length > Long.BYTES) {
            throw NetworkFormatException.atByte(
                    start, String.format("no integer starts with the byte 0x%02x", control));
        }
        need(length, start, "an integer of " + length + " bytes");
        long magnitude = 0;
        for (int i = 0; i < length; i++) {
            magnitude |= Byte.toUnsignedLong(bytes.get()) << (8 * i);
        }
        if (magnitude < 0) {
            throw NetworkFormatException.atByte(start, "the integer does not fit in 64 bits");
        }
        return (control & 0x80) == 0 ? magnitude : -magnitude;
    }

    int readInt() throws NetworkFormatException {
        int start = offset();
        long value = readLong();
        if (value != (int) value) {
            throw NetworkFormatException.atByte(start, "the integer " + value + " does not fit in 32 bits");
        }
        return (int) value;
    }

    /** A finite number: a mantissa and an exponent of 2, both integers. */
    float readFloat() throws NetworkFormatException {
        int start = offset();
        long mantissa = readLong();
        int exponent = readInt();
        if (exponent >= FIRST_SPECIAL_EXPONENT) {
            throw NetworkFormatException.atByte(start, "a number that is not finite");
        }
        return (float) Math.scalb((double) mantissa, exponent);
    }

    /** A truth value: the character 1 or 0. */
    boolean readBoolean() throws NetworkFormatException {
        int start = offset();
        need(1, start, "a truth value");
        byte character = bytes.get();
        if (character != '0' && character != '1') {
            throw NetworkFormatException.atByte(start, String.format("no truth value is the byte 0x%02x", character));
        }
        return character == '1';
    }

    /** A string: its length, then that many bytes. */
    String readString() throws NetworkFormatException {
        int start = offset();
        int length = readInt();
        if (length < 0) {
            throw NetworkFormatException.atByte(start, "a string of length " + length);
        }
        need(length, start, "a string of " + length + " bytes");
        byte[] characters = new byte[length];
        bytes.get(characters);
        return new String(characters, StandardCharsets.ISO_8859_1);
    }

    /** A tensor: its version, four dimensions, then plain 32-bit floats, low byte first. */
    Tensor readTensor() throws NetworkFormatException {
        int start = offset();
        expectVersion("a tensor", TENSOR_VERSION);
        Tensor.Shape shape = readShape();
        need((long) shape.size() * Float.BYTES, start, "a tensor of " + shape);
        float[] values = new float[shape.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = bytes.getFloat();
        }
        return new Tensor(shape, values);
    }

    /** A view of a part of a tensor: its version and four dimensions, without values. */
    Tensor.Shape readAlias() throws NetworkFormatException {
        expectVersion("an alias of a tensor", ALIAS_VERSION);
        return readShape();
    }

    void expectVersion(String what, int expected) throws NetworkFormatException {
        int start = offset();
        int version = readInt();
        if (version != expected) {
            throw NetworkFormatException.atByte(start, what + " of version " + version + " instead of " + expected);
        }
    }

    void expectString(String expected) throws NetworkFormatException {
        int start = offset();
        String string = readString();
        if (!string.equals(expected)) {
            throw NetworkFormatException.atByte(start, "'" + string + "' instead of '" + expected + "'");
        }
    }

    private Tensor.Shape readShape() throws NetworkFormatException {
        int start = offset();
        try {
            return new Tensor.Shape(readInt(), readInt(), readInt(), readInt());
        } catch (IllegalArgumentException e) {
            throw NetworkFormatException.atByte(start, e.getMessage());
        }
    }

    private void need(long length, int start, String what) throws NetworkFormatException {
        if (bytes.remaining() < length) {
            throw NetworkFormatException.atByte(start, "the file of " + bytes.limit() + " bytes ends within " + what);
        }
    }
}
