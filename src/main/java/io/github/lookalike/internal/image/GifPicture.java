package io.github.lookalike.internal.image;

import static org.bytedeco.opencv.global.opencv_core.CV_8UC3;

import io.github.lookalike.internal.natives.NativeLibraries;
import java.nio.ByteOrder;
import java.util.Arrays;
import org.bytedeco.opencv.opencv_core.Mat;

/**
 * A GIF's first picture on its canvas (GIF89a specification). Read by hand: OpenCV refuses pictures that reach over the
 * canvas, extensions of more than one kind and whatever follows the last pixel, and Java's reader fails where a full
 * table of codes is used on.
 *
 * <p>Transparent pixels show the colour that is under them, as in the other formats.
 */
final class GifPicture {

    static {
        NativeLibraries.OPENCV.load();
    }

    private static final int EXTENSION = 0x21;
    private static final int PICTURE = 0x2C;
    private static final int CANVAS = 6;
    private static final int FLAGS = 10;
    private static final int BACKGROUND = 11;
    private static final int BLOCKS = 13;

    private static final int HAS_COLORS = 0x80;
    private static final int INTERLACED = 0x40;

    /** Rows come in four passes: from which row, each so many rows. */
    private static final int[] FIRST_ROWS = {0, 4, 2, 1};

    private static final int[] ROW_STEPS = {8, 8, 4, 2};

    private final HeaderBytes bytes;
    private final ImageSize canvas;
    private final int[] canvasColors;

    /** Where the first picture's place, size and flags are. */
    private final int picture;

    private GifPicture(byte[] file) {
        bytes = new HeaderBytes(file, ByteOrder.LITTLE_ENDIAN);
        canvas = size(file);
        canvasColors = colors(FLAGS, BLOCKS);
        int at = BLOCKS + 3 * canvasColors.length;
        while (bytes.u8(at) == EXTENSION) {
            at += 2;
            while (bytes.u8(at) > 0) {
                at += 1 + bytes.u8(at);
            }
            at++;
        }
        if (bytes.u8(at) != PICTURE) {
            throw new IllegalArgumentException("no picture");
        }
        picture = at + 1;
    }

    /** The canvas. */
    static ImageSize size(byte[] file) {
        HeaderBytes bytes = new HeaderBytes(file, ByteOrder.LITTLE_ENDIAN);
        return new ImageSize(bytes.u16(CANVAS), bytes.u16(CANVAS + 2));
    }

    /** How large the first picture is, which may reach over the canvas. */
    static ImageSize frame(byte[] file) {
        return new GifPicture(file).frame();
    }

    private ImageSize frame() {
        return new ImageSize(bytes.u16(picture + 4), bytes.u16(picture + 6));
    }

    static Image decode(byte[] file) {
        return new GifPicture(file).decode();
    }

    private Image decode() {
        byte[] background = new byte[(int) canvas.width() * 3];
        int index = bytes.u8(BACKGROUND);
        for (int x = 0; x < canvas.width() && index < canvasColors.length; x++) {
            paint(background, x, canvasColors[index]);
        }
        Mat pixels = new Mat((int) canvas.height(), (int) canvas.width(), CV_8UC3);
        for (int y = 0; y < canvas.height(); y++) {
            pixels.ptr(y).put(background, 0, background.length);
        }
        Image image = new Image(pixels);
        try {
            paint(pixels, background);
            return image;
        } catch (RuntimeException e) {
            image.close();
            throw e;
        }
    }

    /** Pixels that are missing at the end are left as they are. */
    private void paint(Mat pixels, byte... background) {
        int flags = picture + 8;
        int[] own = colors(flags, flags + 1);
        LzwDecoder codes = new LzwDecoder(bytes, flags + 1 + 3 * own.length);
        int[] colors = own.length > 0 ? own : canvasColors;
        int left = bytes.u16(picture);
        int top = bytes.u16(picture + 2);
        boolean interlaced = (bytes.u8(flags) & INTERLACED) != 0;
        int height = (int) frame().height();
        int width = (int) frame().width();
        int value = codes.next();
        if (value < 0) {
            throw new IllegalArgumentException("no pixels");
        }
        for (int pass = 0; pass < (interlaced ? FIRST_ROWS.length : 1); pass++) {
            int step = interlaced ? ROW_STEPS[pass] : 1;
            for (int y = FIRST_ROWS[pass]; y < height && value >= 0; y += step) {
                byte[] row = background.clone();
                for (int x = 0; x < width && value >= 0; x++) {
                    if (left + x < canvas.width()) {
                        paint(row, left + x, color(colors, value));
                    }
                    value = codes.next();
                }
                if (top + y < canvas.height()) {
                    pixels.ptr(top + y).put(row, 0, row.length);
                }
            }
        }
    }

    /** Where there is no table a value is a grey. */
    private static int color(int[] colors, int value) {
        if (colors.length == 0) {
            return value * 0x010101;
        }
        return value < colors.length ? colors[value] : 0;
    }

    private static void paint(byte[] row, int x, int rgb) {
        row[3 * x] = (byte) rgb;
        row[3 * x + 1] = (byte) (rgb >> 8);
        row[3 * x + 2] = (byte) (rgb >> 16);
    }

    /** A table of colours, each 0xRRGGBB; of length 0 if the flags say that there is none. */
    private int[] colors(int flags, int table) {
        int count = (bytes.u8(flags) & HAS_COLORS) == 0 ? 0 : 2 << (bytes.u8(flags) & 7);
        int[] colors = new int[count];
        Arrays.setAll(
                colors,
                i -> bytes.u8(table + 3 * i) << 16 | bytes.u8(table + 3 * i + 1) << 8 | bytes.u8(table + 3 * i + 2));
        return colors;
    }
}
