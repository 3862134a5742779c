package io.github.lookalike.internal.image.corpus;

import java.util.Arrays;

/**
 * A way to store a picture as a BMP.
 *
 * @param header its length in bytes, by which its version is told
 * @param bits of a pixel
 * @param compression 0 none, 1 runs of 8 bits, 2 runs of 4 bits, 3 masks, 6 masks with one for transparency
 * @param masks of red, green, blue and transparency, if bits are 16 or 32
 * @param fromTop whether the upper row comes first
 */
record BmpKind(int header, int bits, int compression, boolean fromTop, long... masks) {

    static final int CORE = 12;
    static final int INFO = 40;
    static final int V2 = 52;
    static final int V3 = 56;
    static final int OS2 = 64;
    static final int V4 = 108;
    static final int V5 = 124;

    static final int RLE8 = 1;
    static final int RLE4 = 2;
    static final int MASKS = 3;
    static final int MASKS_WITH_ALPHA = 6;

    private static final int FILE_HEADER = 14;
    private static final int LONGEST_RUN = 255;

    /** What is left of a colour. */
    int seen(int rgb) {
        if (bits <= 8) {
            return entry(index(rgb));
        }
        if (bits == 24) {
            return rgb;
        }
        int seen = 0;
        for (int channel = 0; channel < 3; channel++) {
            long most = masks[channel] >> Long.numberOfTrailingZeros(masks[channel]);
            seen = seen << 8 | Math.round(value(rgb, channel) * 255f / most);
        }
        return seen;
    }

    private long value(int rgb, int channel) {
        long most = masks[channel] >> Long.numberOfTrailingZeros(masks[channel]);
        return Math.round((rgb >> 16 - 8 * channel & 0xFF) * most / 255.0);
    }

    private int index(int rgb) {
        return PortraitPixels.grey(rgb) >> 8 - bits;
    }

    private static int entry(int index) {
        return index * 0x345679 + 0x2468AC & 0xFFFFFF;
    }

    private long pixel(int rgb) {
        if (bits <= 8) {
            return index(rgb);
        }
        if (bits == 24) {
            return rgb;
        }
        long pixel = 0;
        for (int channel = 0; channel < 3; channel++) {
            pixel |= value(rgb, channel) << Long.numberOfTrailingZeros(masks[channel]);
        }
        return pixel;
    }

    byte[] file(int[][] picture) {
        byte[] pixels = pixels(picture);
        Bytes colors = Bytes.littleEndian();
        for (int i = 0; bits <= 8 && i < 1 << bits; i++) {
            colors.u8(entry(i), entry(i) >> 8, entry(i) >> 16).zeros(header == CORE ? 0 : 1);
        }
        Bytes info = info(picture, pixels.length);
        int start = FILE_HEADER + info.size() + colors.size();
        return Bytes.littleEndian()
                .text("BM")
                .u32(start + pixels.length, 0, start)
                .raw(info.array())
                .raw(colors.array())
                .raw(pixels)
                .array();
    }

    private Bytes info(int[][] picture, int length) {
        Bytes info = Bytes.littleEndian().u32(header);
        if (header == CORE) {
            return info.u16(picture[0].length, picture.length, 1, bits);
        }
        info.u32(picture[0].length, fromTop ? -picture.length : picture.length).u16(1, bits);
        info.u32(compression, length, 2835, 2835, 0, 0);
        if (compression >= MASKS) {
            long[] all = Arrays.copyOf(masks, header == INFO && compression == MASKS || header == V2 ? 3 : 4);
            info.u32(all);
        }
        return info.zeros(Math.max(0, header - info.size()));
    }

    private byte[] pixels(int[][] picture) {
        Bytes pixels = Bytes.littleEndian();
        for (int i = 0; i < picture.length; i++) {
            int[] row = picture[fromTop ? i : picture.length - 1 - i];
            if (compression == RLE8 || compression == RLE4) {
                // ImageMagick gives the bytes, too, that would fill a row up if there were no runs.
                int[] filled = header == INFO ? Arrays.copyOf(row, row.length + 3 & ~3) : row;
                runs(pixels, Arrays.stream(filled).map(this::index).toArray());
            } else {
                plain(pixels, row);
            }
        }
        return compression == RLE8 || compression == RLE4 ? pixels.u8(0, 1).array() : pixels.array();
    }

    private void plain(Bytes pixels, int... row) {
        int before = pixels.size();
        int held = 0;
        int used = 0;
        for (int rgb : row) {
            if (bits >= 8) {
                for (int at = 0; at < bits; at += 8) {
                    pixels.u8((int) (pixel(rgb) >> at));
                }
            } else {
                held = held << bits | (int) pixel(rgb);
                used += bits;
                if (used == 8) {
                    pixels.u8(held);
                    used = 0;
                }
            }
        }
        if (used > 0) {
            pixels.u8(held << 8 - used);
        }
        pixels.zeros(before - pixels.size() & 3);
    }

    /** Two or more alike are a run, three or more others stand as they are. */
    private void runs(Bytes pixels, int... row) {
        int at = 0;
        while (at < row.length) {
            int end = at + 1;
            while (end < row.length && row[end] == row[at] && end - at < LONGEST_RUN) {
                end++;
            }
            if (end - at == 1) {
                while (end < row.length && row[end] != row[end - 1] && end - at < LONGEST_RUN) {
                    end++;
                }
                if (end - at >= 3) {
                    asTheyAre(pixels, Arrays.copyOfRange(row, at, end));
                    at = end;
                    continue;
                }
                end = at + 1;
            }
            pixels.u8(end - at, compression == RLE4 ? row[at] * 17 : row[at]);
            at = end;
        }
        pixels.u8(0, 0);
    }

    private void asTheyAre(Bytes pixels, int... values) {
        pixels.u8(0, values.length);
        int before = pixels.size();
        int step = compression == RLE4 ? 2 : 1;
        for (int i = 0; i < values.length; i += step) {
            int second = i + 1 < values.length ? values[i + 1] : 0;
            pixels.u8(compression == RLE4 ? values[i] << 4 | second : values[i]);
        }
        pixels.zeros(before - pixels.size() & 1);
    }

    @Override
    public String toString() {
        StringBuilder text =
                new StringBuilder("header %d, %d bits, compression %d".formatted(header, bits, compression));
        Arrays.stream(masks).forEach(mask -> text.append(" %X".formatted(mask)));
        return text.append(fromTop ? ", from the top" : "").toString();
    }
}
