package io.github.lookalike.image;

import static java.nio.ByteOrder.BIG_ENDIAN;
import static java.nio.ByteOrder.LITTLE_ENDIAN;

/** Reads the size of a TIFF's first page from its first directory (TIFF 6.0, section 2; BigTIFF has wider numbers). */
final class TiffHeader {

    private static final int WIDTH = 256;
    private static final int HEIGHT = 257;
    private static final int BIG_TIFF = 43;

    private final HeaderBytes bytes;
    private final boolean big;

    private TiffHeader(byte[] file) {
        bytes = new HeaderBytes(file, file[0] == 'I' ? LITTLE_ENDIAN : BIG_ENDIAN);
        big = bytes.u16(2) == BIG_TIFF;
    }

    static ImageSize size(byte[] file) {
        return new TiffHeader(file).size();
    }

    private ImageSize size() {
        int directory = Math.toIntExact(big ? bytes.i64(8) : bytes.u32(4));
        int entries = Math.toIntExact(big ? bytes.i64(directory) : bytes.u16(directory));
        int first = directory + (big ? 8 : 2);
        int length = big ? 20 : 12;
        long width = 0;
        long height = 0;
        for (int i = 0; i < entries; i++) {
            int entry = first + i * length;
            switch (bytes.u16(entry)) { // a tag that is given twice counts at its worst
                case WIDTH -> width = Math.max(width, value(entry));
                case HEIGHT -> height = Math.max(height, value(entry));
                default -> {}
            }
        }
        return new ImageSize(width, height);
    }

    private long value(int entry) {
        int at = entry + (big ? 12 : 8);
        return switch (bytes.u16(entry + 2)) {
            case 1, 6 -> bytes.u8(at);
            case 3, 8 -> bytes.u16(at);
            case 4, 9 -> bytes.u32(at);
            case 16, 17 -> bytes.i64(at);
            default -> throw new IllegalArgumentException("a size that is no whole number");
        };
    }
}
