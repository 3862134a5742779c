package io.github.lookalike.internal.image;

import static java.nio.ByteOrder.LITTLE_ENDIAN;

import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * A BMP, decoded by Java: OpenCV's reader passes over bit masks and loses its place in run-length codes. Kinds of
 * headers that ImageIO doesn't know are written as those it does.
 */
final class BmpPicture {

    private static final int FILE_HEADER = 14;
    private static final int PIXELS = 10;
    private static final int WIDTH = 18;
    private static final int HEIGHT = 22;
    private static final int COMPRESSION = 30;
    private static final int SIZE = 34;

    /** Lengths of headers, by which they are told: OS/2 1.x, Windows 3, its versions with masks, OS/2 2.x, 4 and 5. */
    private static final int CORE = 12;

    private static final int INFO = 40;
    private static final int V2 = 52;
    private static final int V3 = 56;
    private static final int OS2 = 64;
    private static final int V4 = 108;
    private static final int V5 = 124;

    private static final int RLE4 = 2;
    private static final int MASKS = 3;
    private static final int MASKS_WITH_ALPHA = 6;

    /** Where versions 4 and 5 name the colour space, and what stands for sRGB. */
    private static final int COLOR_SPACE = FILE_HEADER + 56;

    private static final int SRGB = 0x73524742;

    private BmpPicture() {}

    static ImageSize size(byte[] file) {
        HeaderBytes bytes = new HeaderBytes(file, LITTLE_ENDIAN);
        return bytes.u32(FILE_HEADER) == CORE
                ? new ImageSize(bytes.u16(WIDTH), bytes.u16(WIDTH + 2))
                : new ImageSize(bytes.i32(WIDTH), Math.abs((long) bytes.i32(HEIGHT))); // negative: rows from the top
    }

    static Image decode(byte[] file) {
        return ImageIoDecoder.decode("bmp", essence(file));
    }

    private static byte[] essence(byte[] file) {
        HeaderBytes bytes = new HeaderBytes(file, LITTLE_ENDIAN);
        long header = bytes.u32(FILE_HEADER);
        long compression = header == CORE ? 0 : bytes.u32(COMPRESSION);
        if (compression > (header == OS2 ? RLE4 : MASKS) && compression != MASKS_WITH_ALPHA) {
            throw new UnsupportedKindException("compression %d, header of %d bytes".formatted(compression, header));
        }
        if (compression > 0 && compression < MASKS && bytes.u32(PIXELS) + bytes.u32(SIZE) > file.length) {
            throw new IllegalArgumentException("cut off"); // ImageIO takes run-length codes that end too early
        }
        byte[] essence = file.clone();
        ByteBuffer buffer = ByteBuffer.wrap(essence).order(LITTLE_ENDIAN);
        if (compression == MASKS_WITH_ALPHA) {
            buffer.putInt(COMPRESSION, MASKS);
        }
        switch ((int) header) {
            case CORE, INFO -> {} // as they are
            case V2, V3 -> buffer.putInt(FILE_HEADER, INFO); // masks stand behind that, too
            case V4, V5 -> buffer.putInt(COLOR_SPACE, SRGB); // not by a profile, which is for nobody to trust
            case OS2 -> {
                int start = FILE_HEADER + INFO;
                buffer.putInt(FILE_HEADER, INFO).putInt(PIXELS, (int) bytes.u32(PIXELS) - (OS2 - INFO));
                System.arraycopy(file, FILE_HEADER + OS2, essence, start, file.length - FILE_HEADER - OS2);
                return Arrays.copyOf(essence, file.length - (OS2 - INFO));
            }
            default -> throw new UnsupportedKindException("header of " + header + " bytes");
        }
        return essence;
    }
}
