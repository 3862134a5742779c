package io.github.lookalike.image;

/**
 * What is refused before it is decoded.
 *
 * @param bytes the largest file
 * @param pixels the largest picture, width times height; it takes 3 bytes of memory a pixel
 */
public record ImageLimits(long bytes, long pixels) {

    /** Files of 256 MiB, pictures of 150 million pixels. */
    public static final ImageLimits DEFAULT = new ImageLimits(256L << 20, 150_000_000);

    public ImageLimits {
        if (bytes < 1 || pixels < 1) {
            throw new IllegalArgumentException("limits must be positive: " + bytes + " bytes, " + pixels + " pixels");
        }
    }
}
