package io.github.lookalike.image;

import java.nio.ByteOrder;

/** Reads a WebP's size from its first chunk (RFC 9649). */
final class WebpHeader {

    private static final int FOURTEEN_BITS = 0x3FFF;

    private WebpHeader() {}

    static ImageSize size(byte[] file) {
        HeaderBytes bytes = new HeaderBytes(file, ByteOrder.LITTLE_ENDIAN);
        char kind = (char) bytes.u8(15);
        return switch (kind) {
            case ' ' -> // "VP8 ", lossy: after the frame's tag and start code
                new ImageSize(bytes.u16(26) & FOURTEEN_BITS, bytes.u16(28) & FOURTEEN_BITS);
            case 'L' -> // "VP8L", lossless: 14 bits each, less 1
                new ImageSize((bytes.u32(21) & FOURTEEN_BITS) + 1, (bytes.u32(21) >> 14 & FOURTEEN_BITS) + 1);
            case 'X' -> // "VP8X", extended: the canvas, less 1
                new ImageSize(bytes.u24LittleEndian(24) + 1, bytes.u24LittleEndian(27) + 1);
            default -> throw new IllegalArgumentException("unknown chunk VP8" + kind);
        };
    }
}
