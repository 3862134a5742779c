package io.github.lookalike.image.corpus;

import static io.github.lookalike.image.corpus.Quarters.HEIGHT;
import static io.github.lookalike.image.corpus.Quarters.WIDTH;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import java.util.function.IntBinaryOperator;
import javax.imageio.ImageWriteParam;

/** GIF, Netpbm's formats, Radiance HDR and Sun raster. */
final class OtherSamples {

    private OtherSamples() {}

    static List<Sample> all() {
        List<Sample> samples = new ArrayList<>(netpbm());
        samples.addAll(List.of(
                Sample.colored("gif-plain.gif", gif(ImageWriteParam.MODE_DISABLED)),
                Sample.colored("gif-interlaced.gif", gif(ImageWriteParam.MODE_DEFAULT)),
                Sample.colored("gif-animated.gif", Encoders.animation(".gif")),
                Sample.colored("radiance.hdr", Encoders.openCv(".hdr")),
                Sample.colored("sun-24.ras", sun(24, 1, 0, sunRows(24, OtherSamples::bgr))),
                Sample.colored("sun-8.ras", sun(8, 1, 12, sunRows(8, Quarters::index)))));
        return samples;
    }

    private static List<Sample> netpbm() {
        return List.of(
                Sample.grey("netpbm-p1.pbm", text("P1\n%d %d\n", OtherSamples::black)),
                Sample.grey("netpbm-p2.pgm", text("P2\n# made by hand\n%d %d\n255\n", Quarters::grey)),
                Sample.colored("netpbm-p3.ppm", words()),
                Sample.grey("netpbm-p4.pbm", binary("P4\n%d %d\n", 1)),
                Sample.grey("netpbm-p5.pgm", binary("P5\n%d %d\n255\n", 8)),
                Sample.colored("netpbm-p6.ppm", binary("P6\n%d %d\n255\n", 24)),
                Sample.colored("netpbm-p6-16.ppm", binary("P6\n%d %d\n65535\n", 48)),
                Sample.grey("netpbm-pf-grey.pfm", floats("Pf", 1)),
                Sample.colored("netpbm-pf.pfm", floats("PF", 3)),
                Sample.colored("pam-rgb.pam", pam(3, 255, "RGB")),
                Sample.colored("pam-rgba.pam", pam(4, 255, "RGB_ALPHA")),
                Sample.grey("pam-grey.pam", pam(1, 255, "GRAYSCALE")),
                Sample.grey("pam-bilevel.pam", pam(1, 1, "BLACKANDWHITE")),
                Sample.colored("pam-rgb16.pam", pam(6, 65_535, "RGB")));
    }

    private static byte[] text(String header, IntBinaryOperator value) {
        StringJoiner rows = new StringJoiner("\n", header.formatted(WIDTH, HEIGHT), "\n");
        for (int y = 0; y < HEIGHT; y++) {
            StringJoiner row = new StringJoiner(" ");
            for (int x = 0; x < WIDTH; x++) {
                row.add(String.valueOf(value.applyAsInt(x, y)));
            }
            rows.add(row.toString());
        }
        return Bytes.bigEndian().text(rows.toString()).array();
    }

    private static byte[] words() {
        StringBuilder file = new StringBuilder("P3\n%d %d\n255\n".formatted(WIDTH, HEIGHT));
        for (int i = 0; i < WIDTH * HEIGHT; i++) {
            int rgb = Quarters.rgb(i % WIDTH, i / WIDTH);
            file.append("%d %d %d\n".formatted(rgb >> 16, rgb >> 8 & 255, rgb & 255));
        }
        return Bytes.bigEndian().text(file.toString()).array();
    }

    private static byte[] binary(String header, int bits) {
        return Bytes.bigEndian()
                .text(header.formatted(WIDTH, HEIGHT))
                .raw(rows(bits))
                .array();
    }

