package io.github.lookalike.internal.image;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.lookalike.image.EncodedImage;
import io.github.lookalike.image.FileTooLargeException;
import io.github.lookalike.image.ImageException;
import io.github.lookalike.image.ImageLimits;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever can't be read is named, with the reason. */
class ImageReaderErrorsTest {

    @TempDir
    private Path folder;

    @Test
    void anAbsentFile() {
        assertRefused(folder.resolve("none.jpg"), ": no such file");
    }

    @Test
    void aFolder() {
        assertRefused(folder, ": is a folder, not a photo");
    }

    @Test
    void anEmptyFile() throws IOException {
        assertRefused(file("empty.jpg"), ": empty file");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aPipeIsNeverOpened() throws Exception {
        Path pipe = folder.resolve("pipe.jpg");
        new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor();
        assertRefused(pipe, ": not a regular file");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aLinkToItself() throws IOException {
        Path link = folder.resolve("link.jpg");
        assertThatThrownBy(() -> reader().read(Files.createSymbolicLink(link, link)))
                .isInstanceOf(ImageException.class)
                .hasMessageStartingWith(link + ": can't be read: Too many levels of symbolic links");
    }

    @Test
    void textCalledJpg() throws IOException {
        assertRefused(
                file("text.jpg", "Dear diary".getBytes(StandardCharsets.UTF_8)),
                ": unsupported format: not a known picture format");
    }

    @ParameterizedTest
    @CsvSource({
        "....ftypheic, HEIC",
        "....ftypmif1, HEIC",
        "....ftypavif, AVIF",
        "....jP  ...., JPEG 2000",
        "....JXL ...., JPEG XL",
        "....ftypcrx ...., Canon raw",
        "8BPS...., Photoshop"
    })
    void aPictureOfAnotherFormat(String start, String format) throws IOException {
        byte[] content = start.getBytes(StandardCharsets.US_ASCII);
        if (content[0] == '.') {
            System.arraycopy(new byte[] {0, 0, 0, 12}, 0, content, 0, 4);
        }
        assertRefused(file("photo.jpg", content), ": unsupported format: " + format + "; convert it to JPEG or PNG");
    }

    @ParameterizedTest
    @CsvSource({
        "%PDF-1.7, PDF document",
        "'PK\u0003\u0004', ZIP archive",
        "\u007fELF, program",
        "<!DOCTYPE html>, web page",
        "....ftypisom, video"
    })
    void aFileThatIsNoPicture(String start, String kind) throws IOException {
        byte[] content = start.getBytes(StandardCharsets.ISO_8859_1);
        assertRefused(file("photo.jpg", content), ": is a " + kind + ", not a picture");
    }

    @ParameterizedTest
    @ValueSource(strings = {".png", ".jpg", ".webp", ".tiff", ".bmp", ".gif"})
    void aFileThatIsCutOff(String ending) throws IOException {
        byte[] whole = picture(ending);
        ImageFormat format = ImageFormat.of(whole);
        for (int length = 12; length < whole.length / 2; length += whole.length / 20) {
            assertRefused(
                    file("cut" + ending, Arrays.copyOf(whole, length)),
                    ": damaged or unusual " + format.title() + " picture");
        }
    }

    @Test
    void aPngWithAFlippedBit() throws IOException {
        byte[] png = picture(".png");
        png[png.length / 2] ^= 1;
        assertRefused(file("flipped.png", png), ": damaged or unusual PNG picture");
    }

    /** The decoder would reserve what the chunk claims. */
    @Test
    void aPngWithAChunkOfTwoGigabytes() throws IOException {
        byte[] png = picture(".png");
        ByteBuffer.wrap(png).putInt(33, 0x7FFF_FFF0);
        assertRefused(file("chunk.png", png), ": damaged or unusual PNG picture");
    }

    @Test
    void aHeaderThatClaimsTooManyPixels() throws IOException {
        byte[] png = picture(".png");
        CRC32 sum = new CRC32();
        sum.update(ByteBuffer.wrap(png).putInt(16, 60_000).putInt(20, 60_000).slice(12, 17));
        ByteBuffer.wrap(png).putInt(29, (int) sum.getValue());

        assertRefused(
                file("huge.png", png),
                ": picture of 60000 x 60000 pixels is above the limit of 150000000 pixels (--max-megapixels)");
    }

    @Test
    void aPictureAboveALimitOfOnesOwn() throws IOException {
        Path file = file("picture.png", picture(".png"));
        assertThatThrownBy(() -> new ImageReader(ImageLimits.DEFAULT.withPixels(1_999)).read(file))
                .isInstanceOf(ImageException.class)
                .hasMessage(file + ": picture of 50 x 40 pixels is above the limit of 1999 pixels (--max-megapixels)");
    }

    @Test
    void aFileAboveTheLimit() throws IOException {
        Path file = file("large.jpg", new byte[1_001]);
        assertThatThrownBy(() -> new ImageReader(ImageLimits.DEFAULT.withBytes(1_000)).read(file))
                .isInstanceOf(ImageException.class)
                .hasMessage(file + ": file of 1001 bytes is above the limit of 1000 bytes (--max-megabytes)");
    }

    @Test
    void bytesInMemoryAboveTheLimitAndNone() {
        ImageReader strict = new ImageReader(ImageLimits.DEFAULT.withBytes(1_000));
        assertThatThrownBy(() -> strict.read(new EncodedImage(Path.of("-"), new byte[1_001])))
                .isInstanceOf(FileTooLargeException.class)
                .hasMessage("-: file of 1001 bytes is above the limit of 1000 bytes (--max-megabytes)");
        assertThatThrownBy(() -> strict.read(new EncodedImage(Path.of("-"), new byte[0])))
                .isInstanceOf(ImageException.class)
                .hasMessage("-: empty file");
    }

    @Test
    void limitsThatNothingMeets() {
        assertThatThrownBy(() -> new ImageLimits(0, 5, Duration.ofSeconds(1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("limits must be positive: 0 bytes, 5 pixels, 1000 ms");
    }

    private static void assertRefused(Path file, String reason) {
        assertThatThrownBy(() -> reader().read(file))
                .isInstanceOf(ImageException.class)
                .hasMessage(file + reason);
    }

    private static ImageReader reader() {
        return new ImageReader(ImageLimits.DEFAULT);
    }

    private Path file(String name, byte... content) throws IOException {
        return Files.write(folder.resolve(name), content);
    }

    private static byte[] picture(String ending) {
        try (Image noise = TestImages.noise(50, 40, 3)) {
            return TestImages.encoded(noise, ending);
        }
    }
}
