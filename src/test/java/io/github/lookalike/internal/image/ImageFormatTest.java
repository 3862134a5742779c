package io.github.lookalike.internal.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Sizes are told without decoding, from the first bytes alone. */
class ImageFormatTest {

    @ParameterizedTest
    @CsvSource({".jpg, JPEG", ".png, PNG", ".webp, WEBP", ".gif, GIF", ".tiff, TIFF", ".bmp, BMP", ".ppm, NETPBM"})
    void tellsFormatAndSizeOfWhatOpenCvWrites(String ending, ImageFormat format) {
        try (Image picture = TestImages.noise(317, 211, 5)) {
            byte[] file = TestImages.encoded(picture, ending);

            assertThat(ImageFormat.of(file)).isEqualTo(format);
            assertThat(format.supported()).isTrue();
            assertThat(format.size(file)).contains(new ImageSize(317, 211));
        }
    }

    @Test
    void skipsWhatStandsBeforeAJpegsFrame() {
        byte[] thumbnail = jpegFrame(160, 120);
        ByteBuffer file = ByteBuffer.allocate(200);
        file.putInt(0xFFD8FFE1).putShort((short) (2 + thumbnail.length)).put(thumbnail); // not in EXIF
        file.put((byte) 7).putShort((short) 0xFFFF); // between segments: anything, and fill bytes
        file.put(jpegFrame(4_000, 3_000), 2, 17);

        assertThat(ImageFormat.JPEG.size(file.array())).contains(new ImageSize(4_000, 3_000));
    }

    @Test
    void readsBothOrdersAndWidthsOfTiffNumbers() {
        assertThat(ImageFormat.TIFF.size(tiff(ByteOrder.BIG_ENDIAN))).contains(new ImageSize(70_000, 50_000));
        assertThat(ImageFormat.TIFF.size(tiff(ByteOrder.LITTLE_ENDIAN))).contains(new ImageSize(70_000, 50_000));
        assertThat(ImageFormat.TIFF.size(bigTiff())).contains(new ImageSize(1L << 40, 1L << 40));
        assertThat(new ImageSize(1L << 40, 1L << 40).pixels()).isEqualTo(Math.pow(2, 80));
    }

    @ParameterizedTest
    @ValueSource(strings = {"P5\n30 20\n255\n", "P6 # made by hand\n# 1 2\n30\t20 255 "})
    void readsNetpbmWithComments(String header) {
        assertThat(ImageFormat.NETPBM.size(header.getBytes(StandardCharsets.US_ASCII)))
                .contains(new ImageSize(30, 20));
    }

    @Test
    void readsABmpOfOldAndOneWithRowsFromTheTop() {
        ByteBuffer old = ByteBuffer.allocate(26).order(ByteOrder.LITTLE_ENDIAN);
        old.putInt(14, 12).putShort(18, (short) 30).putShort(20, (short) 20);
        ByteBuffer fromTop = ByteBuffer.allocate(54).order(ByteOrder.LITTLE_ENDIAN);
        fromTop.putInt(14, 40).putInt(18, 30).putInt(22, -20);

        assertThat(ImageFormat.BMP.size(old.array())).contains(new ImageSize(30, 20));
        assertThat(ImageFormat.BMP.size(fromTop.array())).contains(new ImageSize(30, 20));
    }

    @ParameterizedTest
    @ValueSource(strings = {"P6\n0 5\n255\n", "P6\n-3 5\n", "P6\n99999999999999999999 5\n", "P6\n3"})
    void hasNoSizeWhereNoneIsGiven(String header) {
        assertThat(ImageFormat.NETPBM.size(header.getBytes(StandardCharsets.US_ASCII)))
                .isEmpty();
    }

    private static byte[] jpegFrame(int width, int height) {
        return ByteBuffer.allocate(19)
                .putShort((short) 0xFFD8)
                .putShort((short) 0xFFC0)
                .putShort((short) 15)
                .put((byte) 8)
                .putShort((short) height)
                .putShort((short) width)
                .array();
    }

    private static byte[] tiff(ByteOrder order) {
        ByteBuffer file = ByteBuffer.allocate(38).order(order);
        file.put((order == ByteOrder.BIG_ENDIAN ? "MM" : "II").getBytes(StandardCharsets.US_ASCII));
        file.putShort((short) 42).putInt(8).putShort((short) 2);
        file.putShort((short) 256).putShort((short) 4).putInt(1).putInt(70_000);
        file.putShort((short) 257).putShort((short) 3).putInt(1).putShort((short) 50_000);
        return file.array();
    }

    private static byte[] bigTiff() {
        ByteBuffer file = ByteBuffer.allocate(72).order(ByteOrder.LITTLE_ENDIAN);
        file.put((byte) 'I')
                .put((byte) 'I')
                .putShort((short) 43)
                .putInt(8)
                .putLong(16)
                .putLong(2);
        file.putShort((short) 256).putShort((short) 16).putLong(1).putLong(1L << 40);
        file.putShort((short) 257).putShort((short) 16).putLong(1).putLong(1L << 40);
        return file.array();
    }
}
