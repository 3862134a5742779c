package io.github.lookalike.face;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.lookalike.geometry.Point;
import io.github.lookalike.golden.GoldenFace;
import io.github.lookalike.image.Image;
import io.github.lookalike.image.TestImages;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class MediaPipeFaceDetectorTest extends DetectorFixture {

    static List<GoldenFace> golden() {
        return GoldenFace.all();
    }

    /** Measured: at worst 9.6 % for the eyes' midpoint and 12.5 % for an eye, both on Coolidge. */
    @ParameterizedTest
    @MethodSource("golden")
    void findsTheOneFaceOfAPortraitWhereDlibDoes(GoldenFace golden) throws IOException {
        try (Image image = portrait(golden.name())) {
            List<Face> faces = detector.detect(image);

            assertThat(faces).hasSize(1);
            Landmarks landmarks = faces.get(0).landmarks();
            Point leftEye = middle(golden, 2, 3);
            Point rightEye = middle(golden, 0, 1);
            double eyes = leftEye.distance(rightEye);
            assertThat(landmarks.leftEye().distance(leftEye)).isLessThan(0.15 * eyes);
            assertThat(landmarks.rightEye().distance(rightEye)).isLessThan(0.15 * eyes);
            assertThat(middle(landmarks.leftEye(), landmarks.rightEye()).distance(middle(leftEye, rightEye)))
                    .isLessThan(0.12 * eyes);
            assertThat(landmarks.mouth().y()).isGreaterThan(landmarks.nose().y());
            assertThat(faces.get(0).box().intersectionOverUnion(box(golden))).isGreaterThan(0.55);
        }
    }

    @Test
    void findsBothOfTwoPeople() throws IOException {
        try (Image obama = portrait("obama");
                Image trump = portrait("trump");
                Image asHigh = TestImages.scaled(trump, (double) obama.height() / trump.height());
                Image both = TestImages.sideBySide(obama, asHigh)) {
            List<Face> faces = detector.detect(both);

            assertThat(faces).hasSize(2);
            assertThat(faces).anyMatch(face -> face.box().centre().x() < obama.width());
            assertThat(faces).anyMatch(face -> face.box().centre().x() > obama.width());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"obama", "curie", "lincoln", "hopper"})
    void findsAFaceThatFillsThePicture(String person) throws IOException {
        try (Image image = portrait(person)) {
            Face whole = detector.detect(image).get(0);
            Box box = whole.box();
            int side = (int) box.width();
            try (Image filled = TestImages.cut(image, (int) box.x(), (int) box.y(), side, side)) {
                List<Face> faces = detector.detect(filled);

                assertThat(faces).hasSize(1);
                assertThat(eyeDistance(faces.get(0)) / eyeDistance(whole)).isBetween(0.85, 1.15);
            }
        }
    }

    /** 40 pixels are 2 % of the picture's width, too little for one look at the whole. */
    @ParameterizedTest
    @ValueSource(strings = {"obama", "trump", "hopper", "lincoln"})
    void findsASmallFaceInALargePicture(String person) throws IOException {
        try (Image image = portrait(person);
                Image small = TestImages.scaled(
                        image, 40 / detector.detect(image).get(0).box().width());
                Image large = TestImages.pasted(small, 1_200, 600, 2_000, 1_500)) {
            List<Face> faces = detector.detect(large);

            assertThat(faces).hasSize(1);
            Box box = faces.get(0).box();
            assertThat(box.width()).isBetween(34.0, 46.0);
            assertThat(box.centre().x()).isBetween(1_200.0, 1_200.0 + small.width());
            assertThat(box.centre().y()).isBetween(600.0, 600.0 + small.height());
        }
    }

    @ParameterizedTest
    @CsvSource({"640, 480", "1, 1", "1, 20000", "20000, 1", "3000, 20"})
    void findsNobodyInABlankPicture(int width, int height) {
        try (Image blank = TestImages.grey(width, height, (x, y) -> 128)) {
            assertThat(detector.detect(blank)).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"640, 480", "1, 20000", "1200, 900"})
    void findsNobodyInNoise(int width, int height) {
        try (Image noise = TestImages.noise(width, height, 1)) {
            assertThat(detector.detect(noise)).isEmpty();
        }
    }

    @Test
    void findsTheSameEachTime() throws IOException {
        try (Image image = portrait("hopper")) {
            assertThat(detector.detect(image)).isEqualTo(detector.detect(image));
        }
    }

    private static Point middle(GoldenFace golden, int first, int second) {
        int[] a = golden.landmarks()[first];
        int[] b = golden.landmarks()[second];
        return middle(new Point(a[0], a[1]), new Point(b[0], b[1]));
    }

    private static Point middle(Point a, Point b) {
        return new Point((a.x() + b.x()) / 2, (a.y() + b.y()) / 2);
    }

    private static Box box(GoldenFace golden) {
        int[] edges = golden.box();
        return new Box(edges[0], edges[1], edges[2] - edges[0], edges[3] - edges[1]);
    }
}
