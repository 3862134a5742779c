package io.github.lookalike.internal.image.corpus;

import static io.github.lookalike.internal.image.corpus.BadPicture.damaged;
import static io.github.lookalike.internal.image.corpus.BadPicture.read;
import static io.github.lookalike.internal.image.corpus.BadPicture.refused;
import static io.github.lookalike.internal.image.corpus.BadPicture.unsupported;

import java.util.Arrays;
import java.util.List;

/** Small files that would take a decoder much time or memory, and kinds of TIFF that are not read. */
final class Bombs {

    private static final int MANY = 100_000;

    private Bombs() {}

    static List<BadPicture> all() {
        return List.of(
                refused("bomb-scans.jpg", ManyScans.quarters(5_000), "JPEG picture of 5010 scans, more than 200"),
                refused("bomb-tile.tif", tiled(100_000, 100_000), "TIFF picture of a tile of 100000 x 100000 pixels"),
                refused("bomb-tiles.tif", manyTiles(), "TIFF picture of 100000000 tiles, more than 1048576"),
                damaged("bomb-tables.gif", tables(), "GIF"),
                refused("bomb-tile-over-the-edge.tif", overTheEdge(), "TIFF picture of tiles of 16000000 x 1 pixels"),
                refused("bomb-frame.gif", frame(), "GIF picture of a frame of 65535 x 65535 pixels"),
                read("bomb-pages.tif", TiffSamples.pages(5_000).array(), Quarters.COLORED),
                read("bomb-pages-in-a-circle.tif", circle(), Quarters.COLORED),
                read(
                        "bomb-next-page-nowhere.tif",
                        TiffSamples.pages(1).continuedAt(0xFFFF_FF00L).array(),
                        Quarters.COLORED),
                damaged("bomb-strip-of-2-gb.tif", strip(), "TIFF"),
                read("bomb-deflated.png", deflated(), Quarters.COLORED),
                read("bomb-chunks.png", chunks("tEXt"), Quarters.COLORED),
                read("bomb-empty-pixels.png", chunks("IDAT"), Quarters.COLORED),
                damaged("bomb-chunk-of-2-gb.png", hugeChunk(), "PNG"),
                damaged(
                        "bomb-comments.ppm",
                        Bytes.bigEndian()
                                .text("P6\n" + "#\n".repeat(MANY) + "1 1\n255\n")
                                .zeros(3)
                                .array(),
                        "Netpbm"),
                unsupported(
                        "tiff-float32.tif",
                        odd(32, 3, 2, 1, 3),
                        "3 x 32 bits, photometric interpretation 2, compression 1, sample format 3"),
                unsupported(
                        "tiff-float64.tif",
                        odd(64, 3, 2, 1, 3),
                        "3 x 64 bits, photometric interpretation 2, compression 1, sample format 3"),
                unsupported(
                        "tiff-32-bit.tif",
                        odd(32, 3, 2, 1, 1),
                        "3 x 32 bits, photometric interpretation 2, compression 1, sample format 1"),
                read("tiff-five-channels.tif", odd(8, 5, 2, 1, 1), "KKKK"),
                unsupported(
                        "tiff-unknown-compression.tif",
                        odd(8, 3, 2, 999, 1),
                        "3 x 8 bits, photometric interpretation 2, compression 999, sample format 1"),
                unsupported(
                        "tiff-unknown-photometric.tif",
                        odd(8, 3, 77, 1, 1),
                        "3 x 8 bits, photometric interpretation 77, compression 1, sample format 1"),
                unsupported(
                        "tiff-old-jpeg.tif",
                        odd(8, 3, 6, 6, 1),
                        "3 x 8 bits, photometric interpretation 6, compression 6, sample format 1"),
                unsupported(
                        "tiff-3-bit.tif",
                        odd(3, 1, 1, 1, 1),
                        "1 x 3 bits, photometric interpretation 1, compression 1, sample format 1"),
                damaged("tiff-no-tags.tif", new TiffFile().endPage().array(), "TIFF"));
    }

