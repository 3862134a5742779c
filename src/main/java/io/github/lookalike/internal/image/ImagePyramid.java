package io.github.lookalike.internal.image;

import static org.bytedeco.opencv.global.opencv_imgproc.INTER_AREA;
import static org.bytedeco.opencv.global.opencv_imgproc.resize;

import io.github.lookalike.internal.natives.NativeLibraries;
import java.util.ArrayList;
import java.util.List;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Rect;
import org.bytedeco.opencv.opencv_core.Size;

/**
 * An image pyramid: a picture, the same of half the size, of a quarter and so on, each made when it is first asked for:
 * a photo that is looked at several times is shrunk once. Pixels are averaged by four; an odd column or row at the end
 * is left out.
 */
final class ImagePyramid implements AutoCloseable {

    static {
        NativeLibraries.OPENCV.load();
    }

    private static final double HALF = 0.5;

    private final List<Mat> levels = new ArrayList<>();

    /** Takes over the picture. */
    ImagePyramid(Mat picture) {
        levels.add(picture);
    }

    Mat picture() {
        return levels.get(0);
    }

    /** The picture halved so many times; it belongs to this. */
    Mat level(int halvings) {
        while (levels.size() <= halvings) {
            levels.add(halved(levels.get(levels.size() - 1)));
        }
        return levels.get(halvings);
    }

    /** Whether that level is there already. */
    boolean has(int halvings) {
        return halvings < levels.size();
    }

    static Mat halved(Mat picture) {
        Mat small = new Mat();
        try (Rect even = new Rect(0, 0, picture.cols() & ~1, picture.rows() & ~1);
                Mat large = new Mat(picture, even);
                Size asScaled = new Size()) {
            resize(large, small, asScaled, HALF, HALF, INTER_AREA);
        }
        return small;
    }

    @Override
    public void close() {
        levels.forEach(Mat::close);
    }
}
