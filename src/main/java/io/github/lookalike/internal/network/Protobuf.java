package io.github.lookalike.internal.network;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Protocol Buffers as they lie in a file: reads the fields of a message one after the other, without knowing its type, and
 * writes some. A field is a number, or a range of the file: a text, a packed list, a message.
 */
final class Protobuf {

    private static final int VARINT = 0;
    private static final int FIXED64 = 1;
    private static final int BYTES = 2;
    private static final int FIXED32 = 5;
    private static final int LONGEST_VARINT = 63;

    private Protobuf() {}

    /**
     * A field of a message.
     *
     * @param file what it is in
     * @param number of the field
     * @param wire how it is written
     * @param begin where it begins with its tag
     * @param from where its content begins
     * @param to where it ends
     * @param value of a varint; else 0
     */
    record Field(ByteBuffer file, int number, int wire, int begin, int from, int to, long value) {

        int length() {
            return to - from;
        }

        String text() {
            return new String(copy(from), StandardCharsets.UTF_8);
        }

        /** The field as it is, to be put into another message. */
        byte[] whole() {
            return copy(begin);
        }

        private byte[] copy(int start) {
            byte[] bytes = new byte[to - start];
            file.duplicate().position(start).get(bytes);
            return bytes;
        }
    }

    /** What is done with a field. */
    interface Reader {
        void read(Field field);
    }

    /**
     * Reads the fields of a message, in their order.
     *
     * @throws IllegalArgumentException if that is no message
     */
    static void read(ByteBuffer file, int from, int to, Reader reader) {
        ByteBuffer at = file.duplicate();
        at.limit(to).position(from);
        while (at.hasRemaining()) {
            Field field = next(file, at);
            at.position(field.to);
            reader.read(field);
        }
    }

    private static Field next(ByteBuffer file, ByteBuffer at) {
        int begin = at.position();
        long tag = varint(at);
        int wire = (int) tag & 7;
        int number = (int) (tag >>> 3);
        if (wire == VARINT) {
            int from = at.position();
            long value = varint(at);
            return new Field(file, number, wire, begin, from, at.position(), value);
        }
        long length =
                switch (wire) {
                    case FIXED64 -> Long.BYTES;
                    case FIXED32 -> Integer.BYTES;
                    case BYTES -> varint(at);
                    default -> throw new IllegalArgumentException("a field of wire type " + wire);
                };
        if (length < 0 || length > at.remaining()) {
            throw new IllegalArgumentException("a field of " + length + " bytes, more than there are");
        }
        return new Field(file, number, wire, begin, at.position(), at.position() + (int) length, 0);
    }

    /** The numbers of a repeated field: one, or many packed. */
    static List<Long> varints(Field field) {
        if (field.wire == VARINT) {
            return List.of(field.value);
        }
        ByteBuffer at = field.file.duplicate();
        at.limit(field.to).position(field.from);
        List<Long> values = new ArrayList<>();
        while (at.hasRemaining()) {
            values.add(varint(at));
        }
        return values;
    }

    private static long varint(ByteBuffer at) {
        long value = 0;
        for (int shift = 0; shift <= LONGEST_VARINT && at.hasRemaining(); shift += 7) {
            byte next = at.get();
            value |= (long) (next & 127) << shift;
            if (next >= 0) {
                return value;
            }
        }
        throw new IllegalArgumentException("a number without an end");
    }

    static void writeVarint(ByteArrayOutputStream out, int field, long value) {
        writeVarint(out, (long) field << 3 | VARINT);
        writeVarint(out, value);
    }

    static void writeBytes(ByteArrayOutputStream out, int field, byte[] content) {
        writeVarint(out, (long) field << 3 | BYTES);
        writeVarint(out, content.length);
        out.writeBytes(content);
    }

    static void writeText(ByteArrayOutputStream out, int field, String text) {
        writeBytes(out, field, text.getBytes(StandardCharsets.UTF_8));
    }

    private static void writeVarint(ByteArrayOutputStream out, long value) {
        long rest = value;
        while ((rest & ~127L) != 0) {
            out.write((int) (rest & 127 | 128));
            rest >>>= 7;
        }
        out.write((int) rest);
    }
}