    /** 800,000 codes of three bits that begin a new table each, eight in three bytes, for 40 by 40 pixels. */
    private static byte[] tables() {
        Bytes gif = Bytes.littleEndian().text("GIF89a").u16(40, 40).u8(0x80, 0, 0, 0, 0, 0, 255, 255, 255);
        gif.u8(0x2C).u16(0, 0, 40, 40).u8(0, 2);
        for (int block = 0; block < MANY / 80; block++) {
            gif.u8(240);
            for (int i = 0; i < 80; i++) {
                gif.u8(0x24, 0x49, 0x92);
            }
        }
        return gif.u8(0, 0x3B).array();
    }

    /** A picture of which only the first pixels are on the canvas. */
    private static byte[] frame() {
        return Bytes.littleEndian()
                .text("GIF89a")
                .u16(40, 40)
                .u8(0, 0, 0, 0x2C)
                .u16(0, 0, 65_535, 65_535)
                .u8(0, 8, 1, 0, 0, 0x3B)
                .array();
    }

    /** All but the first of each row's pixels would be decoded in vain. */
    private static byte[] overTheEdge() {
        return new TiffFile()
                .picture(10, 64, 8, 1, TiffSamples.GREY)
                .longs(TiffFile.TILE_WIDTH, 16_000_000)
                .longs(TiffFile.TILE_HEIGHT, 1)
                .tiles(new byte[100])
                .endPage()
                .array();
    }

    private static byte[] tiled(int width, int height) {
        return new TiffFile()
                .picture(Quarters.WIDTH, Quarters.HEIGHT, 8, 3, TiffSamples.RGB)
                .longs(TiffFile.TILE_WIDTH, width)
                .longs(TiffFile.TILE_HEIGHT, height)
                .tiles(new byte[100])
                .endPage()
                .array();
    }

    private static byte[] manyTiles() {
        return new TiffFile()
                .picture(10_000, 10_000, 8, 3, TiffSamples.RGB)
                .longs(TiffFile.TILE_WIDTH, 1)
                .longs(TiffFile.TILE_HEIGHT, 1)
                .tiles(new byte[100])
                .endPage()
                .array();
    }

    /** The second page is followed by itself. */
    private static byte[] circle() {
        TiffFile file = TiffSamples.pages(2);
        return file.continuedAt(file.lastPage()).array();
    }

    private static byte[] strip() {
        return new TiffFile()
                .picture(Quarters.WIDTH, Quarters.HEIGHT, 8, 3, TiffSamples.RGB)
                .longs(TiffFile.STRIP_OFFSETS, 8)
                .longs(TiffFile.STRIP_SIZES, 0x7FFF_FFFFL)
                .endPage()
                .array();
    }

    /** Behind the pixels come 100 million zeros, which are 100 kB. */
    private static byte[] deflated() {
        byte[] rows = PngFile.rows(24, Quarters::rgb);
        return new PngFile()
                .header(Quarters.WIDTH, Quarters.HEIGHT, 8, PngFile.RGB, 0)
                .pixels(Arrays.copyOf(rows, 100_000_000))
                .end();
    }

    private static byte[] chunks(String type) {
        PngFile file = new PngFile()
                .header(Quarters.WIDTH, Quarters.HEIGHT, 8, PngFile.RGB, 0)
                .pixels(PngFile.rows(24, Quarters::rgb));
        for (int i = 0; i < MANY; i++) {
            file.chunk(type);
        }
        return file.end();
    }

    private static byte[] hugeChunk() {
        byte[] png = Encoders.openCv(".png");
        return Bytes.bigEndian()
                .raw(Arrays.copyOf(png, 33))
                .u32(0x7FFF_FFF0L)
                .raw(Arrays.copyOfRange(png, 37, png.length))
                .array();
    }

    private static byte[] odd(int bits, int channels, int photometric, int compression, int sampleFormat) {
        byte[] pixels = new byte[Quarters.WIDTH * Quarters.HEIGHT * channels * ((bits + 7) / 8)];
        return new TiffFile()
                .picture(Quarters.WIDTH, Quarters.HEIGHT, bits, channels, photometric)
                .shorts(TiffFile.COMPRESSION, compression)
                .shorts(TiffFile.SAMPLE_FORMAT, TiffFile.filled(channels, sampleFormat))
                .strips(pixels)
                .endPage()
                .array();
    }
}
