package io.github.lookalike.report.picture;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageInputStream;

/** JPEG in memory, in a quality in which faces look well. */
public final class Jpeg {

    /** Of 1. ImageIO's own default, .75, leaves blocks on cheeks. */
    private static final float QUALITY = .88f;

    private Jpeg() {}

    /** @param image without transparency */
    public static byte[] encode(BufferedImage image) {
        return Encoder.of("jpeg").ofQuality(QUALITY).encode(image);
    }

    /** With the {@link Hallmark}. */
    public static byte[] marked(BufferedImage image) {
        return Encoder.of("jpeg").ofQuality(QUALITY).marked().encode(image);
    }

    static BufferedImage decode(byte[] jpeg) {
        try {
            return ImageIO.read(new MemoryCacheImageInputStream(new ByteArrayInputStream(jpeg)));
        } catch (IOException e) {
            throw new IllegalArgumentException("no JPEG: " + e.getMessage(), e);
        }
    }
}
