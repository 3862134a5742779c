package io.github.lookalike.image;

import io.github.lookalike.geometry.Similarity;
import org.bytedeco.opencv.opencv_core.Mat;

/**
 * An upright picture of 8-bit blue, green and red values. It owns native memory: close it. Not for use by several
 * threads at once.
 */
public final class Image implements AutoCloseable {

    private final Mat pixels;

    /** Takes over {@code pixels}, of type CV_8UC3 in OpenCV's order blue, green, red. */
    Image(Mat pixels) {
        this.pixels = pixels;
    }

    public int width() {
        return pixels.cols();
    }

    public int height() {
        return pixels.rows();
    }

    /** The pixels themselves, valid until this is closed. */
    public Mat pixels() {
        return pixels;
    }

    /**
     * Cuts out a piece, turned and scaled, without aliasing. Where it reaches over the edges it is black.
     *
     * @param toPiece brings this image's coordinates to the piece's
     * @param width of the piece
     * @param height of the piece
     */
    public Image warp(Similarity toPiece, int width, int height) {
        return new Image(Warp.piece(pixels, toPiece, width, height));
    }

    /** A copy of the pixels: rows from the top, 3 bytes a pixel, red first. */
    public byte[] rgb() {
        byte[] bytes = new byte[width() * height() * 3];
        try (Mat whole = pixels.isContinuous() ? new Mat(pixels) : pixels.clone()) {
            whole.data().get(bytes);
        }
        for (int i = 0; i < bytes.length; i += 3) {
            byte blue = bytes[i];
            bytes[i] = bytes[i + 2];
            bytes[i + 2] = blue;
        }
        return bytes;
    }

    @Override
    public void close() {
        pixels.close();
    }
}
