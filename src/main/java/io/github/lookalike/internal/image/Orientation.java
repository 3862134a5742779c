package io.github.lookalike.internal.image;

import static org.bytedeco.opencv.global.opencv_core.flip;
import static org.bytedeco.opencv.global.opencv_core.transpose;

import io.github.lookalike.internal.natives.NativeLibraries;
import java.util.Optional;
import org.bytedeco.opencv.opencv_core.Mat;

/**
 * Where the first row and the first column of a stored picture belong when it is upright, in the order of EXIF's tag
 * 0x0112 and TIFF's tag 274, which begin at 1 (EXIF 2.32, section 4.6.5; TIFF 6.0, section 8).
 */
enum Orientation {
    TOP_LEFT(false, Flip.NONE),
    TOP_RIGHT(false, Flip.LEFT_RIGHT),
    BOTTOM_RIGHT(false, Flip.BOTH),
    BOTTOM_LEFT(false, Flip.UPSIDE_DOWN),
    LEFT_TOP(true, Flip.NONE),
    RIGHT_TOP(true, Flip.LEFT_RIGHT),
    RIGHT_BOTTOM(true, Flip.BOTH),
    LEFT_BOTTOM(true, Flip.UPSIDE_DOWN);

    static {
        NativeLibraries.OPENCV.load();
    }

    /** OpenCV's numbers for the axes to flip about. */
    private enum Flip {
        NONE(0),
        UPSIDE_DOWN(0),
        LEFT_RIGHT(1),
        BOTH(-1);

        private final int code;

        Flip(int code) {
            this.code = code;
        }
    }

    private final boolean transposed;
    private final Flip flip;

    Orientation(boolean transposed, Flip flip) {
        this.transposed = transposed;
        this.flip = flip;
    }

    /** By its number in a file; empty for any other than 1 to 8. */
    static Optional<Orientation> of(long number) {
        return number >= 1 && number <= values().length ? Optional.of(values()[(int) number - 1]) : Optional.empty();
    }

    /** Turns a picture as it is stored, which is taken over: it comes back, or is closed. */
    Image upright(Image stored) {
        Image upright = stored;
        if (transposed) {
            try (stored) {
                Mat turned = new Mat();
                transpose(stored.pixels(), turned);
                upright = new Image(turned);
            }
        }
        if (flip != Flip.NONE) {
            flip(upright.pixels(), upright.pixels(), flip.code);
        }
        return upright;
    }
}
