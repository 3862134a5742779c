package io.github.lookalike.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OctreeTest {

    @ParameterizedTest
    @CsvSource({"1, 2", "8, 2", "9, 2", "1000, 2", "1000, 3", "1000, 0"})
    void nodesHoldTheirPointsAndLeavesHoldEachOnce(int n, int dimensions) {
        check(n, Positions.gaussian(n, dimensions, 5, 1));
    }

    @Test
    void pointsOnEachOtherAndVeryNearEachOtherEndInLeaves() {
        int n = 400;
        double[][] positions = Positions.gaussian(n, 2, 5, 1);
        for (int i = 0; i < n / 2; i++) {
            positions[0][i] = 1 + i % 10 * Math.ulp(1.0);
            positions[1][i] = 2;
        }
        check(n, positions);
    }

    @Test
    void rebuildingAfterAMoveForgetsTheOldTree() {
        Octree tree = new Octree(500);
        tree.build(Positions.gaussian(500, 2, 1, 1));
        double[][] moved = Positions.gaussian(500, 2, 9, 2);
        tree.build(moved);
        check(tree, moved);
    }

    private static void check(int n, double[][] positions) {
        Octree tree = new Octree(n);
        tree.build(positions);
        check(tree, positions);
    }

    private static void check(Octree tree, double[][] positions) {
        int n = positions[0].length;
        assertThat(tree.nodes).isLessThanOrEqualTo(2 * n);
        assertThat(IntStream.of(tree.order).sorted().toArray())
                .isEqualTo(IntStream.range(0, n).toArray());
        int inLeaves = 0;
        for (int node = 0; node < tree.nodes; node++) {
            int first = tree.first[node];
            int end = first + tree.count[node];
            double size = 0;
            for (int axis = 0; axis < 3; axis++) {
                double[] values = IntStream.range(first, end)
                        .map(p -> tree.order[p])
                        .mapToDouble(coordinate(positions[axis]))
                        .toArray();
                double mean = IntStream.range(0, values.length)
                        .mapToDouble(p -> values[p])
                        .average()
                        .orElseThrow();
                assertThat(tree.centre[axis][node]).isCloseTo(mean, within(1e-9));
                double low = IntStream.range(0, values.length)
                        .mapToDouble(p -> values[p])
                        .min()
                        .orElseThrow();
                double high = IntStream.range(0, values.length)
                        .mapToDouble(p -> values[p])
                        .max()
                        .orElseThrow();
                size = Math.max(size, high - low);
            }
            assertThat(Math.sqrt(tree.squaredSize[node]))
                    .as("no smaller than the points' box")
                    .isGreaterThanOrEqualTo(size * (1 - 1e-12));
            if (tree.leaf[node]) {
                assertThat(first).as("leaves follow each other").isEqualTo(inLeaves);
                assertThat(tree.next[node]).isEqualTo(node + 1);
                inLeaves = end;
            } else {
                assertThat(tree.next[node]).isGreaterThan(node + 2);
            }
        }
        assertThat(inLeaves).isEqualTo(n);
        assertThat(tree.next[0]).isEqualTo(tree.nodes);
    }

    private static IntToDoubleFunction coordinate(double[] axis) {
        return i -> axis[i];
    }
}
