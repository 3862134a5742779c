package io.github.lookalike.golden;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** Chips among the test resources in {@code golden/}: rows from the top, 3 bytes a pixel, red first. */
public final class GoldenChip {

    private GoldenChip() {}

    static InputStream resource(String name) {
        return GoldenChip.class.getResourceAsStream("/golden/" + name);
    }

    /** @param size width and height in pixels */
    static byte[] rgb(String png, int size) {
        try (InputStream in = resource(png)) {
            BufferedImage image = ImageIO.read(in);
            byte[] rgb = new byte[size * size * 3];
            for (int i = 0; i < size * size; i++) {
                int pixel = image.getRGB(i % size, i / size);
                rgb[i * 3] = (byte) (pixel >> 16);
                rgb[i * 3 + 1] = (byte) (pixel >> 8);
                rgb[i * 3 + 2] = (byte) pixel;
            }
            return rgb;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** From bytes side by side to one plane a channel, of 0–255. */
    public static float[] planes(byte[] rgb) {
        float[] planes = new float[rgb.length];
        int plane = rgb.length / 3;
        for (int i = 0; i < rgb.length; i++) {
            planes[i % 3 * plane + i / 3] = Byte.toUnsignedInt(rgb[i]);
        }
        return planes;
    }
}
