package io.github.lookalike.internal.image.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.lookalike.image.ImageLimits;
import io.github.lookalike.internal.image.Image;
import io.github.lookalike.internal.image.ImageReader;
import io.github.lookalike.internal.image.TestImages;
import io.github.lookalike.portraits.Portraits;
import java.io.IOException;
import java.util.Arrays;
import java.util.function.IntUnaryOperator;

/** Pictures as numbers 0xRRGGBB by row and column, and what becomes of them in files; all in Java. */
final class PortraitPixels {

    private static final int WIDTH = 450;

    private PortraitPixels() {}

    /** A portrait, small. Neither side is a multiple of anything. */
    static int[][] of(String person) throws IOException {
        try (Image photo = new ImageReader(ImageLimits.DEFAULT).read(Portraits.of(person));
                Image small = TestImages.scaled(photo, 83.0 / WIDTH)) {
            return rows(small);
        }
    }

    static int[][] rows(Image image) {
        byte[] rgb = image.rgb();
        int[][] rows = new int[image.height()][image.width()];
        for (int i = 0; i < rgb.length; i++) {
            rows[i / 3 / image.width()][i / 3 % image.width()] |= (rgb[i] & 0xFF) << 16 - 8 * (i % 3);
        }
        return rows;
    }

    static int[][] map(int[][] picture, IntUnaryOperator color) {
        int[][] mapped = new int[picture.length][];
        for (int y = 0; y < picture.length; y++) {
            mapped[y] = Arrays.stream(picture[y]).map(color).toArray();
        }
        return mapped;
    }

    /** Pixel by pixel only where they differ, to tell where: that takes a hundred times as long. */
    static void assertSame(String description, int[][] read, int[][] expected) {
        if (!Arrays.deepEquals(read, expected)) {
            assertThat(read).as(description).isDeepEqualTo(expected);
        }
    }

    static int grey(int rgb) {
        return ((rgb >> 16) + (rgb >> 8 & 0xFF) + (rgb & 0xFF)) / 3;
    }

    /**
     * How a file has an upright picture that says where its first row and its first column are: 1 top left, 2 top right,
     * 3 bottom right, 4 bottom left, 5 left top, 6 right top, 7 right bottom, 8 left bottom.
     */
    static int[][] stored(int[][] upright, int orientation) {
        int height = upright.length;
        int width = upright[0].length;
        boolean sideways = orientation > 4;
        int[][] stored = new int[sideways ? width : height][sideways ? height : width];
        for (int row = 0; row < stored.length; row++) {
            for (int column = 0; column < stored[row].length; column++) {
                stored[row][column] = switch (orientation) {
                    case 1 -> upright[row][column];
                    case 2 -> upright[row][width - 1 - column];
                    case 3 -> upright[height - 1 - row][width - 1 - column];
                    case 4 -> upright[height - 1 - row][column];
                    case 5 -> upright[column][row];
                    case 6 -> upright[column][width - 1 - row];
                    case 7 -> upright[height - 1 - column][width - 1 - row];
                    default -> upright[height - 1 - column][row];
                };
            }
        }
        return stored;
    }
}
