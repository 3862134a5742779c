package io.github.lookalike.internal.image;

import static org.bytedeco.opencv.global.opencv_imgproc.COLOR_BGR2RGB;
import static org.bytedeco.opencv.global.opencv_imgproc.cvtColor;

import io.github.lookalike.image.Pixels;
import io.github.lookalike.internal.natives.NativeLibraries;
import org.bytedeco.opencv.opencv_core.Mat;

/**
 * An upright picture of 8-bit blue, green and red values. It owns native memory: close it. Not for use by several
 * threads at once.
 */
public final class Image implements AutoCloseable {

    static {
        NativeLibraries.OPENCV.load();
    }

    private final ImagePyramid pyramid;

    /** Takes over {@code pixels}, of type CV_8UC3 in OpenCV's order blue, green, red. */
    Image(Mat pixels) {
        this.pyramid = new ImagePyramid(pixels);
    }

    public int width() {
        return pixels().cols();
    }

    public int height() {
        return pixels().rows();
    }

    /** The pixels themselves, valid until this is closed. */
    public Mat pixels() {
        return pyramid.picture();
    }

    /**
     * Cuts out a piece, turned and scaled, without aliasing. Where it reaches over the edges it is black.
     *
     * @param toPiece brings this image's coordinates to the piece's
     * @param width of the piece
     * @param height of the piece
     */
    public Image warp(Similarity toPiece, int width, int height) {
        return new Image(Warp.piece(pyramid, toPiece, width, height));
    }

    /** The same for people to look at: beyond the edges their colours go on, blurred, in place of black. */
    public Image warpFilled(Similarity toPiece, int width, int height) {
        return new Image(Warp.filledPiece(pyramid, toPiece, width, height));
    }

    /** A copy in Java's memory. */
    public Pixels pixelsInJava() {
        return new Pixels(width(), height(), rgb());
    }

    /** A copy of the pixels: rows from the top, 3 bytes a pixel, red first. */
    public byte[] rgb() {
        byte[] bytes = new byte[width() * height() * 3];
        try (Mat redFirst = new Mat()) {
            cvtColor(pixels(), redFirst, COLOR_BGR2RGB);
            redFirst.data().get(bytes);
        }
        return bytes;
    }

    @Override
    public void close() {
        pyramid.close();
    }
}
