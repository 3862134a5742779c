package io.github.lookalike.internal.image;

/**
 * How large a picture claims to be, before it is decoded.
 *
 * @param width in pixels, 1 or more
 * @param height in pixels, 1 or more
 */
record ImageSize(long width, long height) {

    ImageSize {
        if (width < 1 || height < 1) {
            throw new IllegalArgumentException("picture of no size: " + width + " x " + height);
        }
    }

    /** Width times height; a double because a lying header can claim more than a long holds. */
    double pixels() {
        return (double) width * height;
    }
}
