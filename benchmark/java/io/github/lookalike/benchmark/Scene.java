package io.github.lookalike.benchmark;

import static org.bytedeco.opencv.global.opencv_core.CV_16SC3;
import static org.bytedeco.opencv.global.opencv_core.CV_64F;
import static org.bytedeco.opencv.global.opencv_core.CV_8U;
import static org.bytedeco.opencv.global.opencv_core.CV_8UC3;
import static org.bytedeco.opencv.global.opencv_core.add;
import static org.bytedeco.opencv.global.opencv_core.addWeighted;
import static org.bytedeco.opencv.global.opencv_core.flip;
import static org.bytedeco.opencv.global.opencv_core.randn;
import static org.bytedeco.opencv.global.opencv_core.randu;
import static org.bytedeco.opencv.global.opencv_core.theRNG;
import static org.bytedeco.opencv.global.opencv_imgproc.FILLED;
import static org.bytedeco.opencv.global.opencv_imgproc.INTER_AREA;
import static org.bytedeco.opencv.global.opencv_imgproc.INTER_CUBIC;
import static org.bytedeco.opencv.global.opencv_imgproc.INTER_LINEAR;
import static org.bytedeco.opencv.global.opencv_imgproc.LINE_AA;
import static org.bytedeco.opencv.global.opencv_imgproc.line;
import static org.bytedeco.opencv.global.opencv_imgproc.rectangle;
import static org.bytedeco.opencv.global.opencv_imgproc.resize;

import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Point;
import org.bytedeco.opencv.opencv_core.Rect;
import org.bytedeco.opencv.opencv_core.Scalar;
import org.bytedeco.opencv.opencv_core.Size;

/**
 * A picture such as a camera would take of somebody: a portrait somewhere in front of walls, windows and foliage, with
 * a sensor's noise all over. No two are alike.
 */
final class Scene {

    /** Standard deviation of the noise, in steps of 255: at quality 90 a photo of 12 megapixels then takes 4 MB. */
    private static final double NOISE = 6;

    private static final int THINGS = 40;

    private final RandomGenerator random;

    Scene(long seed) {
        random = new SplittableRandom(seed);
        theRNG().state(seed * 2 + 1);
    }

    /**
     * A portrait that fills the picture but for a little, differently cut, lit and sometimes mirrored.
     *
     * @param portrait 8-bit blue, green, red
     */
    Mat closeUp(Mat portrait, int width, int height) {
        double kept = 0.92 + 0.08 * random.nextDouble();
        int cutWidth = (int) (portrait.cols() * kept);
        int cutHeight = (int) (portrait.rows() * kept);
        try (Rect cut = new Rect(
                        random.nextInt(portrait.cols() - cutWidth + 1),
                        random.nextInt(portrait.rows() - cutHeight + 1),
                        cutWidth,
                        cutHeight);
                Mat part = new Mat(portrait, cut)) {
            return noisy(lit(fitted(part, width, height)));
        }
    }

    /**
     * Somebody in surroundings: the portrait takes a third to nine tenths of the picture's height.
     *
     * @param portrait 8-bit blue, green, red
     */
    Mat surrounded(Mat portrait, int width, int height) {
        Mat picture = surroundings(width, height);
        double room = Math.min((double) width / portrait.cols(), (double) height / portrait.rows());
        double scale = room * (0.35 + 0.55 * random.nextDouble());
        int shownWidth = (int) (portrait.cols() * scale);
        int shownHeight = (int) (portrait.rows() * scale);
        try (Mat person = lit(fitted(portrait, shownWidth, shownHeight));
                Rect place = new Rect(
                        random.nextInt(width - shownWidth + 1),
                        random.nextInt(height - shownHeight + 1),
                        shownWidth,
                        shownHeight);
                Mat there = new Mat(picture, place)) {
            person.copyTo(there);
        }
        return noisy(picture);
    }

    private Mat fitted(Mat from, int width, int height) {
        Mat to = new Mat();
        try (Size size = new Size(width, height)) {
            resize(from, to, size, 0, 0, width < from.cols() ? INTER_AREA : INTER_CUBIC);
        }
        if (random.nextBoolean()) {
            flip(to, to, 1);
        }
        return to;
    }

    /** Brighter or darker, with more or less contrast; in place. */
    private Mat lit(Mat picture) {
        picture.convertTo(picture, -1, 0.85 + 0.3 * random.nextDouble(), 20 * random.nextDouble() - 10);
        return picture;
    }

    /** Coarse and fine random colours, and things with edges. */
    private Mat surroundings(int width, int height) {
        Mat picture = clouds(width, height, 4);
        try (Mat fine = clouds(width, height, 60)) {
            addWeighted(picture, 0.7, fine, 0.3, 0, picture);
        }
        for (int i = 0; i < THINGS; i++) {
            thing(picture);
        }
        return picture;
    }

    private static Mat clouds(int width, int height, int cells) {
        Mat picture = new Mat();
        try (Mat few = new Mat(cells, cells, CV_8UC3);
                Mat low = number(30);
                Mat high = number(220);
                Size size = new Size(width, height)) {
            randu(few, low, high);
            resize(few, picture, size, 0, 0, INTER_LINEAR);
        }
        return picture;
    }

    private void thing(Mat picture) {
        int x = random.nextInt(picture.cols());
        int y = random.nextInt(picture.rows());
        try (Scalar colour = new Scalar(random.nextInt(256), random.nextInt(256), random.nextInt(256), 0);
                Point from = new Point(x, y);
                Point to = new Point(
                        x + (int) (random.nextGaussian() * picture.cols() / 8),
                        y + (int) (random.nextGaussian() * picture.rows() / 8))) {
            if (random.nextBoolean()) {
                rectangle(picture, from, to, colour, FILLED, LINE_AA, 0);
            } else {
                line(picture, from, to, colour, 1 + picture.cols() / 200, LINE_AA, 0);
            }
        }
    }

    private static Mat noisy(Mat picture) {
        try (Mat noise = new Mat(picture.rows(), picture.cols(), CV_16SC3);
                Mat mean = number(0);
                Mat deviation = number(NOISE);
                Mat everywhere = new Mat()) {
            randn(noise, mean, deviation);
            add(picture, noise, picture, everywhere, CV_8U);
        }
        return picture;
    }

    private static Mat number(double value) {
        try (Scalar scalar = new Scalar(value)) {
            return new Mat(1, 1, CV_64F, scalar);
        }
    }
}
