package io.github.lookalike.image;

import static java.nio.ByteOrder.BIG_ENDIAN;
import static java.nio.ByteOrder.LITTLE_ENDIAN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.bytedeco.opencv.global.opencv_core.CV_8U;
import static org.bytedeco.opencv.global.opencv_imgcodecs.IMAGE_METADATA_EXIF;
import static org.bytedeco.opencv.global.opencv_imgcodecs.imencodeWithMetadata;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.IntPointer;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.MatVector;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A picture of four quarters, red and green over blue and white, comes out as its EXIF orientation asks. */
class OrientationTest {

    private static final Map<Integer, String> COLORS =
            Map.of(0xFF0000, "R", 0x00FF00, "G", 0x0000FF, "B", 0xFFFFFF, "W");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({"1, RGBW", "2, GRWB", "3, WBGR", "4, BWRG", "5, RBGW", "6, BRWG", "7, WGBR", "8, GWRB"})
    void isTurnedUpright(int orientation, String quarters) throws IOException {
        byte[] little = Exif.block(orientation, LITTLE_ENDIAN);
        byte[] big = Exif.block(orientation, BIG_ENDIAN);

        assertThat(quarters(Exif.inJpeg(quartered(".jpg"), little))).isEqualTo(quarters);
        assertThat(quarters(Exif.inJpeg(quartered(".jpg"), big))).isEqualTo(quarters);
        assertThat(quarters(Exif.inPng(quartered(".png"), little))).isEqualTo(quarters);
        assertThat(quarters(webp(little))).isEqualTo(quarters);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 9, 0xFFFF})
    void staysAsItIsWithAnOrientationThatDoesNotExist(int orientation) throws IOException {
        assertThat(quarters(Exif.inJpeg(quartered(".jpg"), Exif.block(orientation, BIG_ENDIAN))))
                .isEqualTo("RGBW");
    }

    @Test
    void staysAsItIsWithBrokenExif() throws IOException {
        byte[] nowhere = Exif.block(6, LITTLE_ENDIAN);
        nowhere[4] = 0x7F; // the directory is said to start past the end
        byte[] tooMany = Exif.block(6, LITTLE_ENDIAN);
        tooMany[9] = 0x7F; // and to have 32,513 entries

        assertThat(quarters(Exif.inJpeg(quartered(".jpg"), nowhere))).isEqualTo("RGBW");
        assertThat(quarters(Exif.inJpeg(quartered(".jpg"), tooMany))).hasSize(4);
        assertThat(quarters(Exif.inJpeg(quartered(".jpg"), new byte[0]))).isEqualTo("RGBW");
        assertThat(quarters(Exif.inPng(quartered(".png"), nowhere))).isEqualTo("RGBW");
    }

    private static Image quartered() {
        return TestImages.colored(
                64, 32, (x, y) -> y < 16 ? (x < 32 ? 0xFF0000 : 0x00FF00) : (x < 32 ? 0x0000FF : 0xFFFFFF));
    }

    private static byte[] quartered(String ending) {
        try (Image picture = quartered()) {
            return TestImages.encoded(picture, ending);
        }
    }

    private static byte[] webp(byte[] exif) {
        try (Image picture = quartered();
                BytePointer block = new BytePointer(exif);
                Mat metadata = new Mat(1, exif.length, CV_8U, block);
                IntPointer kind = new IntPointer(new int[] {IMAGE_METADATA_EXIF});
                BytePointer file = new BytePointer()) {
            imencodeWithMetadata(".webp", picture.pixels(), kind, new MatVector(metadata), file);
            byte[] bytes = new byte[(int) file.limit()];
            file.get(bytes);
            return bytes;
        }
    }

    /** The colours at the middles of upper left, upper right, lower left and lower right quarter. */
    private String quarters(byte[] file) throws IOException {
        Path photo = Files.write(folder.resolve("photo"), file);
        try (Image image = new ImageReader(ImageLimits.DEFAULT).read(photo)) {
            StringBuilder quarters = new StringBuilder();
            for (int y : new int[] {1, 3}) {
                for (int x : new int[] {1, 3}) {
                    int pixel = TestImages.pixel(image, image.width() * x / 4, image.height() * y / 4);
                    quarters.append(COLORS.get((pixel >> 7 & 0x010101) * 0xFF));
                }
            }
            return quarters.toString();
        }
    }
}
