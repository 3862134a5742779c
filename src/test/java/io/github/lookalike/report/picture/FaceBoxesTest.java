package io.github.lookalike.report.picture;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.lookalike.face.Box;
import io.github.lookalike.face.Face;
import io.github.lookalike.face.Landmarks;
import io.github.lookalike.face.Point;
import io.github.lookalike.image.Pixels;
import java.awt.image.BufferedImage;
import java.util.List;
import org.junit.jupiter.api.Test;

class FaceBoxesTest {

    private static final int SIZE = 300;
    private static final int MAIN = 0xf2682c;
    private static final int OTHER = 0x2f7de1;

    @Test
    void boxesAndLandmarksAreWhereTheFacesAre() {
        BufferedImage image = draw(face(60, 80, 100), face(200, 150, 80));

        assertThat(rgb(image, 60, 150)).as("left edge").isEqualTo(MAIN);
        assertThat(rgb(image, 160, 150)).as("right edge").isEqualTo(MAIN);
        assertThat(rgb(image, 110, 180)).as("lower edge").isEqualTo(MAIN);
        assertThat(rgb(image, 200, 200)).as("the other's left edge").isEqualTo(OTHER);
        assertThat(rgb(image, 60 + 30, 80 + 40)).as("eye").isEqualTo(MAIN);
        assertThat(rgb(image, 110, 110)).as("between").isZero();
        assertThat(rgb(image, 280, 20)).as("elsewhere").isZero();
    }

    @Test
    void numbersStayInThePhoto() {
        BufferedImage image = draw(face(-20, -20, 100), face(SIZE - 5, SIZE - 5, 60));

        assertThat(rgb(image, 1, 1)).isEqualTo(MAIN);
        assertThat(rgb(image, SIZE - 2, SIZE - 12)).isEqualTo(OTHER);
    }

    @Test
    void aPhotoWithoutFacesStaysAsItIs() {
        BufferedImage image = draw();

        for (int i = 0; i < SIZE; i++) {
            assertThat(rgb(image, i, i)).isZero();
        }
    }

    private static BufferedImage draw(Face... faces) {
        return FaceBoxes.draw(new Pixels(SIZE, SIZE, new byte[SIZE * SIZE * 3]), List.of(faces));
    }

    private static Face face(double x, double y, double size) {
        Landmarks landmarks = new Landmarks(
                new Point(x + .3 * size, y + .4 * size),
                new Point(x + .7 * size, y + .4 * size),
                new Point(x + .5 * size, y + .6 * size),
                new Point(x + .5 * size, y + .8 * size),
                new Point(x + .1 * size, y + .5 * size),
                new Point(x + .9 * size, y + .5 * size));
        return new Face(new Box(x, y, size, size), landmarks, .9);
    }

    private static int rgb(BufferedImage image, int x, int y) {
        return image.getRGB(x, y) & 0xffffff;
    }
}
