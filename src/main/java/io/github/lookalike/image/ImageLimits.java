package io.github.lookalike.image;

import java.time.Duration;

/**
 * What is refused: by size before it is decoded, by time when it takes too long.
 *
 * @param bytes the largest file
 * @param pixels the largest picture, width times height. Decoded it takes 3 bytes of memory a pixel; while it is
 *     decoded, a progressive JPEG or a TIFF may take 12 more
 * @param time how long reading a file and decoding it may take, each
 */
public record ImageLimits(long bytes, long pixels, Duration time) {

    /** Files of 256 MiB, pictures of 150 million pixels, a minute. */
    public static final ImageLimits DEFAULT = new ImageLimits(256L << 20, 150_000_000, Duration.ofMinutes(1));

    public ImageLimits {
        if (bytes < 1 || pixels < 1 || time.toMillis() < 1) {
            throw new IllegalArgumentException(
                    "limits must be positive: " + bytes + " bytes, " + pixels + " pixels, " + time.toMillis() + " ms");
        }
    }

    /** The same with another largest file. */
    public ImageLimits withBytes(long most) {
        return new ImageLimits(most, pixels, time);
    }

    /** The same with another largest picture. */
    public ImageLimits withPixels(long most) {
        return new ImageLimits(bytes, most, time);
    }

    /** The same with another longest time. */
    public ImageLimits withTime(Duration most) {
        return new ImageLimits(bytes, pixels, most);
    }
}
