package io.github.lookalike.report.picture;

import java.awt.image.BufferedImage;

/** PNG in memory: every pixel as it is. */
public final class Png {

    private Png() {}

    public static byte[] encode(BufferedImage image) {
        return Encoder.of("png").encode(image);
    }

    /** With the {@link Hallmark}. */
    public static byte[] marked(BufferedImage image) {
        return Encoder.of("png").marked().encode(image);
    }
}
