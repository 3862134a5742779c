package io.github.lookalike.image;

import java.nio.ByteOrder;

/** Walks a GIF up to the end of its first picture, which is the one that is read (GIF89a specification). */
final class GifHeader {

    private static final int EXTENSION = 0x21;
    private static final int PICTURE = 0x2C;
    private static final int SIZE = 6;
    private static final int FLAGS = 10;
    private static final int BLOCKS = 13;
    private static final int LONGEST_CODE = 12;

    private final HeaderBytes bytes;
    private int at = BLOCKS;
    private int left;

    private GifHeader(byte[] file) {
        bytes = new HeaderBytes(file, ByteOrder.LITTLE_ENDIAN);
    }

    static ImageSize size(byte[] file) {
        HeaderBytes bytes = new HeaderBytes(file, ByteOrder.LITTLE_ENDIAN);
        return new ImageSize(bytes.u16(SIZE), bytes.u16(SIZE + 2));
    }

    /**
     * How often the first picture's compressed data begin a new table of codes. OpenCV takes some 10 µs for each, and a
     * code of three bits is enough to ask for one.
     */
    static int tables(byte[] file) {
        GifHeader gif = new GifHeader(file);
        gif.skipColors(gif.bytes.u8(FLAGS));
        while (gif.bytes.u8(gif.at) == EXTENSION) {
            gif.at += 2;
            gif.skipBlocks();
        }
        if (gif.bytes.u8(gif.at) != PICTURE) {
            return 0;
        }
        gif.at += SIZE + SIZE / 2 + 1; // place, size, flags
        gif.skipColors(gif.bytes.u8(gif.at - 1));
        return gif.countTables(gif.bytes.u8(gif.at++));
    }

    private void skipColors(int flags) {
        at += (flags & 0x80) == 0 ? 0 : 3 << (flags & 7) + 1;
    }

    private void skipBlocks() {
        int length = bytes.u8(at++);
        while (length > 0) {
            at += length;
            length = bytes.u8(at++);
        }
    }

    /** Reads codes as a decoder does, but only to know how many bits the next one has. */
    private int countTables(int depth) {
        int clear = 1 << depth;
        int end = clear + 1;
        int tables = 0;
        int codes = end;
        int length = depth + 1;
        long bits = 0;
        int held = 0;
        int octet = depth < LONGEST_CODE ? next() : -1;
        while (octet >= 0) {
            bits |= (long) octet << held;
            held += Byte.SIZE;
            while (held >= length) {
                int code = (int) bits & (1 << length) - 1;
                bits >>= length;
                held -= length;
                if (code == clear || code == end) {
                    tables++;
                    codes = end;
                    length = depth + 1;
                } else if (codes < 1 << LONGEST_CODE && ++codes == 1 << length && length < LONGEST_CODE) {
                    length++;
                }
            }
            octet = next();
        }
        return tables;
    }

    /** The next byte of the compressed data, out of their blocks; -1 at the end. */
    private int next() {
        if (left == 0) {
            left = bytes.u8(at++);
            if (left == 0) {
                return -1;
            }
        }
        left--;
        return bytes.u8(at++);
    }
}
