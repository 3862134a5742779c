package io.github.lookalike.portraits;

import static org.bytedeco.opencv.global.opencv_core.CV_8UC3;
import static org.bytedeco.opencv.global.opencv_core.hconcat;
import static org.bytedeco.opencv.global.opencv_imgcodecs.IMREAD_COLOR;
import static org.bytedeco.opencv.global.opencv_imgcodecs.imread;
import static org.bytedeco.opencv.global.opencv_imgcodecs.imwrite;
import static org.bytedeco.opencv.global.opencv_imgproc.INTER_AREA;
import static org.bytedeco.opencv.global.opencv_imgproc.resize;

import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Rect;
import org.bytedeco.opencv.opencv_core.Scalar;
import org.bytedeco.opencv.opencv_core.Size;

/** The bundled portraits, and pictures made of them for tests. */
public final class Portraits {

    /** The folder of well-known people, a portrait each. */
    public static final Path CELEBS = Path.of("images", "celebs").toAbsolutePath();

    /** Photographed between 1860 and 2017. */
    public static final List<String> SEVERAL_ERAS =
            List.of("lincoln", "grant", "curie", "taft", "eisenhower", "hopper", "obama", "trump");

    private Portraits() {}

    /** Of one of those people, or of the astronaut Collins. */
    public static Path of(String person) {
        Path folder = person.equals("collins") ? CELEBS.resolveSibling("me") : CELEBS;
        return folder.resolve(person + ".jpg");
    }

    /** Two people in one picture, both as high. */
    public static Path sideBySide(String left, String right, Path picture) {
        try (Mat first = read(of(left));
                Mat other = read(of(right));
                Mat second = new Mat();
                Mat both = new Mat();
                Size size = new Size(other.cols() * first.rows() / other.rows(), first.rows())) {
            resize(other, second, size);
            hconcat(first, second, both);
            return write(both, picture);
        }
    }

    /** Somebody, and a bystander who is larger and so the more prominent. */
    public static Path overshadowed(String person, String bystander, Path picture) {
        try (Scalar grey = Scalar.all(128);
                Mat small = read(of(person));
                Mat other = read(of(bystander));
                Mat large = new Mat();
                Size size = new Size(small.cols() * 2, other.rows() * small.cols() * 2 / other.cols())) {
            resize(other, large, size);
            try (Mat both = new Mat(Math.max(large.rows(), small.rows()), 3 * small.cols(), CV_8UC3, grey);
                    Rect left = new Rect(0, 0, small.cols(), small.rows());
                    Rect right = new Rect(small.cols(), 0, large.cols(), large.rows());
                    Mat first = new Mat(both, left);
                    Mat second = new Mat(both, right)) {
                small.copyTo(first);
                large.copyTo(second);
                return write(both, picture);
            }
        }
    }

    /** One of the portraits, blown up. */
    public static Path enlarged(String person, int side, Path picture) {
        try (Mat portrait = read(of(person));
                Mat large = new Mat();
                Size size = new Size(side, side)) {
            resize(portrait, large, size);
            return write(large, picture);
        }
    }

    /** One of the portraits as a small part of a large grey picture. */
    public static Path farAway(String person, int width, int height, Path picture) {
        try (Mat portrait = read(of(person));
                Scalar grey = Scalar.all(128);
                Mat large = new Mat(height, width, CV_8UC3, grey);
                Rect place = new Rect(width / 3, height / 3, portrait.cols(), portrait.rows());
                Mat part = new Mat(large, place)) {
            portrait.copyTo(part);
            return write(large, picture);
        }
    }

    /** Portraits of all sizes here and there in a grey picture, some behind others. */
    public static Path crowd(long seed, Path picture) {
        Random random = new Random(seed);
        try (Scalar grey = Scalar.all(128);
                Mat large = new Mat(1000, 1600, CV_8UC3, grey)) {
            for (int i = 0; i < 6; i++) {
                try (Mat portrait = read(of(SEVERAL_ERAS.get(random.nextInt(SEVERAL_ERAS.size()))));
                        Mat scaled = new Mat();
                        Size size = new Size(1 + (int) (80 * Math.exp(random.nextDouble() * 2)), 0)) {
                    size.height(portrait.rows() * size.width() / portrait.cols());
                    resize(portrait, scaled, size, 0, 0, INTER_AREA);
                    int x = random.nextInt(large.cols() - scaled.cols());
                    int y = random.nextInt(large.rows() - scaled.rows());
                    try (Rect place = new Rect(x, y, scaled.cols(), scaled.rows());
                            Mat part = new Mat(large, place)) {
                        scaled.copyTo(part);
                    }
                }
            }
            return write(large, picture);
        }
    }

    /** A blue sky over a green meadow, and nobody there. */
    public static Path landscape(Path picture) {
        try (Scalar sky = new Scalar(240, 180, 120, 0);
                Scalar meadow = new Scalar(40, 150, 90, 0);
                Mat image = new Mat(240, 320, CV_8UC3, sky);
                Rect below = new Rect(0, 160, 320, 80);
                Mat ground = new Mat(image, below)) {
            ground.put(meadow);
            return write(image, picture);
        }
    }

    static Mat read(Path picture) {
        return imread(picture.toString(), IMREAD_COLOR);
    }

    static Path write(Mat image, Path picture) {
        if (!imwrite(picture.toString(), image)) {
            throw new IllegalStateException("OpenCV can't write " + picture);
        }
        return picture;
    }
}
