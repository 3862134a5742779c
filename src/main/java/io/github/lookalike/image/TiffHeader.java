package io.github.lookalike.image;

import static java.nio.ByteOrder.BIG_ENDIAN;
import static java.nio.ByteOrder.LITTLE_ENDIAN;

import java.util.Arrays;

/** Reads a TIFF's first directory, that of its first page (TIFF 6.0, section 2; BigTIFF has wider numbers). */
final class TiffHeader {

    private static final int WIDTH = 256;
    private static final int HEIGHT = 257;
    private static final int TILE_WIDTH = 322;
    private static final int TILE_HEIGHT = 323;
    private static final int BIG_TIFF = 43;

    private final HeaderBytes bytes;
    private final boolean big;
    private final int first;
    private final int end;

    private TiffHeader(byte[] file) {
        bytes = new HeaderBytes(file, file[0] == 'I' ? LITTLE_ENDIAN : BIG_ENDIAN);
        big = bytes.u16(2) == BIG_TIFF;
        int directory = Math.toIntExact(big ? bytes.i64(8) : bytes.u32(4));
        int entries = Math.toIntExact(big ? bytes.i64(directory) : bytes.u16(directory));
        first = directory + (big ? 8 : 2);
        end = Math.addExact(first, Math.multiplyExact(entries, entryLength()));
    }

    static ImageSize size(byte[] file) {
        TiffHeader header = new TiffHeader(file);
        return new ImageSize(header.value(WIDTH), header.value(HEIGHT));
    }

    /** The size of a tile; where there are none, that of the picture. */
    static ImageSize tile(byte[] file) {
        TiffHeader header = new TiffHeader(file);
        long width = header.value(TILE_WIDTH);
        long height = header.value(TILE_HEIGHT);
        return width > 0 && height > 0 ? new ImageSize(width, height) : size(file);
    }

    /** The same file, made to forget all pages but the first: OpenCV counts them, and a file can chain millions. */
    static byte[] firstPage(byte[] file) {
        TiffHeader header = new TiffHeader(file);
        int length = header.big ? 8 : 4;
        if (header.end <= file.length - length) {
            Arrays.fill(file, header.end, header.end + length, (byte) 0);
        }
        return file;
    }

    private int entryLength() {
        return big ? 20 : 12;
    }

    /** A tag that is given twice counts at its worst; one that is not given is 0. */
    private long value(int tag) {
        long value = 0;
        for (int entry = first; entry < end; entry += entryLength()) {
            if (bytes.u16(entry) == tag) {
                value = Math.max(value, value(entry, bytes.u16(entry + 2)));
            }
        }
        return value;
    }

    private long value(int entry, int type) {
        int at = entry + (big ? 12 : 8);
        return switch (type) {
            case 1, 6 -> bytes.u8(at);
            case 3, 8 -> bytes.u16(at);
            case 4, 9 -> bytes.u32(at);
            case 16, 17 -> bytes.i64(at);
            default -> throw new IllegalArgumentException("a size that is no whole number");
        };
    }
}
