package io.github.lookalike.internal.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bytedeco.opencv.global.opencv_core.CV_16UC3;
import static org.bytedeco.opencv.global.opencv_core.CV_8UC1;
import static org.bytedeco.opencv.global.opencv_core.CV_8UC4;
import static org.bytedeco.opencv.global.opencv_imgcodecs.imencodeanimation;

import io.github.lookalike.image.ImageLimits;
import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.IntPointer;
import org.bytedeco.opencv.global.opencv_imgcodecs.Animation;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.MatVector;
import org.bytedeco.opencv.opencv_core.Scalar;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ImageReaderTest {

    private static final int ORANGE = 0xD86C00;

    private final ImageReader reader = new ImageReader(ImageLimits.DEFAULT);

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {".png", ".tiff", ".bmp", ".ppm", ".jpg", ".webp", ".gif"})
    void readsPicturesOfEveryFormat(String ending) throws IOException {
        try (Image picture = plain(ORANGE);
                Image read = read(TestImages.encoded(picture, ending))) {
            assertThat(read.width()).isEqualTo(30);
            assertThat(read.height()).isEqualTo(20);
            assertClose(TestImages.pixel(read, 15, 10), ORANGE);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {".png", ".tiff", ".bmp", ".jpg", ".webp", ".pgm"})
    void readsGreyPicturesAsColourOnes(String ending) throws IOException {
        try (Mat grey = new Mat(20, 30, CV_8UC1, new Scalar(0x80));
                Image read = read(TestImages.encoded(grey, ending))) {
            assertClose(TestImages.pixel(read, 15, 10), 0x808080);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {".png", ".tiff", ".ppm"})
    void readsTheUpperEightBitsOfSixteen(String ending) throws IOException {
        try (Mat deep = new Mat(20, 30, CV_16UC3, new Scalar(0x00FF, 0x6C80, 0xD800, 0));
                Image read = read(TestImages.encoded(deep, ending))) {
            assertClose(TestImages.pixel(read, 15, 10), ORANGE);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {".png", ".tiff", ".webp"})
    void readsColoursUnderTransparency(String ending) throws IOException {
        try (Mat translucent = new Mat(20, 30, CV_8UC4, new Scalar(0x00, 0x6C, 0xD8, 0x40));
                Image read = read(TestImages.encoded(translucent, ending))) {
            assertClose(TestImages.pixel(read, 15, 10), ORANGE);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "gif", "bmp", "tiff"})
    void readsPalettes(String format) throws IOException {
        byte[] red = new byte[256];
        byte[] green = new byte[256];
        byte[] blue = new byte[256];
        red[7] = (byte) 0xD8;
        green[7] = 0x6C;
        IndexColorModel palette = new IndexColorModel(8, 256, red, green, blue);
        BufferedImage picture = new BufferedImage(30, 20, BufferedImage.TYPE_BYTE_INDEXED, palette);
        picture.getRaster().setSample(15, 10, 0, 7);
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        assertThat(ImageIO.write(picture, format, file)).isTrue();

        try (Image read = read(file.toByteArray())) {
            assertThat(TestImages.pixel(read, 15, 10)).isEqualTo(ORANGE);
            assertThat(TestImages.pixel(read, 16, 10)).isZero();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {".gif", ".webp", ".png"})
    void readsTheFirstFrameOfAnAnimation(String ending) throws IOException {
        try (Image first = plain(ORANGE);
                Image second = plain(0x0000FF);
                Animation animation = new Animation(0, new Scalar(0));
                BytePointer file = new BytePointer()) {
            animation.frames(new MatVector(first.pixels(), second.pixels()));
            animation.durations(new IntPointer(100, 100));
            assertThat(imencodeanimation(ending, animation, file)).isTrue();
            byte[] bytes = new byte[(int) file.limit()];
            file.get(bytes);

            try (Image read = read(bytes)) {
                assertClose(TestImages.pixel(read, 15, 10), ORANGE);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"한글.png", "e\u0301te\u0301.png", "my face.png", "😀.png", "no ending", "wrong.jpg"})
    void readsFilesOfAnyName(String name) throws IOException {
        Path file = folder.resolve(name);
        try (Image picture = plain(ORANGE)) {
            Files.write(file, TestImages.encoded(picture, ".png"));
        }
        try (Image read = reader.read(file)) {
            assertThat(TestImages.pixel(read, 0, 0)).isEqualTo(ORANGE);
        }
    }

    @Test
    void readsAPictureOfOnePixel() throws IOException {
        try (Image pixel = TestImages.colored(1, 1, (x, y) -> ORANGE);
                Image read = read(TestImages.encoded(pixel, ".png"))) {
            assertThat(read.rgb()).containsExactly(0xD8, 0x6C, 0x00);
        }
    }

    private Image read(byte[] content) throws IOException {
        return reader.read(Files.write(folder.resolve("picture"), content));
    }

    private static Image plain(int color) {
        return TestImages.colored(30, 20, (x, y) -> color);
    }

    /** Lossy formats and limited palettes may be off by a little. */
    private static void assertClose(int actual, int expected) {
        for (int shift = 0; shift <= 16; shift += 8) {
            assertThat(Math.abs((actual >> shift & 0xFF) - (expected >> shift & 0xFF)))
                    .as("%06x, expected %06x", actual, expected)
                    .isLessThanOrEqualTo(16);
        }
    }
}
