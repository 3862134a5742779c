package io.github.lookalike;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import io.github.lookalike.face.Box;
import io.github.lookalike.face.Chip;
import io.github.lookalike.face.Face;
import io.github.lookalike.face.Landmarks;
import io.github.lookalike.face.Point;
import io.github.lookalike.image.EncodedImage;
import io.github.lookalike.image.ImageLimits;
import io.github.lookalike.image.Pixels;
import io.github.lookalike.internal.embed.FaceAligner;
import io.github.lookalike.internal.image.ImageReader;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** On a picture whose red is x and whose green is y: each pixel tells where it is from. */
class FaceCutterTest {

    private static final int WIDTH = 200;
    private static final int HEIGHT = 160;

    private static final Face FACE = new Face(
            new Box(40.2, 30.7, 50, 60),
            new Landmarks(
                    new Point(50, 50),
                    new Point(80, 50),
                    new Point(65, 65),
                    new Point(65, 80),
                    new Point(40, 55),
                    new Point(90, 55)),
            .9);

    private final FaceCutter cutter = new FaceCutter(
            new ImageReader(ImageLimits.DEFAULT),
            new FaceAligner(31, new Point(5, 5), new Point(20, 5), new Point(12.5, 20)));

    private EncodedImage photo;

    @BeforeEach
    void paint() {
        BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < HEIGHT; y++) {
            for (int x = 0; x < WIDTH; x++) {
                image.setRGB(x, y, x << 16 | y << 8);
            }
        }
        photo = EncodedImage.of(Path.of("painted"), image);
    }

    @Test
    void boxesAreCutInWholePixelsAsTheyAre() throws IOException {
        Pixels box = cutter.boxes(photo, List.of(FACE), 0).get(0);

        assertThat(box.width()).isEqualTo(91 - 40);
        assertThat(box.height()).isEqualTo(91 - 30);
        for (int y = 0; y < box.height(); y++) {
            for (int x = 0; x < box.width(); x++) {
                assertThat(red(box, x, y)).isEqualTo(40 + x);
                assertThat(green(box, x, y)).isEqualTo(30 + y);
            }
        }
    }

    @Test
    void aMarginIsAddedOnEachSideAsFarAsThePhotoGoes() throws IOException {
        Pixels box = cutter.boxes(photo, List.of(FACE), 1).get(0);

        assertThat(red(box, 0, 0)).isZero();
        assertThat(green(box, 0, 0)).isZero();
        assertThat(box.width()).isEqualTo(141);
        assertThat(box.height()).isEqualTo(151);
    }

    @Test
    void aBoxBesideThePhotoGivesItsNearestPixel() throws IOException {
        Face beside = new Face(new Box(WIDTH + 50, -50, 20, 20), FACE.landmarks(), .9);

        Pixels box = cutter.boxes(photo, List.of(beside), 0).get(0);

        assertThat(Stream.of(box.width(), box.height(), red(box, 0, 0), green(box, 0, 0)))
                .containsExactly(1, 1, WIDTH - 1, 0);
    }

    @Test
    void picturesShowMoreAroundTheSameFaceThanChips() throws IOException {
        Chip chip = cutter.chips(photo, List.of(FACE)).get(0);
        Chip picture = cutter.pictures(photo, List.of(FACE), 82).get(0);

        assertThat((double) red(chip, 15, 15)).isCloseTo(70, offset(1.0));
        assertThat((double) green(chip, 15, 15)).isCloseTo(70, offset(1.0));
        // 2 pixels of the photo a pixel of the chip; 31 * 1.35 / 82 = 0.51 pixels of the chip a pixel of the picture.
        assertThat((double) red(picture, 61, 41) - red(picture, 20, 41)).isCloseTo(41 * 2 * .51, offset(1.5));
        assertThat((double) red(picture, 40, 41) + red(picture, 41, 41)).isCloseTo(2 * 70, offset(2.0));
        assertThat((double) green(picture, 41, 40) + green(picture, 41, 41)).isCloseTo(2 * 70, offset(2.0));
    }

    @Test
    void aViewIsNoLongerThanAskedForAndItsFacesMoveWithIt() throws IOException {
        PhotoView view = cutter.view(photo, List.of(FACE), 50);

        assertThat(List.of(view.pixels().width(), view.pixels().height())).containsExactly(50, 40);
        Point eye = view.faces().get(0).landmarks().leftEye();
        assertThat(List.of(eye.x(), eye.y())).containsExactly(12.125, 12.125);
        // What is at the eye in the view is what was at the eye in the photo.
        assertThat((double) red(view.pixels(), 12, 12)).isCloseTo(50, offset(1.0));
        Box box = view.faces().get(0).box();
        assertThat(box.width()).isEqualTo(12.5);
        assertThat(box.x()).isCloseTo(40.2 / 4 - .375, offset(1e-9));
    }

    @Test
    void aSmallPhotoIsViewedAsItIs() throws IOException {
        PhotoView view = cutter.view(photo, List.of(FACE), 1000);

        assertThat(view.faces()).containsExactly(FACE);
        assertThat(List.of(view.pixels().width(), view.pixels().height())).containsExactly(WIDTH, HEIGHT);
        assertThat(red(view.pixels(), 199, 159)).isEqualTo(199);
        assertThat(green(view.pixels(), 199, 159)).isEqualTo(159);
    }

    private static int red(Pixels pixels, int x, int y) {
        return pixels.rgb()[(y * pixels.width() + x) * 3] & 0xff;
    }

    private static int green(Pixels pixels, int x, int y) {
        return pixels.rgb()[(y * pixels.width() + x) * 3 + 1] & 0xff;
    }

    private static int red(Chip chip, int x, int y) {
        return red(new Pixels(chip.size(), chip.size(), chip.rgb()), x, y);
    }

    private static int green(Chip chip, int x, int y) {
        return green(new Pixels(chip.size(), chip.size(), chip.rgb()), x, y);
    }
}
