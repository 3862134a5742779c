package io.github.lookalike.internal.image.corpus;

import java.nio.charset.StandardCharsets;
import java.util.function.ToLongBiFunction;
import java.util.zip.CRC32;

/** Writes PNG files of any depth and kind, chunk by chunk (PNG specification, section 5). */
final class PngFile {

    static final int GREY = 0;
    static final int RGB = 2;
    static final int PALETTE = 3;
    static final int GREY_ALPHA = 4;
    static final int RGB_ALPHA = 6;

    private final Bytes out = Bytes.bigEndian().u8(0x89).text("PNG\r\n\u001A\n");

    PngFile chunk(String type, byte... data) {
        out.raw(chunkOf(type, data));
        return this;
    }

    static byte[] chunkOf(String type, byte... data) {
        byte[] name = type.getBytes(StandardCharsets.ISO_8859_1);
        CRC32 sum = new CRC32();
        sum.update(name);
        sum.update(data);
        return Bytes.bigEndian()
                .u32(data.length)
                .raw(name)
                .raw(data)
                .u32(sum.getValue())
                .array();
    }

    PngFile header(long width, long height, int depth, int color, int interlaced) {
        return chunk(
                "IHDR",
                Bytes.bigEndian()
                        .u32(width, height)
                        .u8(depth, color, 0, 0, interlaced)
                        .array());
    }

    PngFile palette() {
        Bytes colors = Bytes.bigEndian();
        for (int rgb : Quarters.palette()) {
            colors.u8(rgb >> 16, rgb >> 8, rgb);
        }
        return chunk("PLTE", colors.array());
    }

    PngFile pixels(byte... rows) {
        return chunk("IDAT", Bytes.deflated(rows));
    }

    byte[] end() {
        return chunk("IEND").out.array();
    }

    /** The quarters' rows, unfiltered. @param pixel gives a pixel's value of {@code bits} bits */
    static byte[] rows(int bits, ToLongBiFunction<Integer, Integer> pixel) {
        Bytes rows = Bytes.bigEndian();
        for (int y = 0; y < Quarters.HEIGHT; y++) {
            rows.u8(0).raw(row(bits, y, pixel));
        }
        return rows.array();
    }

    /** One row of pixels, most significant bit first. */
    static byte[] row(int bits, int y, ToLongBiFunction<Integer, Integer> pixel) {
        byte[] row = new byte[(Quarters.WIDTH * bits + 7) / 8];
        for (int x = 0; x < Quarters.WIDTH; x++) {
            long value = pixel.applyAsLong(x, y);
            for (int bit = 0; bit < bits; bit++) {
                int at = x * bits + bit;
                row[at / 8] |= (byte) ((value >> bits - 1 - bit & 1) << 7 - at % 8);
            }
        }
        return row;
    }
}
