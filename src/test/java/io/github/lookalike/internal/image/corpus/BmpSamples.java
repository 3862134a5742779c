package io.github.lookalike.internal.image.corpus;

import static io.github.lookalike.internal.image.corpus.Quarters.HEIGHT;
import static io.github.lookalike.internal.image.corpus.Quarters.WIDTH;

import java.util.List;
import java.util.function.ToLongBiFunction;

/** BMP: its headers, depths, bit masks and run lengths. */
final class BmpSamples {

    private static final int OS2 = 12;
    private static final int INFO = 40;
    private static final int V5 = 124;

    private static final int RLE8 = 1;
    private static final int RLE4 = 2;
    private static final int MASKS = 3;

    private BmpSamples() {}

    static List<Sample> all() {
        return List.of(
                Sample.colored("bmp-24.bmp", file(INFO, 24, 0, false, rows(24, false))),
                Sample.colored("bmp-24-from-top.bmp", file(INFO, 24, 0, true, rows(24, true))),
                Sample.colored("bmp-os2.bmp", file(OS2, 24, 0, false, rows(24, false))),
                Sample.colored("bmp-v5.bmp", file(V5, 24, 0, false, rows(24, false))),
                Sample.colored("bmp-32.bmp", file(INFO, 32, 0, false, rows(32, false))),
                Sample.colored("bmp-555.bmp", file(INFO, 16, 0, false, rows(15, false))),
                Sample.colored("bmp-565.bmp", file(INFO, 16, MASKS, false, rows(16, false))),
                Sample.grey("bmp-1.bmp", file(INFO, 1, 0, false, rows(1, false))),
                Sample.colored("bmp-4.bmp", file(INFO, 4, 0, false, rows(4, false))),
                Sample.colored("bmp-8.bmp", file(INFO, 8, 0, false, rows(8, false))),
                Sample.colored("bmp-rle4.bmp", file(INFO, 4, RLE4, false, runs(0x11))),
                Sample.colored("bmp-rle8.bmp", file(INFO, 8, RLE8, false, runs(1))),
                Sample.colored("bmp-os2-2.bmp", file(BmpKind.OS2, 8, 0, false, rows(8, false))),
                Sample.colored("bmp-v2-565.bmp", masks(BmpKind.V2, 16, MASKS, 0xF800, 0x07E0, 0x001F)),
                Sample.colored("bmp-v3-444.bmp", masks(BmpKind.V3, 16, MASKS, 0x0F00, 0x00F0, 0x000F, 0xF000)),
                Sample.colored("bmp-v4-rgb.bmp", masks(BmpKind.V4, 32, MASKS, 0xFF, 0xFF00, 0xFF0000)),
                Sample.colored("bmp-v5-bgr.bmp", masks(BmpKind.V5, 32, MASKS, 0xFF0000, 0xFF00, 0xFF, 0xFF000000L)),
                Sample.colored(
                        "bmp-alpha-masks.bmp",
                        masks(INFO, 32, BmpKind.MASKS_WITH_ALPHA, 0xFF, 0xFF00, 0xFF0000, 0xFF000000L)));
    }

    static byte[] file(int header, int bits, int compression, boolean fromTop, byte[] pixels) {
        return file(header, WIDTH, fromTop ? -HEIGHT : HEIGHT, bits, compression, pixels);
    }

    static byte[] file(int header, int width, int height, int bits, int compression, byte... pixels) {
        Bytes colors = colors(bits, compression);
        int start = 14 + header + colors.size();
        Bytes file = Bytes.littleEndian().text("BM").u32(start + pixels.length, 0, start, header);
        if (header == OS2) {
            file.u16(width, height, 1, bits);
        } else {
            file.u32(width, height).u16(1, bits).u32(compression, pixels.length, 2835, 2835, 0, 0);
            file.zeros(header - INFO);
        }
        return file.raw(colors.array()).raw(pixels).array();
    }

    private static byte[] masks(int header, int bits, int compression, long... masks) {
        return new BmpKind(header, bits, compression, false, masks).file(Quarters.rows());
    }

    private static Bytes colors(int bits, int compression) {
        Bytes colors = Bytes.littleEndian();
        if (compression == MASKS) {
            return colors.u32(0xF800, 0x07E0, 0x001F);
        }
        if (bits == 1) {
            return colors.u32(0, 0xFFFFFF);
        }
        if (bits <= 8) {
            for (int i = 0; i < 1 << bits; i++) {
                colors.u32(i < 4 ? Quarters.palette()[i] : 0);
            }
        }
        return colors;
    }

    /** Rows from the bottom, each padded to a multiple of 4 bytes. @param bits 15 for 555 */
    private static byte[] rows(int bits, boolean fromTop) {
        ToLongBiFunction<Integer, Integer> pixel = pixel(bits);
        Bytes rows = Bytes.littleEndian();
        for (int i = 0; i < HEIGHT; i++) {
            byte[] row = PngFile.row(bits == 15 ? 16 : bits, fromTop ? i : HEIGHT - 1 - i, pixel);
            rows.raw(row).zeros(-row.length & 3);
        }
        return rows.array();
    }

    private static ToLongBiFunction<Integer, Integer> pixel(int bits) {
        return switch (bits) {
            case 1 -> (x, y) -> Quarters.grey(x, y) / 128;
            case 4, 8 -> Quarters::index;
            case 15 -> (x, y) -> swapped(Quarters.rgb(x, y), 10, 5);
            case 16 -> (x, y) -> swapped(Quarters.rgb(x, y), 11, 6);
            case 24 -> (x, y) -> Integer.reverseBytes(Quarters.rgb(x, y)) >>> 8;
            default -> (x, y) -> Integer.reverseBytes(Quarters.rgb(x, y)) & 0xFFFFFFFFL;
        };
    }

    /** All channels are 0 or full: red from a bit upwards, green of so many bits from bit 5; low byte first. */
    private static long swapped(int rgb, int red, int green) {
        int value = (rgb >> 16 != 0 ? 31 << red : 0)
                | ((rgb >> 8 & 255) != 0 ? (1 << green) - 1 << 5 : 0)
                | ((rgb & 255) != 0 ? 31 : 0);
        return (value & 255) << 8 | value >> 8;
    }

    /** Two runs a row, from the bottom. @param step from one colour to the next: in RLE4 a byte holds two pixels */
    private static byte[] runs(int step) {
        Bytes runs = Bytes.littleEndian();
        for (int y = HEIGHT - 1; y >= 0; y--) {
            runs.u8(WIDTH / 2, step * Quarters.index(0, y), WIDTH / 2, step * Quarters.index(WIDTH - 1, y), 0, 0);
        }
        return runs.u8(0, 1).array();
    }
}
