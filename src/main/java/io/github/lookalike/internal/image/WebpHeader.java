package io.github.lookalike.internal.image;

import java.nio.ByteOrder;
import java.util.Arrays;

/** Reads a WebP's size from its first chunk, and finds the chunks of EXIF and XMP (RFC 9649). */
final class WebpHeader {

    private static final int FOURTEEN_BITS = 0x3FFF;

    /** In an extended header: whether there is EXIF, and XMP. */
    private static final int EXIF_FLAG = 8;

    private static final int XMP_FLAG = 4;

    private static final int KIND = 15;
    private static final int FLAGS = 20;
    private static final int CHUNKS = 12;

    private WebpHeader() {}

    static ImageSize size(byte[] file) {
        HeaderBytes bytes = new HeaderBytes(file, ByteOrder.LITTLE_ENDIAN);
        char kind = (char) bytes.u8(KIND);
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

    /** What the header doesn't announce is not there, as for libwebp. */
    static void addMetadata(byte[] file, Metadata found) {
        HeaderBytes bytes = new HeaderBytes(file, ByteOrder.LITTLE_ENDIAN);
        int flags = bytes.u8(KIND) == 'X' ? bytes.u8(FLAGS) : 0;
        int at = CHUNKS;
        while ((flags & (EXIF_FLAG | XMP_FLAG)) != 0) {
            String type = bytes.text(at, 4);
            int start = at + 8;
            int end = Math.addExact(start, Math.toIntExact(bytes.u32(at + 4)));
            if (type.equals("EXIF") && (flags & EXIF_FLAG) != 0) {
                found.addExif(part(file, start, end));
                flags &= ~EXIF_FLAG;
            } else if (type.equals("XMP ") && (flags & XMP_FLAG) != 0) {
                found.addXmp(part(file, start, end));
                flags &= ~XMP_FLAG;
            }
            at = Math.addExact(end, end & 1); // padded to an even length
        }
    }

    private static byte[] part(byte[] file, int start, int end) {
        return Arrays.copyOfRange(file, start, Math.min(end, file.length));
    }
}
