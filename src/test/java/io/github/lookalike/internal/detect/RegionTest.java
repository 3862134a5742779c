package io.github.lookalike.internal.detect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.lookalike.face.Point;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegionTest {

    @Test
    void aroundALyingPictureReachesOverItAboveAndBelow() {
        Region whole = Region.around(400, 300);

        assertThat(whole).isEqualTo(new Region(new Point(199.5, 149.5), 400, 0));
        assertMaps(whole, new Point(-0.5, -50.5), new Point(-0.5, -0.5)); // outer edges
        assertMaps(whole, new Point(399.5, 349.5), new Point(199.5, 199.5));
    }

    @Test
    void widenedKeepsTheMiddle() {
        Region wide = Region.around(400, 400).widened(2);

        assertMaps(wide, new Point(199.5, 199.5), new Point(99.5, 99.5));
        assertMaps(wide, new Point(-0.5, -0.5), new Point(49.5, 49.5));
    }

    @ParameterizedTest
    @CsvSource({"0, 10, 20", "90, 20, 189", "180, 189, 179", "270, 179, 10"})
    void turnedClockwiseItSeesThePictureTurnedTheOtherWay(double degrees, double x, double y) {
        assertMaps(Region.around(200, 200).turned(degrees), new Point(10, 20), new Point(x, y));
    }

    @Test
    void whatItSeesLeadsBackToThePicture() {
        Region region = new Region(new Point(123, 45), 77, 33);
        Point place = new Point(100, 60);

        Point back = region.toInput(192).inverse().apply(region.toInput(192).apply(place));

        assertThat(back.distance(place)).isLessThan(1e-9);
    }

    /** In an input of 200 by 200 pixels. */
    private static void assertMaps(Region region, Point inImage, Point inInput) {
        Point actual = region.toInput(200).apply(inImage);
        assertThat(actual.x()).isCloseTo(inInput.x(), within(1e-9));
        assertThat(actual.y()).isCloseTo(inInput.y(), within(1e-9));
    }
}
