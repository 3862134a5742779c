package io.github.lookalike.internal.image.corpus;

import static io.github.lookalike.internal.image.corpus.Quarters.HEIGHT;
import static io.github.lookalike.internal.image.corpus.Quarters.WIDTH;
import static java.nio.ByteOrder.BIG_ENDIAN;
import static java.nio.ByteOrder.LITTLE_ENDIAN;
import static org.bytedeco.opencv.global.opencv_core.CV_16UC3;
import static org.bytedeco.opencv.global.opencv_imgcodecs.IMWRITE_TIFF_COMPRESSION;

import io.github.lookalike.internal.image.corpus.TiffKind.Colors;
import java.awt.image.BufferedImage;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javax.imageio.ImageWriteParam;

/** TIFF: depths, colour spaces, byte orders, strips, tiles, pages and compressions. */
final class TiffSamples {

    static final int GREY = 1;
    static final int RGB = 2;
    static final int PALETTE = 3;
    static final int CMYK = 5;

    private static final int ROWS = 8;
    private static final int TILE = 32;

    /** OpenCV's numbers of compressions. */
    private static final Map<String, Integer> COMPRESSIONS =
            Map.of("none", 1, "lzw", 5, "jpeg", 7, "adobe-deflate", 8, "packbits", 32773, "deflate", 32946);

    private TiffSamples() {}

    static List<Sample> all() {
        List<Sample> samples = new ArrayList<>();
        for (boolean big : new boolean[] {false, true}) {
            for (ByteOrder order : List.of(LITTLE_ENDIAN, BIG_ENDIAN)) {
                String kind = (big ? "bigtiff-" : "tiff-") + (order == BIG_ENDIAN ? "mm" : "ii");
                samples.add(Sample.colored(
                        kind + "-rgb8.tif", rgb8(new TiffFile(order, big)).array()));
                samples.add(Sample.colored(kind + "-rgb16.tif", rgb16(order, big)));
            }
        }
        COMPRESSIONS.keySet().stream()
                .sorted()
                .forEach(name -> samples.add(Sample.colored(
                        "tiff-" + name + ".tif",
                        Encoders.openCv(".tiff", IMWRITE_TIFF_COMPRESSION, COMPRESSIONS.get(name)))));
        samples.add(Sample.colored(
                "tiff-lzw-rgb16.tif", Encoders.openCvAs(CV_16UC3, 257, ".tiff", IMWRITE_TIFF_COMPRESSION, 5)));
        for (String fax : List.of("CCITT RLE", "CCITT T.4", "CCITT T.6")) {
            samples.add(Sample.grey("tiff-" + fax.toLowerCase().replaceAll("[ .]+", "-") + ".tif", fax(fax)));
        }
        samples.add(Sample.colored("tiff-tiled.tif", tiled()));
        samples.add(Sample.colored("tiff-tiled-lzw.tif", tiledByImageIo()));
        samples.add(Sample.colored("tiff-pages.tif", pages(3).array()));
        samples.add(Sample.colored("tiff-planar.tif", planar()));
        samples.add(Sample.colored("tiff-cmyk.tif", cmyk()));
        samples.add(Sample.colored("tiff-palette4.tif", palette(4)));
        samples.add(Sample.colored("tiff-palette8.tif", palette(8)));
        samples.add(Sample.colored("tiff-alpha.tif", alpha()));
        samples.add(Sample.grey("tiff-bilevel.tif", grey(1)));
        samples.add(Sample.grey("tiff-grey2.tif", grey(2)));
        samples.add(Sample.grey("tiff-grey4.tif", grey(4)));
        samples.add(Sample.grey("tiff-grey8.tif", grey(8)));
        samples.add(Sample.grey("tiff-grey16.tif", grey(16)));
        samples.add(Sample.colored("tiff-rgb4-planes.tif", kind(Colors.RGB, 4, true, 7, TiffKind.PACK_BITS)));
        samples.add(Sample.colored("tiff-rgb8-tiles-of-768.tif", kind(Colors.RGB, 8, false, 16, 1)));
        samples.add(Sample.colored("tiff-rgb16-tiles.tif", kind(Colors.RGB, 16, false, 16, TiffKind.DEFLATE)));
        return samples;
    }

    private static byte[] kind(Colors colors, int bits, boolean planes, int part, int compression) {
        return new TiffKind(colors, bits, 1, planes, part, compression, false, BIG_ENDIAN, false)
                .file(Quarters.rows(), 1);
    }

    /** Three strips of eight rows. */
    static TiffFile rgb8(TiffFile file) {
        return file.picture(WIDTH, HEIGHT, 8, 3, RGB)
                .longs(TiffFile.ROWS_PER_STRIP, ROWS)
                .strips(rows(24, 0, ROWS), rows(24, ROWS, ROWS), rows(24, 2 * ROWS, ROWS))
                .endPage();
    }

    /** The first is the quarters, the others are black. */
    static TiffFile pages(int count) {
        TiffFile file = rgb8(new TiffFile());
        for (int i = 1; i < count; i++) {
            file.strips(new byte[960], new byte[960], new byte[960]).endPage();
        }
        return file;
    }

    private static byte[] rows(int bits, int from, int count) {
        Bytes rows = Bytes.bigEndian();
        IntStream.range(from, from + count).forEach(y -> rows.raw(PngFile.row(bits, y, Quarters::rgb)));
        return rows.array();
    }

