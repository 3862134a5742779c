package io.github.lookalike.internal.image.corpus;

import static org.bytedeco.opencv.global.opencv_core.CV_8UC4;
import static org.bytedeco.opencv.global.opencv_imgcodecs.IMWRITE_WEBP_QUALITY;

import java.util.List;
import org.bytedeco.opencv.opencv_core.Mat;

/** WebP, lossy and lossless. */
final class WebpSamples {

    private static final int LOSSLESS = 101;

    private WebpSamples() {}

    static List<Sample> all() {
        return List.of(
                Sample.colored("webp-lossy.webp", Encoders.openCv(".webp", IMWRITE_WEBP_QUALITY, 80)),
                Sample.colored("webp-lossless.webp", Encoders.openCv(".webp", IMWRITE_WEBP_QUALITY, LOSSLESS)),
                Sample.colored("webp-lossy-alpha.webp", translucent(IMWRITE_WEBP_QUALITY, 80)),
                Sample.colored("webp-lossless-alpha.webp", translucent(IMWRITE_WEBP_QUALITY, LOSSLESS)),
                Sample.colored("webp-animated.webp", Encoders.animation(".webp")));
    }

    private static byte[] translucent(int... settings) {
        byte[] bgra = new byte[Quarters.WIDTH * Quarters.HEIGHT * 4];
        for (int i = 0; i < bgra.length; i += 4) {
            int rgb = Quarters.rgb(i / 4 % Quarters.WIDTH, i / 4 / Quarters.WIDTH);
            bgra[i] = (byte) rgb;
            bgra[i + 1] = (byte) (rgb >> 8);
            bgra[i + 2] = (byte) (rgb >> 16);
            bgra[i + 3] = (byte) (100 + i % 100);
        }
        try (Mat pixels = new Mat(Quarters.HEIGHT, Quarters.WIDTH, CV_8UC4)) {
            pixels.data().put(bgra);
            return Encoders.openCv(pixels, ".webp", settings);
        }
    }
}
