package io.github.lookalike.internal.image.corpus;

import static io.github.lookalike.internal.image.corpus.Quarters.HEIGHT;
import static io.github.lookalike.internal.image.corpus.Quarters.WIDTH;
import static org.bytedeco.opencv.global.opencv_core.CV_16UC3;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongBiFunction;
import javax.imageio.ImageWriteParam;

/** PNG in all its depths and kinds. */
final class PngSamples {

    private PngSamples() {}

    static List<Sample> all() {
        List<Sample> samples = new ArrayList<>(List.of(
                Sample.colored("png-rgb8.png", Encoders.openCv(".png")),
                Sample.colored("png-rgb16.png", Encoders.openCvAs(CV_16UC3, 257, ".png")),
                Sample.colored("png-animated.png", Encoders.animation(".png")),
                Sample.colored(
                        "png-interlaced.png",
                        Encoders.imageIo(
                                "png",
                                Quarters.buffered(BufferedImage.TYPE_INT_RGB, Quarters::rgb),
                                parameters -> parameters.setProgressiveMode(ImageWriteParam.MODE_DEFAULT))),
                Sample.colored(
                        "png-rgba8.png", of(8, PngFile.RGB_ALPHA, 32, (x, y) -> (long) Quarters.rgb(x, y) << 8 | 64)),
                Sample.colored("png-rgba16.png", of(16, PngFile.RGB_ALPHA, 64, PngSamples::rgba16)),
                Sample.grey(
                        "png-grey-alpha8.png", of(8, PngFile.GREY_ALPHA, 16, (x, y) -> Quarters.grey(x, y) << 8 | 64)),
                Sample.grey(
                        "png-grey-alpha16.png",
                        of(16, PngFile.GREY_ALPHA, 32, (x, y) -> Quarters.grey(x, y) * 257L << 16 | 9)),
                Sample.colored("png-color-key.png", colorKey())));
        for (int depth : new int[] {1, 2, 4, 8, 16}) {
            int most = (1 << depth) - 1;
            samples.add(Sample.grey(
                    "png-grey" + depth + ".png",
                    of(depth, PngFile.GREY, depth, (x, y) -> Math.round(Quarters.grey(x, y) / 255.0 * most))));
        }
        for (int depth : new int[] {2, 4, 8}) {
            samples.add(Sample.colored("png-palette" + depth + ".png", palette(depth)));
        }
        return samples;
    }

    private static byte[] of(int depth, int color, int bits, ToLongBiFunction<Integer, Integer> pixel) {
        return new PngFile()
                .header(WIDTH, HEIGHT, depth, color, 0)
                .pixels(PngFile.rows(bits, pixel))
                .end();
    }

    private static byte[] palette(int depth) {
        return new PngFile()
                .header(WIDTH, HEIGHT, depth, PngFile.PALETTE, 0)
                .palette()
                .chunk("tRNS", (byte) 0, (byte) 128)
                .pixels(PngFile.rows(depth, Quarters::index))
                .end();
    }

    /** Red counts as transparent. */
    private static byte[] colorKey() {
        return new PngFile()
                .header(WIDTH, HEIGHT, 8, PngFile.RGB, 0)
                .chunk("tRNS", Bytes.bigEndian().u16(255, 0, 0).array())
                .pixels(PngFile.rows(24, Quarters::rgb))
                .end();
    }

    private static long rgba16(int x, int y) {
        long rgb = Quarters.rgb(x, y);
        return (rgb >> 16) * 257 << 48 | (rgb >> 8 & 255) * 257 << 32 | (rgb & 255) * 257 << 16 | 9;
    }
}
