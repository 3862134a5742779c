package io.github.lookalike.internal.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.lookalike.face.Point;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ImageTest {

    private static final Similarity IDENTITY = new Similarity(1, 0, 0, 0);

    @Test
    void rgbStartsWithRedOfTheUpperLeftPixel() {
        try (Image image = TestImages.colored(2, 2, (x, y) -> 0x112233 + 0x040404 * (2 * y + x))) {
            assertThat(image.rgb())
                    .containsExactly(0x11, 0x22, 0x33, 0x15, 0x26, 0x37, 0x19, 0x2A, 0x3B, 0x1D, 0x2E, 0x3F);
        }
    }

    @Test
    void identityLeavesEveryPixel() {
        try (Image image = TestImages.noise(31, 17, 1);
                Image same = image.warp(IDENTITY, 31, 17)) {
            assertThat(same.rgb()).isEqualTo(image.rgb());
        }
    }

    @Test
    void aShiftByWholePixelsMovesEveryPixelAndShowsBlackOutside() {
        try (Image image = TestImages.grey(8, 6, (x, y) -> 100 + 10 * y + x);
                Image shifted = image.warp(new Similarity(1, 0, 3, -2), 8, 6)) {
            assertThat(grey(shifted, 3, 0)).isEqualTo(120);
            assertThat(grey(shifted, 7, 3)).isEqualTo(154);
            assertThat(grey(shifted, 2, 0)).isZero();
            assertThat(grey(shifted, 3, 4)).isZero();
        }
    }

    @Test
    void aShiftByHalfAPixelAverages() {
        try (Image image = TestImages.grey(8, 8, (x, y) -> 100 + 10 * x);
                Image shifted = image.warp(new Similarity(1, 0, 0.5, 0), 8, 8)) {
            assertThat(grey(shifted, 4, 4)).isEqualTo(135);
        }
    }

    @ParameterizedTest
    @CsvSource({"1, 5, 0", "2, 7, 5", "3, 0, 7"})
    void aQuarterTurnBringsTheUpperLeftPixelClockwise(int quarters, int x, int y) {
        try (Image image = TestImages.grey(8, 6, (column, row) -> column + row == 0 ? 255 : 50);
                Image turned = TestImages.turned(image, quarters)) {
            assertThat(grey(turned, x, y)).isEqualTo(255);
            assertThat(mean(turned)).isCloseTo((47 * 50 + 255) / 48.0, within(0.1));
        }
    }

    /**
     * A gradient is linear, so that neither averaging nor interpolation changes it: only a shift would show. It rises
     * and falls by 10 a pixel of the piece; the mean of both is free of the rounding of averages. OpenCV interpolates in
     * steps of 1/32 pixel.
     */
    @ParameterizedTest
    @ValueSource(doubles = {0.1, 0.17, 0.25, 1 / 3.0, 0.45, 0.5, 0.52, 0.7, 0.99, 1, 1.5})
    void aGradientStaysInPlaceAtEveryScale(double scale) {
        double slope = 10 * scale;
        double rising = meanError(scale, 5, slope);
        double falling = meanError(scale, 245, -slope);

        assertThat((rising - falling) / 2 / 10).isCloseTo(0, within(0.06));
    }

    private static double meanError(double scale, double start, double slope) {
        Similarity similarity = new Similarity(scale, 0, (scale - 1) / 2 + 0.3, (scale - 1) / 2);
        int side = (int) Math.ceil(24 / scale);
        try (Image image = TestImages.grey(side, side, (x, y) -> (int) Math.round(start + slope * x));
                Image piece = image.warp(similarity, 24, 24)) {
            return IntStream.range(2, 22)
                    .mapToDouble(x -> grey(piece, x, 12)
                            - start
                            - slope
                                    * similarity
                                            .inverse()
                                            .apply(new Point(x, 12))
                                            .x())
                    .average()
                    .orElseThrow();
        }
    }

    /** What bilinear sampling alone would turn into stripes. */
    @ParameterizedTest
    @CsvSource({"2, 1", "3, 1", "10, 1", "1.9, 1", "2.5, 1", "3.9, 1", "1.5, 7"})
    void aFineCheckerboardShrinksToEvenGrey(double factor, int tolerance) {
        try (Image image = TestImages.grey(300, 300, (x, y) -> (x + y) % 2 * 200);
                Image small = TestImages.scaled(image, 1 / factor)) {
            byte[] rgb = small.rgb();
            for (int y = 2; y < small.height() - 2; y++) {
                for (int x = 2; x < small.width() - 2; x++) {
                    int value = Byte.toUnsignedInt(rgb[(y * small.width() + x) * 3]);
                    assertThat(value).isCloseTo(100, within(tolerance));
                }
            }
        }
    }

    @Test
    void aThinLineKeepsItsBrightnessWhenShrunk() {
        try (Image image = TestImages.grey(400, 400, (x, y) -> x == 203 ? 240 : 0);
                Image small = TestImages.scaled(image, 0.1)) {
            int sum = IntStream.range(0, small.width())
                    .map(x -> grey(small, x, 20))
                    .sum();
            assertThat(sum).isCloseTo(24, within(2));
        }
    }

    @ParameterizedTest
    @CsvSource({"1, 0", "0.1, 0", "0.3, 45"})
    void aPieceBesideTheImageIsBlack(double scale, double degrees) {
        double radians = Math.toRadians(degrees);
        Similarity away = new Similarity(scale * Math.cos(radians), scale * Math.sin(radians), 5_000, -5_000);
        try (Image image = TestImages.grey(50, 50, (x, y) -> 255);
                Image piece = image.warp(away, 20, 10)) {
            assertThat(piece.width()).isEqualTo(20);
            assertThat(piece.height()).isEqualTo(10);
            assertThat(piece.rgb()).containsOnly(0);
        }
    }

    /** OpenCV's own warp stops at 32,767 pixels. */
    @Test
    void aPieceOfAVeryWideImageIsFound() {
        try (Image image = TestImages.grey(40_000, 4, (x, y) -> x >= 39_000 ? 200 : 10);
                Image piece = image.warp(new Similarity(1, 0, -38_990, 0), 20, 4)) {
            assertThat(grey(piece, 9, 2)).isEqualTo(10);
            assertThat(grey(piece, 10, 2)).isEqualTo(200);
        }
    }

    private static int grey(Image image, int x, int y) {
        return TestImages.pixel(image, x, y) & 0xFF;
    }

    private static double mean(Image image) {
        byte[] rgb = image.rgb();
        double sum = 0;
        for (byte value : rgb) {
            sum += Byte.toUnsignedInt(value);
        }
        return sum / rgb.length;
    }

    @Test
    void aPieceForPeopleGoesOnBeyondTheEdges() {
        try (Image picture = TestImages.colored(40, 40, (x, y) -> x < 20 ? 0x2040c0 : 0xc04020);
                Image plain = picture.warp(new Similarity(1, 0.5, 20, 0), 80, 60);
                Image filled = picture.warpFilled(new Similarity(1, 0.5, 20, 0), 80, 60)) {
            byte[] was = plain.rgb();
            byte[] is = filled.rgb();
            int black = 0;
            for (int i = 0; i < was.length; i += 3) {
                boolean beyond = was[i] == 0 && was[i + 1] == 0 && was[i + 2] == 0;
                black += beyond ? 1 : 0;
                assertThat(is[i + 1] & 0xff).as("of both colours").isBetween(60, 68);
                assertThat((is[i] & 0xff) + (is[i + 2] & 0xff)).isBetween(215, 233);
            }
            assertThat(black).isGreaterThan(1_000);
        }
    }
}
