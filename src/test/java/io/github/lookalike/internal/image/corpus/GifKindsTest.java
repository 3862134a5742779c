package io.github.lookalike.internal.image.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.lookalike.image.EncodedImage;
import io.github.lookalike.image.ImageLimits;
import io.github.lookalike.internal.image.Image;
import io.github.lookalike.internal.image.ImageReader;
import io.github.lookalike.internal.image.TestImages;
import io.github.lookalike.portraits.Portraits;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A portrait as a GIF, in ways that are good and not everyday's. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GifKindsTest {

    private static final int[] NONE = {};
    private static final int[] COLORS =
            IntStream.range(0, 256).map(i -> i * 0x345679 + 0x2468AC & 0xFFFFFF).toArray();

    private final ImageReader reader = new ImageReader(ImageLimits.DEFAULT);

    /** Large enough to fill the table of codes several times. */
    private int[][] portrait;

    private int height;
    private int width;

    @BeforeAll
    void readPortrait() throws IOException {
        try (Image photo = reader.read(Portraits.of("obama"));
                Image small = TestImages.scaled(photo, 0.5)) {
            portrait = PortraitPixels.map(PortraitPixels.rows(small), PortraitPixels::grey);
        }
        height = portrait.length;
        width = portrait[0].length;
    }

    @ParameterizedTest
    @CsvSource({"GIF87a, true, true", "GIF89a, false, true", "GIF89a, true, false", "GIF87a, false, false"})
    void codesInTheOrderOfOldAndNew(String version, boolean interlaced, boolean clearing) throws IOException {
        int[][] rows = interlaced ? GifFile.interlaced(portrait) : portrait;
        byte[] file = new GifFile(version, width, height, 0, COLORS)
                .frame(0, 0, interlaced, rows, NONE, clearing, "")
                .end();
        assertThat(read(file)).isDeepEqualTo(colored(portrait));
        if (clearing) {
            assertThat(byJava(file)).isDeepEqualTo(colored(portrait));
        }
    }

    @Test
    void aTableOfTheFramesOwnAndNone() throws IOException {
        assertThat(read(new GifFile("GIF89a", width, height, 0)
                        .frame(0, 0, false, portrait, COLORS, true, "")
                        .end()))
                .isDeepEqualTo(colored(portrait));
        assertThat(read(new GifFile("GIF89a", width, height, 7)
                        .frame(0, 0, false, portrait, NONE, true, "")
                        .end()))
                .isDeepEqualTo(PortraitPixels.map(portrait, grey -> grey * 0x010101));
    }

    @Test
    void whateverStandsBeforeAndBehindThePicture() throws IOException {
        byte[] file = new GifFile("GIF89a", width, height, 255, Arrays.copyOf(COLORS, 200))
                .extension(0xFF, ascii("NETSCAPE2.0"), new byte[] {1, 0, 0})
                .extension(0xFF, ascii("ANIMEXTS1.0"), new byte[] {1, 0, 0}, new byte[] {2, 0, 4, 0, 0})
                .extension(0xFE, ascii("a comment"), ascii("and another"))
                .extension(0xF9, new byte[] {1, 0, 0, 100}) // the colour 100 is transparent
                .frame(0, 0, false, portrait, COLORS, true, "more than there are pixels")
                .frame(0, 0, false, new int[height][width], NONE, true, "")
                .end();
        assertThat(read(file)).isDeepEqualTo(colored(portrait));
    }

    @ParameterizedTest
    @CsvSource({"0, 0, 30, 40", "20, 30, 50, 50", "150, 200, 0, 0", "0, 0, -40, -50", "5, 5, -100, 100"})
    void aFrameThatReachesOverTheCanvasOrLiesInside(int left, int top, int wider, int higher) throws IOException {
        byte[] file = new GifFile("GIF89a", width + wider, height + higher, 3, COLORS)
                .frame(left, top, false, portrait, NONE, true, "")
                .end();
        int[][] expected = new int[height + higher][width + wider];
        for (int y = 0; y < expected.length; y++) {
            for (int x = 0; x < expected[y].length; x++) {
                boolean inside = y >= top && y - top < height && x >= left && x - left < width;
                expected[y][x] = COLORS[inside ? portrait[y - top][x - left] : 3];
            }
        }
        assertThat(read(file)).isDeepEqualTo(expected);
    }

    @Test
    void pixelsThatAreMissing() throws IOException {
        byte[] whole = new GifFile("GIF89a", width, height, 3, COLORS)
                .frame(0, 0, false, Arrays.copyOf(portrait, height - 20), NONE, true, "")
                .end();
        int size = 13 + 3 * 256 + 1 + 4;
        whole[size + 2] = (byte) height;
        whole[size + 3] = (byte) (height >> 8);
        int[][] read = read(whole);
        assertThat(Arrays.copyOf(read, height - 20)).isDeepEqualTo(colored(Arrays.copyOf(portrait, height - 20)));
        assertThat(read[height - 1]).containsOnly(COLORS[3]);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static int[][] colored(int[][] picture) {
        return PortraitPixels.map(picture, index -> COLORS[index]);
    }

    private int[][] read(byte[] file) throws IOException {
        try (Image image = reader.read(new EncodedImage(Path.of("a.gif"), file))) {
            return PortraitPixels.rows(image);
        }
    }

    /** Proves that the file is as good as it should be. */
    private static int[][] byJava(byte[] file) throws IOException {
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(file));
        int[][] rows = new int[image.getHeight()][];
        Arrays.setAll(rows, y -> image.getRGB(0, y, image.getWidth(), 1, null, 0, image.getWidth()));
        return PortraitPixels.map(rows, argb -> argb & 0xFFFFFF);
    }
}
