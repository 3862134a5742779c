package io.github.lookalike.internal.image;

import static org.bytedeco.opencv.global.opencv_core.CV_8UC3;
import static org.bytedeco.opencv.global.opencv_core.hconcat;
import static org.bytedeco.opencv.global.opencv_imgcodecs.imencode;

import java.util.Random;
import java.util.function.IntBinaryOperator;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Rect;
import org.bytedeco.opencv.opencv_core.Scalar;

/** Pictures made by code. */
public final class TestImages {

    private TestImages() {}

    /** A picture whose pixel at (x, y) has the value 0xRRGGBB that {@code color} gives. */
    public static Image colored(int width, int height, IntBinaryOperator color) {
        byte[] bgr = new byte[width * height * 3];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int value = color.applyAsInt(x, y);
                int at = (y * width + x) * 3;
                bgr[at] = (byte) value;
                bgr[at + 1] = (byte) (value >> 8);
                bgr[at + 2] = (byte) (value >> 16);
            }
        }
        Mat pixels = new Mat(height, width, CV_8UC3);
        pixels.data().put(bgr);
        return new Image(pixels);
    }

    /** A grey picture whose pixel at (x, y) has the value 0–255 that {@code value} gives. */
    public static Image grey(int width, int height, IntBinaryOperator value) {
        return colored(width, height, (x, y) -> value.applyAsInt(x, y) * 0x010101);
    }

    /** Every value of every pixel at random. */
    public static Image noise(int width, int height, long seed) {
        Random random = new Random(seed);
        return colored(width, height, (x, y) -> random.nextInt(1 << 24));
    }

    /** Two pictures of the same height. */
    public static Image sideBySide(Image left, Image right) {
        Mat both = new Mat();
        hconcat(left.pixels(), right.pixels(), both);
        return new Image(both);
    }

    /** A grey canvas with a picture on it. */
    public static Image pasted(Image picture, int x, int y, int width, int height) {
        Mat canvas = new Mat(height, width, CV_8UC3, Scalar.all(128));
        try (Rect place = new Rect(x, y, picture.width(), picture.height());
                Mat part = new Mat(canvas, place)) {
            picture.pixels().copyTo(part);
        }
        return new Image(canvas);
    }

    /** A part of a picture. */
    public static Image cut(Image picture, int x, int y, int width, int height) {
        return picture.warp(new Similarity(1, 0, -x, -y), width, height);
    }

    /** A turn about the picture's middle, by quarters clockwise, into a picture of exchanged sides. */
    public static Image turned(Image picture, int quarters) {
        double radians = Math.toRadians(90.0 * quarters);
        boolean sideways = quarters % 2 != 0;
        int width = sideways ? picture.height() : picture.width();
        int height = sideways ? picture.width() : picture.height();
        Similarity toMiddle = new Similarity(1, 0, -(picture.width() - 1) / 2.0, -(picture.height() - 1) / 2.0);
        Similarity turn = new Similarity(Math.cos(radians), Math.sin(radians), (width - 1) / 2.0, (height - 1) / 2.0);
        return picture.warp(turn.after(toMiddle), width, height);
    }

    /** A turn about the picture's middle, clockwise, into a picture that holds it whole with black corners. */
    public static Image rotated(Image picture, double degrees) {
        double cos = Math.cos(Math.toRadians(degrees));
        double sin = Math.sin(Math.toRadians(degrees));
        int width = (int) Math.ceil(picture.width() * Math.abs(cos) + picture.height() * Math.abs(sin) - 1e-9);
        int height = (int) Math.ceil(picture.width() * Math.abs(sin) + picture.height() * Math.abs(cos) - 1e-9);
        return picture.warp(rotation(picture, degrees, width, height), width, height);
    }

    /** Brings a picture's coordinates to those of the picture that {@link #rotated} makes of it. */
    public static Similarity rotation(Image picture, double degrees, int width, int height) {
        Similarity toMiddle = new Similarity(1, 0, -(picture.width() - 1) / 2.0, -(picture.height() - 1) / 2.0);
        double radians = Math.toRadians(degrees);
        return new Similarity(Math.cos(radians), Math.sin(radians), (width - 1) / 2.0, (height - 1) / 2.0)
                .after(toMiddle);
    }

    /** A smaller (or larger) copy. */
    public static Image scaled(Image picture, double factor) {
        double shift = (factor - 1) / 2; // the outer edge of the first pixel stays at -0.5
        return picture.warp(new Similarity(factor, 0, shift, shift), (int) Math.round(picture.width() * factor), (int)
                Math.round(picture.height() * factor));
    }

    /** A pixel's value as 0xRRGGBB. */
    public static int pixel(Image picture, int x, int y) {
        try (Mat pixel = picture.pixels().row(y).col(x)) {
            byte[] bgr = new byte[3];
            pixel.data().get(bgr);
            return (bgr[2] & 0xFF) << 16 | (bgr[1] & 0xFF) << 8 | bgr[0] & 0xFF;
        }
    }

    /** A file's content, in the format that OpenCV takes for an ending such as {@code .png}. */
    public static byte[] encoded(Image picture, String ending) {
        return encoded(picture.pixels(), ending);
    }

    static byte[] encoded(Mat pixels, String ending) {
        try (BytePointer file = new BytePointer()) {
            if (!imencode(ending, pixels, file)) {
                throw new IllegalArgumentException("OpenCV can't write " + ending);
            }
            byte[] bytes = new byte[Math.toIntExact(file.limit())];
            file.get(bytes);
            return bytes;
        }
    }
}
