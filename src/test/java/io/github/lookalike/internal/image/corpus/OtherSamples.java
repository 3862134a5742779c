package io.github.lookalike.internal.image.corpus;

import static io.github.lookalike.internal.image.corpus.Quarters.HEIGHT;
import static io.github.lookalike.internal.image.corpus.Quarters.WIDTH;

import java.awt.image.BufferedImage;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import java.util.function.IntBinaryOperator;
import javax.imageio.ImageWriteParam;

/** GIF and Netpbm's formats. */
final class OtherSamples {

    private OtherSamples() {}

    static List<Sample> all() {
        List<Sample> samples = new ArrayList<>(netpbm());
        samples.addAll(List.of(
                Sample.colored("gif-plain.gif", gif(ImageWriteParam.MODE_DISABLED)),
                Sample.colored("gif-interlaced.gif", gif(ImageWriteParam.MODE_DEFAULT)),
                Sample.colored("gif-animated.gif", Encoders.animation(".gif")),
                Sample.colored("gif-odd.gif", oddGif())));
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
                Sample.colored("netpbm-p6-16.ppm", binary("P6\n%d %d\n65535\n", 48)));
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

    private static byte[] gif(int progressive) {
        return Encoders.imageIo(
                "gif",
                Quarters.buffered(BufferedImage.TYPE_INT_RGB, Quarters::rgb),
                parameters -> parameters.setProgressiveMode(progressive));
    }

    /** Interlaced, larger than the canvas, with a table of its own and more than one kind of extension. */
    private static byte[] oddGif() {
        int[][] numbers = new int[HEIGHT + 3][WIDTH + 5];
        for (int y = 0; y < HEIGHT + 3; y++) {
            for (int x = 0; x < WIDTH + 5; x++) {
                numbers[y][x] = Quarters.index(x, y);
            }
        }
        return new GifFile("GIF89a", WIDTH, HEIGHT, 9)
                .extension(0xFF, "NETSCAPE2.0".getBytes(StandardCharsets.US_ASCII), new byte[] {1, 0, 0})
                .extension(0xF9, new byte[] {1, 0, 0, 2})
                .frame(0, 0, true, GifFile.interlaced(numbers), Quarters.palette(), true, "more")
                .end();
    }

    private static byte[] rows(int bits) {
        Bytes rows = Bytes.bigEndian();
        for (int y = 0; y < HEIGHT; y++) {
            rows.raw(PngFile.row(bits, y, (x, row) -> switch (bits) {
                case 1 -> black(x, row);
                case 8 -> Quarters.grey(x, row);
                case 24 -> Quarters.rgb(x, row);
                default -> wide(Quarters.rgb(x, row));
            }));
        }
        return rows.array();
    }

    private static long wide(int rgb) {
        return (long) (rgb >> 16) * 257 << 32 | (long) (rgb >> 8 & 255) * 257 << 16 | (rgb & 255) * 257L;
    }

    private static int black(int x, int y) {
        return Quarters.grey(x, y) < 128 ? 1 : 0;
    }
}
