package io.github.lookalike.report.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class OverlapRemovalTest {

    private static final Rectangle2D AREA = new Rectangle2D.Double(0, 0, 1000, 700);

    @Test
    void whoHasRoomStays() {
        List<Point2D> spread = OverlapRemoval.spread(List.of(box(100, 100, 40), box(150, 100, 40)), AREA);

        assertThat(spread).containsExactly(new Point2D.Double(100, 100), new Point2D.Double(150, 100));
    }

    @Test
    void twoGoApartByHalfOfTheOverlapEach() {
        List<Point2D> spread = OverlapRemoval.spread(List.of(box(100, 100, 40), box(120, 100, 40)), AREA);

        assertThat(spread.get(0).getX() + spread.get(1).getX()).isCloseTo(220, within(1e-9));
        assertThat(spread.get(1).getX() - spread.get(0).getX()).isBetween(42.0, 44.0);
        assertThat(spread).extracting(Point2D::getY).containsOnly(100.0);
    }

    @Test
    void facesAtTheVerySamePlacePart() {
        List<Point2D> spread = OverlapRemoval.spread(
                Stream.generate(() -> box(500, 350, 40)).limit(9).toList(), AREA);

        assertThat(overlaps(spread, 40)).isZero();
    }

    @Test
    void nobodyIsPushedOutOfThePicture() {
        List<Point2D> spread = OverlapRemoval.spread(
                Stream.generate(() -> box(990, 690, 60)).limit(12).toList(), AREA);

        assertThat(spread).allSatisfy(middle -> assertThat(AREA.contains(box(middle.getX(), middle.getY(), 60)))
                .isTrue());
        assertThat(overlaps(spread, 60)).isZero();
    }

    @Test
    void aDenseCrowdFindsRoomForEverybody() {
        Random random = new Random(3);
        List<Rectangle2D> boxes = Stream.generate(
                        () -> box(500 + 150 * random.nextGaussian(), 350 + 100 * random.nextGaussian(), 30))
                .limit(300)
                .toList();

        assertThat(overlaps(OverlapRemoval.spread(boxes, AREA), 30)).isZero();
    }

    private static Rectangle2D box(double x, double y, double size) {
        return new Rectangle2D.Double(x - size / 2, y - size / 2, size, size);
    }

    private static long overlaps(List<Point2D> middles, double size) {
        return IntStream.range(0, middles.size())
                .mapToLong(i -> middles.subList(0, i).stream()
                        .filter(other -> box(other.getX(), other.getY(), size)
                                .intersects(box(
                                        middles.get(i).getX(), middles.get(i).getY(), size)))
                        .count())
                .sum();
    }
}
