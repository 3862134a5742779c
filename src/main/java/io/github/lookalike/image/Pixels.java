package io.github.lookalike.image;

/**
 * A picture in Java's memory: 8-bit RGB pixels, rows from the top, 3 bytes a pixel.
 *
 * @param width in pixels, at least 1
 * @param height in pixels, at least 1
 * @param rgb {@code width * height * 3} bytes, not copied: treat them as read-only
 */
public record Pixels(int width, int height, byte[] rgb) {

    public Pixels {
        if (width < 1 || height < 1 || rgb.length != (long) width * height * 3) {
            throw new IllegalArgumentException(
                    "a picture of " + width + " x " + height + " pixels can't have " + rgb.length + " bytes");
        }
    }
}
