package io.github.lookalike.internal.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.lookalike.face.Point;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SimilarityTest {

    private static final Similarity IDENTITY = new Similarity(1, 0, 0, 0);
    private static final Similarity QUARTER_TURN = new Similarity(0, 1, 0, 0);
    private static final Similarity SKEWED = new Similarity(1.5, -0.5, 12, -7);

    @Test
    void movesAPointAsWorkedOutByHand() {
        assertThat(new Similarity(2, 0, 10, 20).apply(new Point(3, 4))).isEqualTo(new Point(16, 28));
        assertThat(QUARTER_TURN.apply(new Point(3, 4))).isEqualTo(new Point(-4, 3));
        assertThat(new Similarity(3, 4, 1, 1).apply(new Point(1, 2))).isEqualTo(new Point(-4, 11));
    }

    @Test
    void makesLinesLongerByItsScale() {
        Similarity similarity = new Similarity(3, 4, 100, 200);
        Point start = similarity.apply(new Point(1, 1));
        Point end = similarity.apply(new Point(4, 5));

        assertThat(similarity.scale()).isEqualTo(5);
        assertThat(start.distance(end)).isCloseTo(5 * 5, within(1e-12));
    }

    @Test
    void inverseLeadsBack() {
        Point point = new Point(31, -17);
        assertNear(SKEWED.inverse().apply(SKEWED.apply(point)), point);
        assertNear(SKEWED.apply(SKEWED.inverse().apply(point)), point);
    }

    @Test
    void inverseOfScaleZeroIsRefused() {
        assertThatThrownBy(() -> new Similarity(0, 0, 5, 5).inverse())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a similarity of scale 0 has no inverse");
    }

    @Test
    void afterAppliesTheOtherFirst() {
        Similarity shift = new Similarity(1, 0, 10, 0);
        assertThat(QUARTER_TURN.after(shift).apply(new Point(1, 0))).isEqualTo(new Point(0, 11));
        assertThat(shift.after(QUARTER_TURN).apply(new Point(1, 0))).isEqualTo(new Point(10, 1));
        assertThat(SKEWED.after(IDENTITY)).isEqualTo(SKEWED);
        assertThat(IDENTITY.after(SKEWED)).isEqualTo(SKEWED);
    }

    @Test
    void leastSquaresOfTwoPointsMeetsBoth() {
        List<Point> from = List.of(new Point(0, 0), new Point(10, 0));
        List<Point> to = List.of(new Point(5, 5), new Point(5, 25));

        Similarity found = Similarity.leastSquares(from, to);

        assertThat(found).isEqualTo(new Similarity(0, 2, 5, 5));
    }

    @Test
    void leastSquaresFindsAKnownSimilarityAgain() {
        assertSame(Similarity.leastSquares(points(20, 1), moved(points(20, 1), SKEWED::apply)), SKEWED, 1e-12);
    }

    @Test
    void leastSquaresFindsAKnownSimilarityThroughNoise() {
        Random random = new Random(7);
        List<Point> from = points(2_000, 2);
        List<Point> to = moved(from, point -> {
            Point exact = SKEWED.apply(point);
            return new Point(exact.x() + random.nextGaussian(), exact.y() + random.nextGaussian());
        });

        assertSame(Similarity.leastSquares(from, to), SKEWED, 0.1);
    }

    /** No small change of the four numbers brings the points nearer. */
    @Test
    void leastSquaresLeavesTheLeastSquares() {
        List<Point> from = points(5, 3);
        List<Point> to = points(5, 4);
        Similarity best = Similarity.leastSquares(from, to);
        double squares = squares(best, from, to);

        for (double step : new double[] {-1e-3, 1e-3}) {
            assertThat(squares(new Similarity(best.a() + step, best.b(), best.dx(), best.dy()), from, to))
                    .isGreaterThan(squares);
            assertThat(squares(new Similarity(best.a(), best.b() + step, best.dx(), best.dy()), from, to))
                    .isGreaterThan(squares);
            assertThat(squares(new Similarity(best.a(), best.b(), best.dx() + step, best.dy()), from, to))
                    .isGreaterThan(squares);
            assertThat(squares(new Similarity(best.a(), best.b(), best.dx(), best.dy() + step), from, to))
                    .isGreaterThan(squares);
        }
    }

    @Test
    void leastSquaresRefusesPointsThatCoincide() {
        Point here = new Point(1, 2);
        assertThatThrownBy(() -> Similarity.leastSquares(List.of(here, here), List.of(here, new Point(3, 4))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("points that all coincide have no direction: [Point[x=1.0, y=2.0], Point[x=1.0, y=2.0]]");
    }

    @Test
    void leastSquaresRefusesListsOfDifferentLength() {
        assertThatThrownBy(() -> Similarity.leastSquares(points(3, 1), points(2, 1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("3 points can't be brought to 2");
    }

    private static List<Point> points(int count, long seed) {
        Random random = new Random(seed);
        return IntStream.range(0, count)
                .mapToObj(i -> new Point(random.nextDouble(200), random.nextDouble(200)))
                .toList();
    }

    private static List<Point> moved(List<Point> points, UnaryOperator<Point> move) {
        return points.stream().map(move).toList();
    }

    private static double squares(Similarity similarity, List<Point> from, List<Point> to) {
        return IntStream.range(0, from.size())
                .mapToDouble(i -> Math.pow(similarity.apply(from.get(i)).distance(to.get(i)), 2))
                .sum();
    }

    private static void assertNear(Point actual, Point expected) {
        assertThat(actual.distance(expected)).isLessThan(1e-12);
    }

    private static void assertSame(Similarity actual, Similarity expected, double tolerance) {
        assertThat(actual.a()).isCloseTo(expected.a(), within(tolerance / 100));
        assertThat(actual.b()).isCloseTo(expected.b(), within(tolerance / 100));
        assertThat(actual.dx()).isCloseTo(expected.dx(), within(tolerance));
        assertThat(actual.dy()).isCloseTo(expected.dy(), within(tolerance));
    }
}
