package io.github.lookalike.convert;

/** Zeros around a picture, in pixels. */
record Padding(int top, int left, int bottom, int right) {

    static final Padding NONE = of(0);

    /** As many on each side. */
    static Padding of(int pixels) {
        return new Padding(pixels, pixels, pixels, pixels);
    }
}
