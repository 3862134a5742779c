package io.github.lookalike.internal.detect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.lookalike.face.Point;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TilesTest {

    @ParameterizedTest
    @CsvSource({
        "1000, 750, 30",
        "2400, 2000, 30",
        "4000, 3000, 40",
        "8660, 5774, 60",
        "20000, 320, 33",
        "320, 20000, 33"
    })
    void smallFacesArePromisedInLargePictures(int width, int height, double face) {
        assertThat(new Tiles(width, height).smallestFace()).isBetween(30.0, face);
    }

    @ParameterizedTest
    @CsvSource({"1000, 750", "4000, 3000", "8660, 5774", "20000, 320", "30000, 30000", "100000, 100"})
    void theSmallestFaceIsLargeInATileOfTheLastLevelAndTilesAreFew(int width, int height) {
        Tiles tiles = new Tiles(width, height);
        List<Double> sides = tiles.sides();

        double last = sides.get(sides.size() - 1);
        assertThat(tiles.smallestFace() / last).isCloseTo(0.07, within(1e-9));
        assertThat(tiles.of(last, 0)).hasSizeBetween(1, 400);
        assertThat(sides).isSortedAccordingTo((a, b) -> Double.compare(b, a));
    }

    @ParameterizedTest
    @CsvSource({"400, 300", "1, 1", "1, 20000", "192, 192"})
    void aSmallPictureHasNone(int width, int height) {
        assertThat(new Tiles(width, height).sides()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "1000, 750, 500, 0",
        "4000, 3000, 1000, 0",
        "500, 500, 500, 0",
        "100, 2000, 300, 0",
        "640, 480, 479, 0",
        "1000, 750, 500, 180",
        "1000, 750, 300, 90",
        "1000, 750, 300, 37"
    })
    void tilesCoverEveryFaceOfAQuarterOfTheirSide(int width, int height, double side, double degrees) {
        List<Region> tiles = new Tiles(width, height).of(side, degrees);
        double face = side / 4 - 1;
        // A turned square holds every face of which it holds the circle around.
        double radius = degrees % 90 == 0 ? face / 2 : face / 2 * 0.99;
        for (double y = 0; y + face <= height; y += side / 8) {
            for (double x = 0; x + face <= width; x += side / 8) {
                Point centre = new Point(x + face / 2 - 0.5, y + face / 2 - 0.5);
                assertThat(tiles).anyMatch(tile -> contains(tile, centre, radius));
            }
        }
    }

    @Test
    void tilesReachOverTheEdgesByAnEighth() {
        List<Region> tiles = new Tiles(1_000, 750).of(400, 0);

        assertThat(tiles.get(0).centre()).isEqualTo(new Point(149.5, 149.5));
        Region last = tiles.get(tiles.size() - 1);
        assertThat(last.centre().distance(new Point(849.5, 599.5))).isLessThan(1e-9);
    }

    @Test
    void aPictureSmallerThanATileTakesOne() {
        assertThat(new Tiles(100, 80).of(500, 0)).containsExactly(new Region(new Point(49.5, 39.5), 500, 0));
    }

    private static boolean contains(Region tile, Point centre, double radius) {
        Point inTile = tile.toInput(1_000).apply(centre);
        double edge = 1_000 * radius / tile.side() - 0.5 - 1e-6;
        return inTile.x() >= edge && inTile.y() >= edge && inTile.x() <= 999 - edge && inTile.y() <= 999 - edge;
    }
}
