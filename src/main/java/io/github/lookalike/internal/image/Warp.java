package io.github.lookalike.internal.image;

import static org.bytedeco.opencv.global.opencv_core.BORDER_CONSTANT;
import static org.bytedeco.opencv.global.opencv_core.BORDER_REPLICATE;
import static org.bytedeco.opencv.global.opencv_core.CV_64F;
import static org.bytedeco.opencv.global.opencv_core.CV_8UC1;
import static org.bytedeco.opencv.global.opencv_core.CV_8UC3;
import static org.bytedeco.opencv.global.opencv_core.countNonZero;
import static org.bytedeco.opencv.global.opencv_imgproc.GaussianBlur;
import static org.bytedeco.opencv.global.opencv_imgproc.INTER_LINEAR;
import static org.bytedeco.opencv.global.opencv_imgproc.warpAffine;

import io.github.lookalike.face.Point;
import io.github.lookalike.internal.natives.NativeLibraries;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.bytedeco.javacpp.DoublePointer;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Rect;
import org.bytedeco.opencv.opencv_core.Scalar;
import org.bytedeco.opencv.opencv_core.Size;

/**
 * Anti-aliased resampling: cuts a piece out of a picture, turned and scaled.
 *
 * <p>Bilinear sampling alone would skip pixels when it shrinks (aliasing). So the part that is shown is first halved,
 * by averaging, until it is less than twice too large, and the rest is sampled twice as densely as asked for and halved
 * once more.
 */
final class Warp {

    /** Of what lies beyond the edges, as a share of the piece's width: enough for streaks to be none. */
    private static final double BLUR = 0.04;

    static {
        NativeLibraries.OPENCV.load();
    }

    private Warp() {}

    /** The piece as pixels of its own; where it reaches over the picture's edges it is black. */
    static Mat piece(ImagePyramid pyramid, Similarity toPiece, int width, int height) {
        return piece(pyramid, toPiece, width, height, BORDER_CONSTANT);
    }

    /** The same, but that beyond the edges their colours go on, blurred. */
    static Mat filledPiece(ImagePyramid pyramid, Similarity toPiece, int width, int height) {
        return piece(pyramid, toPiece, width, height, BORDER_REPLICATE);
    }

    private static Mat piece(ImagePyramid pyramid, Similarity toPiece, int width, int height, int border) {
        int halvings = Math.max(0, Math.getExponent(1 / toPiece.scale()));
        try (Rect shown = shown(pyramid.picture(), toPiece.inverse(), width, height, 1 << halvings)) {
            if (shown.empty()) {
                return black(width, height);
            }
            try (Mat small = small(pyramid, shown, halvings)) {
                Similarity toPicture = new Similarity(1, 0, shown.x(), shown.y()).after(back(1 << halvings));
                Similarity fromSmall = toPiece.after(toPicture);
                Mat piece = sampled(small, fromSmall, width, height, border);
                if (border == BORDER_REPLICATE) {
                    blurBeyond(small, piece, fromSmall);
                }
                return piece;
            }
        }
    }

    /** Blurs those parts of a piece that show nothing of the picture: its last pixels, drawn out to streaks. */
    private static void blurBeyond(Mat picture, Mat piece, Similarity toPiece) {
        try (Scalar nothing = new Scalar(0);
                Scalar everything = new Scalar(255);
                Mat inside = new Mat(picture.rows(), picture.cols(), CV_8UC1, nothing);
                Mat beyond = new Mat();
                Mat blurred = new Mat();
                Size automatic = new Size(0, 0)) {
            warp(inside, beyond, toPiece, piece.cols(), piece.rows(), BORDER_CONSTANT, everything);
            if (countNonZero(beyond) > 0) {
                GaussianBlur(piece, blurred, automatic, BLUR * piece.cols());
                blurred.copyTo(piece, beyond);
            }
        }
    }

    /** The part of the picture that the piece shows and a little around it, of sides that are multiples of a block. */
    private static Rect shown(Mat picture, Similarity toPicture, int width, int height, int block) {
        Point[] corners = Stream.of(
                        new Point(0, 0), new Point(width, 0), new Point(0, height), new Point(width, height))
                .map(toPicture::apply)
                .toArray(Point[]::new);
        int left = clamp(min(corners, Point::x) - 2 * block, picture.cols());
        int top = clamp(min(corners, Point::y) - 2 * block, picture.rows());
        int right = clamp(max(corners, Point::x) + 2 * block, picture.cols());
        int bottom = clamp(max(corners, Point::y) + 2 * block, picture.rows());
        return new Rect(left, top, (right - left) / block * block, (bottom - top) / block * block);
    }

    private static int clamp(double value, int limit) {
        return (int) Math.max(0, Math.min(limit, Math.floor(value)));
    }

    private static double min(Point[] points, ToDoubleFunction<Point> coordinate) {
        return Stream.of(points).mapToDouble(coordinate).min().orElseThrow();
    }

    private static double max(Point[] points, ToDoubleFunction<Point> coordinate) {
        return Stream.of(points).mapToDouble(coordinate).max().orElseThrow();
    }

    /** The part of the picture, halved; where they are the same pixels, taken from what has been halved before. */
    private static Mat small(ImagePyramid pyramid, Rect part, int halvings) {
        int block = 1 << halvings;
        boolean aligned = part.x() % block == 0 && part.y() % block == 0;
        boolean whole = part.width() > pyramid.picture().cols() - block
                && part.height() > pyramid.picture().rows() - block;
        if (aligned && (whole || pyramid.has(halvings))) {
            try (Rect there =
                    new Rect(part.x() / block, part.y() / block, part.width() / block, part.height() / block)) {
                return new Mat(pyramid.level(halvings), there);
            }
        }
        try (Mat full = new Mat(pyramid.picture(), part)) {
            return halved(full, halvings);
        }
    }

    /** From a picture shrunk by a factor to the one before: a pixel's centre lies amid those it averages. */
    private static Similarity back(int factor) {
        double middle = (factor - 1) / 2.0;
        return new Similarity(factor, 0, middle, middle);
    }

    private static Mat halved(Mat picture, int times) {
        Mat small = new Mat(picture); // the same pixels, another owner
        for (int i = 0; i < times; i++) {
            try (Mat large = small) {
                small = ImagePyramid.halved(large);
            }
        }
        return small;
    }

    private static Mat sampled(Mat picture, Similarity toPiece, int width, int height, int border) {
        if (toPiece.scale() > 1 - 1e-9) {
            return linear(picture, toPiece, width, height, border);
        }
        try (Mat dense = linear(picture, back(2).after(toPiece), 2 * width, 2 * height, border)) {
            return halved(dense, 1);
        }
    }

    private static Mat linear(Mat picture, Similarity toPiece, int width, int height, int border) {
        Mat piece = new Mat();
        try (Scalar black = new Scalar(0)) {
            warp(picture, piece, toPiece, width, height, border, black);
        }
        return piece;
    }

    private static void warp(
            Mat picture, Mat piece, Similarity toPiece, int width, int height, int border, Scalar beyond) {
        try (DoublePointer numbers = new DoublePointer(
                        toPiece.a(), -toPiece.b(), toPiece.dx(), toPiece.b(), toPiece.a(), toPiece.dy());
                Mat matrix = new Mat(2, 3, CV_64F, numbers);
                Size size = new Size(width, height)) {
            warpAffine(picture, piece, matrix, size, INTER_LINEAR, border, beyond);
        }
    }

    private static Mat black(int width, int height) {
        try (Scalar black = new Scalar(0)) {
            return new Mat(height, width, CV_8UC3, black);
        }
    }
}