    /** Rows from the bottom, little-endian. */
    private static byte[] floats(String magic, int channels) {
        Bytes file = Bytes.littleEndian().text("%s\n%d %d\n-1.0\n".formatted(magic, WIDTH, HEIGHT));
        for (int y = HEIGHT - 1; y >= 0; y--) {
            for (int x = 0; x < WIDTH; x++) {
                for (int channel = 0; channel < channels; channel++) {
                    int value = channels == 1 ? Quarters.grey(x, y) : Quarters.rgb(x, y) >> 16 - 8 * channel & 255;
                    file.u32(Float.floatToIntBits(value));
                }
            }
        }
        return file.array();
    }

    /** @param bytes a pixel takes */
    private static byte[] pam(int bytes, int most, String kind) {
        int channels = most > 255 ? bytes / 2 : bytes;
        String header = "P7\nWIDTH %d\nHEIGHT %d\nDEPTH %d\nMAXVAL %d\nTUPLTYPE %s\nENDHDR\n"
                .formatted(WIDTH, HEIGHT, channels, most, kind);
        return Bytes.bigEndian()
                .text(header)
                .raw(most == 1 ? bits() : rows(8 * bytes))
                .array();
    }

    /** A byte each, 1 for white. */
    private static byte[] bits() {
        Bytes bits = Bytes.bigEndian();
        for (int i = 0; i < WIDTH * HEIGHT; i++) {
            bits.u8(1 - black(i % WIDTH, i / WIDTH));
        }
        return bits.array();
    }

    private static byte[] gif(int progressive) {
        return Encoders.imageIo(
                "gif",
                Quarters.buffered(BufferedImage.TYPE_INT_RGB, Quarters::rgb),
                parameters -> parameters.setProgressiveMode(progressive));
    }

    /** Run-length encoded, which OpenCV says it reads. */
    static byte[] sunRuns() {
        Bytes runs = Bytes.bigEndian();
        for (int y = 0; y < HEIGHT; y++) {
            runs.u8(128, WIDTH / 2 - 1, Quarters.index(0, y), 128, WIDTH / 2 - 1, Quarters.index(WIDTH - 1, y));
        }
        return sun(8, 2, 12, runs.array());
    }

    private static int bgr(int x, int y) {
        return Integer.reverseBytes(Quarters.rgb(x, y)) >>> 8;
    }

    private static byte[] sun(int bits, int type, int colors, byte... pixels) {
        Bytes file = Bytes.bigEndian()
                .u32(0x59A66A95L, WIDTH, HEIGHT, bits, pixels.length, type, colors > 0 ? 1 : 0, colors);
        for (int channel = 0; channel < 3 && colors > 0; channel++) {
            for (int rgb : Quarters.palette()) {
                file.u8(rgb >> 16 - 8 * channel);
            }
        }
        return file.raw(pixels).array();
    }

    private static byte[] rows(int bits) {
        Bytes rows = Bytes.bigEndian();
        for (int y = 0; y < HEIGHT; y++) {
            rows.raw(PngFile.row(bits, y, (x, row) -> switch (bits) {
                case 1 -> black(x, row);
                case 8 -> Quarters.grey(x, row);
                case 24 -> Quarters.rgb(x, row);
                case 32 -> (long) Quarters.rgb(x, row) << 8 | 255;
                default -> wide(Quarters.rgb(x, row));
            }));
        }
        return rows.array();
    }

    private static long wide(int rgb) {
        return (long) (rgb >> 16) * 257 << 32 | (long) (rgb >> 8 & 255) * 257 << 16 | (rgb & 255) * 257L;
    }

    /** Rows of a multiple of two bytes. */
    private static byte[] sunRows(int bits, IntBinaryOperator pixel) {
        Bytes rows = Bytes.bigEndian();
        for (int y = 0; y < HEIGHT; y++) {
            byte[] row = PngFile.row(bits, y, pixel::applyAsInt);
            rows.raw(row).zeros(row.length % 2);
        }
        return rows.array();
    }

    private static int black(int x, int y) {
        return Quarters.grey(x, y) < 128 ? 1 : 0;
    }
}
