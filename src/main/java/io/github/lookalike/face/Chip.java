package io.github.lookalike.face;

/**
 * An aligned crop of a face: a square of 8-bit RGB pixels, rows from the top, 3 bytes a pixel. It owns no native
 * memory.
 *
 * @param size width and height in pixels
 * @param rgb {@code size * size * 3} bytes, not copied: treat them as read-only
 */
public record Chip(int size, byte[] rgb) {

    public Chip {
        if (rgb.length != size * size * 3) {
            throw new IllegalArgumentException(
                    "a chip of " + size + " x " + size + " has " + size * size * 3 + " bytes, not " + rgb.length);
        }
    }

    /** The same face seen in a mirror: columns in the opposite order. */
    public Chip mirrored() {
        byte[] mirrored = new byte[rgb.length];
        for (int y = 0; y < size; y++) {
            for (int x = 0; x < size; x++) {
                int from = (y * size + x) * 3;
                int to = (y * size + size - 1 - x) * 3;
                mirrored[to] = rgb[from];
                mirrored[to + 1] = rgb[from + 1];
                mirrored[to + 2] = rgb[from + 2];
            }
        }
        return new Chip(size, mirrored);
    }
}
