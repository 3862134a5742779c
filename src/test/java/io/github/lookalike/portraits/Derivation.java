package io.github.lookalike.portraits;

import static org.bytedeco.opencv.global.opencv_core.BORDER_CONSTANT;
import static org.bytedeco.opencv.global.opencv_core.ROTATE_180;
import static org.bytedeco.opencv.global.opencv_core.ROTATE_90_CLOCKWISE;
import static org.bytedeco.opencv.global.opencv_core.ROTATE_90_COUNTERCLOCKWISE;
import static org.bytedeco.opencv.global.opencv_core.copyMakeBorder;
import static org.bytedeco.opencv.global.opencv_core.flip;
import static org.bytedeco.opencv.global.opencv_core.rotate;
import static org.bytedeco.opencv.global.opencv_imgcodecs.IMWRITE_JPEG_QUALITY;
import static org.bytedeco.opencv.global.opencv_imgcodecs.imencode;
import static org.bytedeco.opencv.global.opencv_imgproc.COLOR_BGR2GRAY;
import static org.bytedeco.opencv.global.opencv_imgproc.INTER_AREA;
import static org.bytedeco.opencv.global.opencv_imgproc.INTER_CUBIC;
import static org.bytedeco.opencv.global.opencv_imgproc.cvtColor;
import static org.bytedeco.opencv.global.opencv_imgproc.getRotationMatrix2D;
import static org.bytedeco.opencv.global.opencv_imgproc.resize;
import static org.bytedeco.opencv.global.opencv_imgproc.warpAffine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.IntPointer;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Point2f;
import org.bytedeco.opencv.opencv_core.Scalar;
import org.bytedeco.opencv.opencv_core.Size;

/** A way to make another photo of a person from the one there is. */
public enum Derivation {
    HALF("jpg", (from, to) -> scale(from, to, 0.5)),
    DOUBLE("jpg", (from, to) -> scale(from, to, 2)),
    MIRRORED("jpg", (from, to) -> flip(from, to, 1)),
    QUALITY_40("jpg", Mat::copyTo),
    EXIF_3("jpg", (from, to) -> rotate(from, to, ROTATE_180)),
    EXIF_6("jpg", (from, to) -> rotate(from, to, ROTATE_90_COUNTERCLOCKWISE)),
    EXIF_8("jpg", (from, to) -> rotate(from, to, ROTATE_90_CLOCKWISE)),
    TURNED_90("jpg", (from, to) -> rotate(from, to, ROTATE_90_CLOCKWISE)),
    TURNED_180("jpg", (from, to) -> rotate(from, to, ROTATE_180)),
    TURNED_270("jpg", (from, to) -> rotate(from, to, ROTATE_90_COUNTERCLOCKWISE)),
    TILTED_10("jpg", Derivation::tilt),
    PADDED("jpg", Derivation::pad),
    GREY("png", (from, to) -> cvtColor(from, to, COLOR_BGR2GRAY)),
    PNG("png", Mat::copyTo),
    WEBP("webp", Mat::copyTo),
    TIFF("tiff", Mat::copyTo),
    BMP("bmp", Mat::copyTo),
    NETPBM("ppm", Mat::copyTo);

    private interface Change {
        void make(Mat from, Mat to);
    }

    private static final int TRUE_COLOURS_QUALITY = 92;
    private static final int POOR_QUALITY = 40;

    private final String extension;
    private final Change change;

    Derivation(String extension, Change change) {
        this.extension = extension;
        this.change = change;
    }

    /** Writes the derived photo into a folder and returns it; its name tells what was done. */
    public Path of(Path portrait, Path folder) throws IOException {
        Path file = folder.resolve(name().toLowerCase(Locale.ROOT) + "." + extension);
        try (Mat from = Portraits.read(portrait);
                Mat to = new Mat();
                BytePointer bytes = new BytePointer();
                IntPointer quality = new IntPointer(
                        IMWRITE_JPEG_QUALITY, this == QUALITY_40 ? POOR_QUALITY : TRUE_COLOURS_QUALITY)) {
            change.make(from, to);
            imencode("." + extension, to, bytes, extension.equals("jpg") ? quality : new IntPointer());
            byte[] encoded = new byte[(int) bytes.limit()];
            bytes.get(encoded);
            Files.write(
                    file, name().startsWith("EXIF") ? Exif.withOrientation(encoded, name().charAt(5) - '0') : encoded);
        }
        return file;
    }

    private static void scale(Mat from, Mat to, double factor) {
        try (Size size = new Size((int) (from.cols() * factor), (int) (from.rows() * factor))) {
            resize(from, to, size, 0, 0, factor < 1 ? INTER_AREA : INTER_CUBIC);
        }
    }

    private static void tilt(Mat from, Mat to) {
        try (Point2f centre = new Point2f(from.cols() / 2f, from.rows() / 2f);
                Mat turn = getRotationMatrix2D(centre, 10, 1)) {
            warpAffine(from, to, turn, from.size());
        }
    }

    private static void pad(Mat from, Mat to) {
        try (Scalar white = new Scalar(255, 255, 255, 0)) {
            int width = from.cols();
            int height = from.rows();
            copyMakeBorder(from, to, height / 2, height / 4, width, width / 2, BORDER_CONSTANT, white);
        }
    }
}
