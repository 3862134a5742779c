package io.github.lookalike.image;

import static org.bytedeco.opencv.global.opencv_core.BORDER_CONSTANT;
import static org.bytedeco.opencv.global.opencv_core.CV_64F;
import static org.bytedeco.opencv.global.opencv_imgproc.INTER_AREA;
import static org.bytedeco.opencv.global.opencv_imgproc.INTER_LINEAR;
import static org.bytedeco.opencv.global.opencv_imgproc.resize;
import static org.bytedeco.opencv.global.opencv_imgproc.warpAffine;

import io.github.lookalike.geometry.Point;
import io.github.lookalike.geometry.Similarity;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.bytedeco.javacpp.DoublePointer;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Rect;
import org.bytedeco.opencv.opencv_core.Scalar;
import org.bytedeco.opencv.opencv_core.Size;

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
     * Cuts out a piece, turned and scaled. Where it reaches over the edges it is black.
     *
     * <p>Shrinking is done in two steps, because bilinear sampling alone would skip pixels (aliasing): averaging over
     * whole blocks of pixels first, then a warp that shrinks to no less than half.
     *
     * @param toPiece brings this image's coordinates to the piece's
     * @param width of the piece
     * @param height of the piece
     */
    public Image warp(Similarity toPiece, int width, int height) {
        int block = (int) Math.floor(1 / toPiece.scale() + 1e-9);
        if (block < 2) {
            return warpLinear(pixels, toPiece, width, height);
        }
        try (Rect source = sourceOf(toPiece, width, height, block)) {
            if (source.width() == 0 || source.height() == 0) {
                return warpLinear(pixels, toPiece, width, height); // beside the image: all black
            }
            try (Mat region = new Mat(pixels, source);
                    Mat small = new Mat();
                    Size size = new Size(source.width() / block, source.height() / block)) {
                resize(region, small, size, 0, 0, INTER_AREA);
                // The centre of a small pixel is that of its block, (block - 1) / 2 from the block's first centre.
                double half = (block - 1) / 2.0;
                Similarity toImage = new Similarity(block, 0, source.x() + half, source.y() + half);
                return warpLinear(small, toPiece.after(toImage), width, height);
            }
        }
    }

    /** The part of this image that a piece shows, in whole blocks, with a block to spare on each side. */
    private Rect sourceOf(Similarity toPiece, int width, int height, int block) {
        Similarity toImage = toPiece.inverse();
        Point[] corners = Stream.of(
                        new Point(0, 0), new Point(width, 0), new Point(0, height), new Point(width, height))
                .map(toImage::apply)
                .toArray(Point[]::new);
        int left = clamp(min(Stream.of(corners).mapToDouble(Point::x)) - block, width());
        int top = clamp(min(Stream.of(corners).mapToDouble(Point::y)) - block, height());
        int right = clamp(max(Stream.of(corners).mapToDouble(Point::x)) + 2.0 * block, width());
        int bottom = clamp(max(Stream.of(corners).mapToDouble(Point::y)) + 2.0 * block, height());
        return new Rect(left, top, (right - left) / block * block, (bottom - top) / block * block);
    }

    private static int clamp(double value, int limit) {
        return (int) Math.max(0, Math.min(limit, Math.floor(value)));
    }

    private static double min(DoubleStream values) {
        return values.min().orElseThrow();
    }

    private static double max(DoubleStream values) {
        return values.max().orElseThrow();
    }

    private static Image warpLinear(Mat from, Similarity toPiece, int width, int height) {
        Mat piece = new Mat();
        try (DoublePointer numbers = new DoublePointer(
                        toPiece.a(), -toPiece.b(), toPiece.dx(), toPiece.b(), toPiece.a(), toPiece.dy());
                Mat matrix = new Mat(2, 3, CV_64F, numbers);
                Size size = new Size(width, height);
                Scalar black = new Scalar(0)) {
            warpAffine(from, piece, matrix, size, INTER_LINEAR, BORDER_CONSTANT, black);
        } catch (RuntimeException e) {
            piece.close();
            throw e;
        }
        return new Image(piece);
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