    private static byte[] rgb16(ByteOrder order, boolean big) {
        Bytes pixels = new Bytes(order);
        for (int i = 0; i < WIDTH * HEIGHT; i++) {
            int rgb = Quarters.rgb(i % WIDTH, i / WIDTH);
            pixels.u16((rgb >> 16) * 257, (rgb >> 8 & 255) * 257, (rgb & 255) * 257);
        }
        return new TiffFile(order, big)
                .picture(WIDTH, HEIGHT, 16, 3, RGB)
                .strips(pixels.array())
                .endPage()
                .array();
    }

    private static byte[] fax(String compression) {
        return Encoders.imageIo(
                "tiff",
                Quarters.buffered(BufferedImage.TYPE_BYTE_BINARY, (x, y) -> Quarters.grey(x, y) < 128 ? 0 : 0xFFFFFF),
                Encoders.compressed(compression));
    }

    /** Two tiles of 32 by 32, padded. */
    private static byte[] tiled() {
        byte[][] tiles = new byte[2][];
        for (int i = 0; i < tiles.length; i++) {
            Bytes tile = Bytes.bigEndian();
            for (int y = 0; y < TILE; y++) {
                for (int x = i * TILE; x < (i + 1) * TILE; x++) {
                    int rgb = Quarters.rgb(x, y);
                    tile.u8(rgb >> 16, rgb >> 8, rgb);
                }
            }
            tiles[i] = tile.array();
        }
        return new TiffFile()
                .picture(WIDTH, HEIGHT, 8, 3, RGB)
                .shorts(TiffFile.TILE_WIDTH, TILE)
                .shorts(TiffFile.TILE_HEIGHT, TILE)
                .tiles(tiles)
                .endPage()
                .array();
    }

    private static byte[] tiledByImageIo() {
        return Encoders.imageIo("tiff", Quarters.buffered(BufferedImage.TYPE_INT_RGB, Quarters::rgb), parameters -> {
            parameters.setTilingMode(ImageWriteParam.MODE_EXPLICIT);
            parameters.setTiling(16, 16, 0, 0);
            Encoders.compressed("LZW").accept(parameters);
        });
    }

    private static byte[] planar() {
        byte[][] planes = new byte[3][];
        for (int i = 0; i < planes.length; i++) {
            int shift = 16 - 8 * i;
            Bytes plane = Bytes.bigEndian();
            for (int y = 0; y < HEIGHT; y++) {
                plane.raw(PngFile.row(8, y, (x, row) -> Quarters.rgb(x, row) >> shift & 255));
            }
            planes[i] = plane.array();
        }
        return new TiffFile()
                .picture(WIDTH, HEIGHT, 8, 3, RGB)
                .shorts(TiffFile.PLANAR, 2)
                .longs(TiffFile.ROWS_PER_STRIP, HEIGHT)
                .strips(planes)
                .endPage()
                .array();
    }

    /** Inks as they are: 255 for all. */
    private static byte[] cmyk() {
        Bytes pixels = Bytes.bigEndian();
        for (int y = 0; y < HEIGHT; y++) {
            pixels.raw(PngFile.row(32, y, (x, row) -> (long) ~Quarters.rgb(x, row) << 8));
        }
        return oneStrip(8, 4, CMYK, pixels).endPage().array();
    }

    private static byte[] alpha() {
        Bytes pixels = Bytes.bigEndian();
        for (int y = 0; y < HEIGHT; y++) {
            pixels.raw(PngFile.row(32, y, (x, row) -> (long) Quarters.rgb(x, row) << 8 | 255));
        }
        return oneStrip(8, 4, RGB, pixels)
                .shorts(TiffFile.EXTRA_SAMPLES, 2)
                .endPage()
                .array();
    }

    private static byte[] palette(int bits) {
        int colors = 1 << bits;
        int[] map = new int[3 * colors];
        for (int i = 0; i < 4; i++) {
            for (int channel = 0; channel < 3; channel++) {
                map[channel * colors + i] = (Quarters.palette()[i] >> 16 - 8 * channel & 255) * 257;
            }
        }
        Bytes pixels = Bytes.bigEndian();
        for (int y = 0; y < HEIGHT; y++) {
            pixels.raw(PngFile.row(bits, y, Quarters::index));
        }
        return oneStrip(bits, 1, PALETTE, pixels)
                .shorts(TiffFile.COLOR_MAP, map)
                .endPage()
                .array();
    }

    private static byte[] grey(int bits) {
        int most = (1 << bits) - 1;
        Bytes pixels = Bytes.bigEndian();
        for (int y = 0; y < HEIGHT; y++) {
            pixels.raw(PngFile.row(bits, y, (x, row) -> Math.round(Quarters.grey(x, row) / 255.0 * most)));
        }
        TiffFile file = new TiffFile(BIG_ENDIAN, false);
        return file.picture(WIDTH, HEIGHT, bits, 1, GREY)
                .strips(pixels.array())
                .endPage()
                .array();
    }

    private static TiffFile oneStrip(int bits, int channels, int photometric, Bytes pixels) {
        return new TiffFile()
                .picture(WIDTH, HEIGHT, bits, channels, photometric)
                .strips(pixels.array());
    }
}
