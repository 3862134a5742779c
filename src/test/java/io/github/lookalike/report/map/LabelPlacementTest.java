package io.github.lookalike.report.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LabelPlacementTest {

    private static final Rectangle2D PICTURE = new Rectangle2D.Double(10, 20, 600, 400);

    private final LabelPlacement layout = new LabelPlacement(PICTURE);

    @Test
    void theFirstPlaceIsTakenIfItIsFree() {
        assertThat(layout.place(40, 20, at(100, 100, 200, 200))).contains(new Rectangle2D.Double(80, 90, 40, 20));
    }

    @Test
    void whoComesLaterMakesWay() {
        layout.place(40, 20, at(100, 100));

        assertThat(layout.place(40, 20, at(139, 119, 100, 120))).contains(new Rectangle2D.Double(80, 110, 40, 20));
        assertThat(layout.place(40, 20, at(139, 119))).isEmpty();
    }

    @Test
    void boxesMayTouch() {
        layout.place(40, 20, at(100, 100));

        assertThat(layout.place(40, 20, at(140, 100))).isPresent();
    }

    @Test
    void noBoxLeavesThePicture() {
        assertThat(layout.place(40, 20, at(29, 100, 100, 29, 591, 100, 100, 411)))
                .isEmpty();
        assertThat(layout.place(40, 20, at(30, 30))).isPresent();
    }

    @Test
    void aReservedPlaceStaysFree() {
        layout.reserve(new Rectangle2D.Double(90, 90, 300, 10));

        assertThat(layout.place(40, 20, at(380, 95))).isEmpty();
    }

    @Test
    void noTwoBoxesOverlapHoweverManyThereAre() {
        Random random = new Random(1);
        List<Rectangle2D> placed = new ArrayList<>();
        for (int i = 0; i < 1000; i++) {
            Point2D point = new Point2D.Double(random.nextDouble() * 620, random.nextDouble() * 440);
            layout.place(5 + random.nextDouble() * 150, 5 + random.nextDouble() * 30, PlotItem.candidates(point, 9, 60))
                    .ifPresent(placed::add);
        }

        assertThat(placed).hasSizeGreaterThan(100).allMatch(PICTURE::contains);
        for (Rectangle2D box : placed) {
            assertThat(placed.stream().filter(box::intersects)).containsExactly(box);
        }
    }

    private static List<Point2D> at(double... coordinates) {
        return Stream.iterate(0, i -> i < coordinates.length, i -> i + 2)
                .<Point2D>map(i -> new Point2D.Double(coordinates[i], coordinates[i + 1]))
                .toList();
    }
}
