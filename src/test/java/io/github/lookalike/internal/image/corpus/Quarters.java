package io.github.lookalike.internal.image.corpus;

import io.github.lookalike.internal.image.Image;
import io.github.lookalike.internal.image.TestImages;
import java.awt.image.BufferedImage;
import java.util.function.IntBinaryOperator;

/** What all samples show: four quarters, red and green over blue and white. */
public final class Quarters {

    static final int WIDTH = 40;
    static final int HEIGHT = 24;

    static final String COLORED = "RGBW";

    /** The same in shades of grey: green and white are the lighter half. */
    static final String GREY = "KWKW";

    private static final int RED = 0xFF0000;
    private static final int GREEN = 0x00FF00;
    private static final int BLUE = 0x0000FF;
    private static final int WHITE = 0xFFFFFF;
    private static final int[] PALETTE = {RED, GREEN, BLUE, WHITE};

    private static final String LETTERS = "KBGCRMYW";

    private Quarters() {}

    /** The colour 0xRRGGBB at a place. */
    static int rgb(int x, int y) {
        return PALETTE[index(x, y)];
    }

    /** Which of the {@link #palette} is at a place. */
    static int index(int x, int y) {
        return (y < HEIGHT / 2 ? 0 : 2) + (x < WIDTH / 2 ? 0 : 1);
    }

    static int[] palette() {
        return PALETTE.clone();
    }

    /** All colours by row and column. */
    static int[][] rows() {
        int[][] rows = new int[HEIGHT][WIDTH];
        for (int i = 0; i < WIDTH * HEIGHT; i++) {
            rows[i / WIDTH][i % WIDTH] = rgb(i % WIDTH, i / WIDTH);
        }
        return rows;
    }

    /** Brightness 0 to 255 at a place. */
    static int grey(int x, int y) {
        int rgb = rgb(x, y);
        return (299 * (rgb >> 16) + 587 * (rgb >> 8 & 0xFF) + 114 * (rgb & 0xFF)) / 1000;
    }

    /** For OpenCV's encoders. */
    static Image image() {
        return TestImages.colored(WIDTH, HEIGHT, Quarters::rgb);
    }

    /** For ImageIO's encoders. */
    static BufferedImage buffered(int type, IntBinaryOperator color) {
        BufferedImage picture = new BufferedImage(WIDTH, HEIGHT, type);
        for (int y = 0; y < HEIGHT; y++) {
            for (int x = 0; x < WIDTH; x++) {
                picture.setRGB(x, y, 0xFF000000 | color.applyAsInt(x, y));
            }
        }
        return picture;
    }

    /** The same in grey, whose values ImageIO would change if they came as colours. */
    static BufferedImage grey() {
        BufferedImage picture = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_BYTE_GRAY);
        for (int y = 0; y < HEIGHT; y++) {
            for (int x = 0; x < WIDTH; x++) {
                picture.getRaster().setSample(x, y, 0, grey(x, y));
            }
        }
        return picture;
    }

    /**
     * The colours amid upper left, upper right, lower left and lower right quarter, each a letter: the channels that are
     * above one half make K (none), B, G, C, R, M, Y or W.
     */
    public static String of(Image image) {
        StringBuilder look = new StringBuilder();
        for (int y : new int[] {1, 3}) {
            for (int x : new int[] {1, 3}) {
                int pixel = TestImages.pixel(image, image.width() * x / 4, image.height() * y / 4);
                look.append(LETTERS.charAt(pixel >> 21 & 4 | pixel >> 14 & 2 | pixel >> 7 & 1));
            }
        }
        return look.toString();
    }
}
