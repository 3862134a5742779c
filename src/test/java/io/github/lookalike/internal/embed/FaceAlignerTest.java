package io.github.lookalike.internal.embed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.lookalike.face.Chip;
import io.github.lookalike.face.Faces;
import io.github.lookalike.face.Landmarks;
import io.github.lookalike.face.Point;
import io.github.lookalike.internal.image.Image;
import io.github.lookalike.internal.image.Similarity;
import io.github.lookalike.internal.image.TestImages;
import io.github.lookalike.internal.model.BundledModels;
import io.github.lookalike.internal.model.ModelDescriptor;
import io.github.lookalike.model.ModelException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FaceAlignerTest {

    private static final Point LEFT_EYE = new Point(30, 40);
    private static final Point RIGHT_EYE = new Point(70, 40);
    private static final Point MOUTH = new Point(50, 80);
    private static final FaceAligner ALIGNER = new FaceAligner(100, LEFT_EYE, RIGHT_EYE, MOUTH);

    /** Discs of three colours, where a face of some size and tilt has its eyes and mouth. */
    @ParameterizedTest
    @CsvSource({
        "1, 0, 0, 0",
        "2.5, 0, 40, 60",
        "0.8, 0, 100, 100",
        "3, 30, 200, 50",
        "1.7, -90, 30, 300",
        "2, 180, 250, 250"
    })
    void bringsEyesAndMouthToTheTemplate(double scale, double degrees, double dx, double dy) {
        double a = scale * Math.cos(Math.toRadians(degrees));
        double b = scale * Math.sin(Math.toRadians(degrees));
        Similarity place = new Similarity(a, b, dx, dy);
        Landmarks landmarks = new Landmarks(LEFT_EYE, RIGHT_EYE, MOUTH, MOUTH, MOUTH, MOUTH).map(place::apply);

        try (Image image = TestImages.colored(500, 500, (x, y) -> color(landmarks, 6 * scale, new Point(x, y)))) {
            byte[] chip = ALIGNER.align(image, landmarks).rgb();

            assertThat(middleOf(chip, 0).distance(LEFT_EYE)).isLessThan(0.3);
            assertThat(middleOf(chip, 1).distance(RIGHT_EYE)).isLessThan(0.3);
            assertThat(middleOf(chip, 2).distance(MOUTH)).isLessThan(0.3);
        }
    }

    @Test
    void showsBlackBeyondTheImage() {
        try (Image white = TestImages.grey(60, 100, (x, y) -> 255)) {
            Chip chip = ALIGNER.align(white, new Landmarks(LEFT_EYE, RIGHT_EYE, MOUTH, MOUTH, MOUTH, MOUTH));

            assertThat(Byte.toUnsignedInt(chip.rgb()[(50 * 100 + 50) * 3])).isEqualTo(255);
            assertThat(Byte.toUnsignedInt(chip.rgb()[(50 * 100 + 80) * 3])).isZero();
        }
    }

    @Test
    void takesSizeAndTemplateFromTheModel() throws ModelException {
        ModelDescriptor embedder =
                ModelDescriptor.read(BundledModels.folder().resolve(BundledModels.EMBEDDERS.get("dlib")));
        try (Image image = TestImages.noise(300, 300, 1)) {
            Chip chip = FaceAligner.of(embedder).align(image, Faces.landmarks(100, 100, 100));
            assertThat(chip.size()).isEqualTo(embedder.input().width());
        }
    }

    @Test
    void refusesAModelThatTakesNoFaces() throws ModelException {
        ModelDescriptor detector = ModelDescriptor.read(BundledModels.folder().resolve(BundledModels.DETECTOR));
        assertThatThrownBy(() -> FaceAligner.of(detector))
                .isInstanceOf(ModelException.class)
                .hasMessage("face-detector-mediapipe-full-range: the descriptor has no chip template");
    }

    private static int color(Landmarks landmarks, double radius, Point point) {
        if (point.distance(landmarks.leftEye()) < radius) {
            return 0xFF0000;
        }
        if (point.distance(landmarks.rightEye()) < radius) {
            return 0x00FF00;
        }
        return point.distance(landmarks.mouth()) < radius ? 0x0000FF : 0;
    }

    /** The centre of gravity of one of red, green and blue. */
    private static Point middleOf(byte[] chip, int channel) {
        double weight = 0;
        double x = 0;
        double y = 0;
        for (int i = 0; i < 100 * 100; i++) {
            int value = Byte.toUnsignedInt(chip[i * 3 + channel]);
            weight += value;
            x += value * (i % 100);
            y += value * (i / 100);
        }
        return new Point(x / weight, y / weight);
    }
}
