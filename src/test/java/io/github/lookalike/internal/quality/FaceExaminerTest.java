package io.github.lookalike.internal.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.bytedeco.opencv.global.opencv_imgcodecs.imread;
import static org.bytedeco.opencv.global.opencv_imgcodecs.imwrite;
import static org.bytedeco.opencv.global.opencv_imgproc.GaussianBlur;
import static org.bytedeco.opencv.global.opencv_imgproc.INTER_AREA;
import static org.bytedeco.opencv.global.opencv_imgproc.resize;

import io.github.lookalike.Lookalike;
import io.github.lookalike.face.Box;
import io.github.lookalike.face.FaceQuality;
import io.github.lookalike.face.FaceQuality.Advice;
import io.github.lookalike.face.Landmarks;
import io.github.lookalike.face.Point;
import io.github.lookalike.face.SeenFaces;
import io.github.lookalike.portraits.Portraits;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Rect;
import org.bytedeco.opencv.opencv_core.Size;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Portraits are seen well, and what was done to them is told. */
@Tag("slow")
class FaceExaminerTest {

    private static Lookalike lookalike;

    @TempDir
    Path folder;

    @BeforeAll
    static void open() throws IOException {
        lookalike = Lookalike.open();
    }

    @AfterAll
    static void close() {
        lookalike.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"lincoln", "grant", "curie", "taft", "eisenhower", "hopper", "obama", "trump", "collins"})
    void aPortraitIsSeenWell(String person) throws IOException {
        SeenFaces seen = look(Portraits.of(person));

        assertThat(seen.faces()).hasSize(1);
        assertThat(seen.qualities().get(0).advice()).isEmpty();
        assertThat(seen.qualities().get(0).width())
                .isEqualTo(seen.faces().get(0).box().width());
    }

    @ParameterizedTest
    @ValueSource(strings = {"lincoln", "curie", "obama", "trump", "collins"})
    void aBlurredOneIsNot(String person) throws IOException {
        double sharp = quality(Portraits.of(person)).sharpness();
        try (Mat portrait = read(person);
                Mat blurred = new Mat();
                Size any = new Size(0, 0)) {
            GaussianBlur(
                    portrait, blurred, any, 0.03 * quality(Portraits.of(person)).width());
            FaceQuality quality = quality(write(blurred));

            assertThat(quality.advice()).containsExactly(Advice.BLURRED);
            assertThat(quality.sharpness()).isLessThan(sharp / 2);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"lincoln", "obama", "trump", "collins"})
    void aSmallOneIsSmallAndNotBlurred(String person) throws IOException {
        double scale = 34 / quality(Portraits.of(person)).width();
        try (Mat portrait = read(person);
                Mat small = new Mat();
                Size size = new Size((int) (portrait.cols() * scale), (int) (portrait.rows() * scale))) {
            resize(portrait, small, size, 0, 0, INTER_AREA);

            assertThat(quality(write(small)).advice()).containsExactly(Advice.SMALL);
        }
    }

    @Test
    void anEdgeThroughTheFaceIsTold() throws IOException {
        Box box = look(Portraits.of("obama")).faces().get(0).box();
        try (Mat portrait = read("obama");
                Rect left = new Rect(0, 0, (int) (box.x() + 0.75 * box.width()), portrait.rows());
                Mat part = new Mat(portrait, left)) {
            assertThat(quality(write(part)).advice()).contains(Advice.CUT_OFF);
        }
    }

    /** A head of usual measures, in centimetres, turned about its axis and leaning on the shoulder. */
    @ParameterizedTest
    @ValueSource(doubles = {0, 20, 40, 60, 80, -30})
    void aTurnIsReadOffTheLandmarks(double degrees) {
        Landmarks level = Landmarks.of(List.of(
                head(-3.1, 0, 7.3, degrees),
                head(3.1, 0, 7.3, degrees),
                head(0, 4, 11.3, degrees),
                head(0, 7, 9, degrees),
                head(-7, 2, 0, degrees),
                head(7, 2, 0, degrees)));
        Landmarks leaning = level.map(
                point -> new Point(0.8 * point.x() - 0.6 * point.y() + 50, 0.6 * point.x() + 0.8 * point.y() + 50));

        assertThat(FaceExaminer.turned(level)).isCloseTo(Math.abs(degrees), within(3.0));
        assertThat(FaceExaminer.turned(leaning)).isCloseTo(FaceExaminer.turned(level), within(1.5));
    }

    private static Point head(double x, double y, double depth, double degrees) {
        double turn = Math.toRadians(degrees);
        return new Point(x * Math.cos(turn) + depth * Math.sin(turn), y);
    }

    private static FaceQuality quality(Path photo) throws IOException {
        return look(photo).qualities().get(0);
    }

    private static SeenFaces look(Path photo) throws IOException {
        return lookalike.look(lookalike.load(photo));
    }

    private static Mat read(String person) {
        return imread(Portraits.of(person).toString());
    }

    private Path write(Mat picture) {
        Path file = folder.resolve("photo.png");
        assertThat(imwrite(file.toString(), picture)).isTrue();
        return file;
    }
}
