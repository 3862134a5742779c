package io.github.lookalike.internal.image.corpus;

import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A way to store a picture as a TIFF.
 *
 * @param colors of its pixels
 * @param bits of a sample
 * @param extra samples of a pixel that mean nothing, or are transparency
 * @param planes whether each sample has a plane of its own
 * @param part the tiles' sides, a multiple of 16; or how many rows a strip has, any other number
 * @param compression 1, 8 (Deflate) or 32773 (PackBits)
 * @param differences whether values are stored as differences from those before them
 * @param big whether it is a BigTIFF
 */
record TiffKind(
        Colors colors,
        int bits,
        int extra,
        boolean planes,
        int part,
        int compression,
        boolean differences,
        ByteOrder order,
        boolean big) {

    static final int DEFLATE = 8;
    static final int PACK_BITS = 32773;

    private static final int UNASSOCIATED_ALPHA = 2;

    /** What pixels are made of, by TIFF's number. */
    enum Colors {
        WHITE_IS_ZERO,
        BLACK_IS_ZERO,
        RGB,
        PALETTE
    }

    private int most() {
        return (1 << bits) - 1;
    }

    private int samples() {
        return (colors == Colors.RGB ? 3 : 1) + extra;
    }

    private boolean isTiled() {
        return part % 16 == 0;
    }

    /** What is left of a colour. */
    int seen(int rgb) {
        if (colors == Colors.RGB) {
            return back(value(rgb >> 16)) << 16 | back(value(rgb >> 8 & 0xFF)) << 8 | back(value(rgb & 0xFF));
        }
        int index = value(PortraitPixels.grey(rgb));
        return colors == Colors.PALETTE ? entry(index) : back(index) * 0x010101;
    }

    private int value(int eightBits) {
        return bits == 16 ? eightBits * 257 : Math.round(eightBits * most() / 255f);
    }

    private int back(int value) {
        return bits == 16 ? value / 257 : value * 255 / most();
    }

    /** Bright colours that have nothing to do with each other. */
    private static int entry(int index) {
        return index * 0x345679 + 0x2468AC & 0xFFFFFF;
    }

    private int sample(int rgb, int sample) {
        if (sample >= samples() - extra) {
            return most() / 3; // transparency
        }
        int value = value(colors == Colors.RGB ? rgb >> 16 - 8 * sample & 0xFF : PortraitPixels.grey(rgb));
        return colors == Colors.WHITE_IS_ZERO ? most() - value : value;
    }

    byte[] file(int[][] picture, int orientation) {
        int width = picture[0].length;
        TiffFile file = new TiffFile(order, big)
                .picture(width, picture.length, bits, samples(), colors.ordinal())
                .shorts(TiffFile.COMPRESSION, compression)
                .shorts(TiffFile.ORIENTATION, orientation)
                .shorts(TiffFile.PLANAR, planes ? 2 : 1);
        if (extra > 0) {
            file.shorts(TiffFile.EXTRA_SAMPLES, TiffFile.filled(extra, UNASSOCIATED_ALPHA));
        }
        if (differences) {
            file.shorts(TiffFile.PREDICTOR, 2);
        }
        if (colors == Colors.PALETTE) {
            int[] map = new int[3 << bits];
            Arrays.setAll(map, i -> (entry(i & most()) >> 16 - 8 * (i >> bits) & 0xFF) * 257);
            file.shorts(TiffFile.COLOR_MAP, map);
        }
        byte[][] parts = parts(picture);
        if (isTiled()) {
            file.shorts(TiffFile.TILE_WIDTH, part)
                    .shorts(TiffFile.TILE_HEIGHT, part)
                    .tiles(parts);
        } else {
            file.longs(TiffFile.ROWS_PER_STRIP, part).strips(parts);
        }
        return file.endPage().array();
    }

    private byte[][] parts(int[][] picture) {
        List<byte[]> parts = new ArrayList<>();
        int width = isTiled() ? part : picture[0].length;
        for (int plane = 0; plane < (planes ? samples() : 1); plane++) {
            for (int top = 0; top < picture.length; top += part) {
                for (int left = 0; left < picture[0].length; left += width) {
                    Bytes rows = new Bytes(order);
                    int end = isTiled() ? top + part : Math.min(top + part, picture.length);
                    for (int y = top; y < end; y++) {
                        row(rows, picture[Math.min(y, picture.length - 1)], left, width, plane);
                    }
                    parts.add(packed(rows.array()));
                }
            }
        }
        return parts.toArray(byte[][]::new);
    }

    /** Beyond the edge of the picture its last pixel goes on. */
    private void row(Bytes rows, int[] colors, int left, int width, int plane) {
        int perPixel = planes ? 1 : samples();
        int[] values = new int[width * perPixel];
        for (int i = 0; i < values.length; i++) {
            int rgb = colors[Math.min(left + i / perPixel, colors.length - 1)];
            values[i] = sample(rgb, planes ? plane : i % perPixel);
        }
        for (int i = values.length - 1; differences && i >= perPixel; i--) {
            values[i] = values[i] - values[i - perPixel] & most();
        }
        if (bits == 16) {
            rows.u16(values);
            return;
        }
        byte[] packed = new byte[(values.length * bits + 7) / 8];
        for (int i = 0; i < values.length; i++) {
            packed[i * bits / 8] |= (byte) (values[i] << 8 - bits - i * bits % 8);
        }
        rows.raw(packed);
    }

    private byte[] packed(byte... rows) {
        return switch (compression) {
            case DEFLATE -> Bytes.deflated(rows);
            case PACK_BITS -> {
                Bytes literal = Bytes.bigEndian();
                for (int at = 0; at < rows.length; at += 128) {
                    int end = Math.min(at + 128, rows.length);
                    literal.u8(end - at - 1).raw(Arrays.copyOfRange(rows, at, end));
                }
                yield literal.array();
            }
            default -> rows;
        };
    }

    @Override
    public String toString() {
        return "%s%s, %d bits, %d extra%s, %s of %d, compression %d%s, %s"
                .formatted(
                        big ? "big " : "",
                        colors,
                        bits,
                        extra,
                        planes ? ", planes" : "",
                        isTiled() ? "tiles" : "strips",
                        part,
                        compression,
                        differences ? " of differences" : "",
                        order);
    }
}
