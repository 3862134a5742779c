package io.github.lookalike.internal.image;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** A file's bytes as unsigned numbers and as text. Past the end all throw {@link IndexOutOfBoundsException}. */
final class HeaderBytes {

    private final byte[] file;
    private final ByteBuffer buffer;

    HeaderBytes(byte[] file, ByteOrder order) {
        this.file = file;
        buffer = ByteBuffer.wrap(file).order(order);
    }

    int u8(int at) {
        return Byte.toUnsignedInt(buffer.get(at));
    }

    int u16(int at) {
        return Short.toUnsignedInt(buffer.getShort(at));
    }

    long u32(int at) {
        return Integer.toUnsignedLong(buffer.getInt(at));
    }

    /** A number of 64 bits; negative from 2^63 up. */
    long i64(int at) {
        return buffer.getLong(at);
    }

    int i32(int at) {
        return buffer.getInt(at);
    }

    /** Three bytes, the lowest first. */
    int u24LittleEndian(int at) {
        return u8(at) | u8(at + 1) << 8 | u8(at + 2) << 16;
    }

    /** Some bytes, each a character. */
    String text(int at, int length) {
        return new String(file, at, length, StandardCharsets.ISO_8859_1);
    }

    /** The first bytes of a file, as many as there are up to a limit, each a character. */
    static String start(byte[] file, int atMost) {
        return new String(file, 0, Math.min(file.length, atMost), StandardCharsets.ISO_8859_1);
    }
}
