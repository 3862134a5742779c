package io.github.lookalike.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpriteTest {

    @TempDir
    private Path folder;

    @Test
    void picturesFillASquareGridRowByRow() throws IOException {
        List<Color> colours = List.of(Color.RED, Color.GREEN, Color.BLUE, Color.WHITE, Color.YELLOW);

        Sprite.Size size = Sprite.ofPictures(
                        colours.stream().map(colour -> picture(16, 16, colour)).toList(), 16)
                .write(target(), 5);

        assertThat(size).isEqualTo(new Sprite.Size(16, 16));
        BufferedImage sprite = ImageIO.read(target().toFile());
        assertThat(sprite.getWidth()).isEqualTo(48);
        assertThat(sprite.getHeight()).isEqualTo(48);
        for (int i = 0; i < 9; i++) {
            Color expected = i < 5 ? colours.get(i) : Color.BLACK;
            for (int corner : new int[] {0, 15}) {
                assertThat(new Color(sprite.getRGB(i % 3 * 16 + corner, i / 3 * 16 + corner)))
                        .isEqualTo(expected);
            }
        }
    }

    @Test
    void largePicturesAreShrunkWithoutSkippingPixels() throws IOException {
        BufferedImage lines = new BufferedImage(160, 160, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < 160 * 160; i++) {
            lines.setRGB(i % 160, i / 160, i % 16 == 5 ? 0xffffff : 0);
        }

        Sprite.ofPictures(List.of(lines), 10).write(target(), 1);

        BufferedImage sprite = ImageIO.read(target().toFile());
        assertThat(IntStream.range(0, 10).map(x -> sprite.getRGB(x, 5) & 0xff))
                .as("a sixteenth of white")
                .allMatch(grey -> grey > 10 && grey < 24);
    }

    @Test
    void picturesThatAreNotSquareAreCentred() throws IOException {
        Sprite.ofPictures(List.of(picture(40, 20, Color.RED)), 20).write(target(), 1);

        BufferedImage sprite = ImageIO.read(target().toFile());
        assertThat(new Color(sprite.getRGB(10, 2))).isEqualTo(Color.BLACK);
        assertThat(new Color(sprite.getRGB(0, 10))).isEqualTo(Color.RED);
        assertThat(new Color(sprite.getRGB(19, 10))).isEqualTo(Color.RED);
        assertThat(new Color(sprite.getRGB(10, 17))).isEqualTo(Color.BLACK);
    }

    @ParameterizedTest
    @CsvSource({"26, 64, 64", "16384, 64, 64", "16385, 64, 63", "20000, 64, 57", "100000, 64, 25", "100000, 20, 20"})
    void picturesAreMadeSmallEnoughForTheLargestSprite(int points, int wanted, int side) {
        assertThat(Sprite.tileSide(points, wanted)).isEqualTo(side);
        assertThat(Sprite.gridSide(points) * side).isLessThanOrEqualTo(8192);
    }

    @Test
    void morePicturesThanPixelsAreRefused() {
        assertThatThrownBy(() -> Sprite.tileSide(8192 * 8192 + 1, 64))
                .hasMessage("67108865 pictures do not fit a sprite of 8192 x 8192 pixels");
    }

    @Test
    void finishedPngIsTakenByteForByte() throws IOException {
        Path png = png(96, 96);
        Files.writeString(target(), "something longer that was there before");

        Sprite.Size size = Sprite.ofFile(png, 32, 32).write(target(), 7);

        assertThat(size).isEqualTo(new Sprite.Size(32, 32));
        assertThat(target()).hasSameBinaryContentAs(png);
    }

    @Test
    void finishedPngMayLieWhereItShallGo() throws IOException {
        Path png = png(96, 96);
        byte[] before = Files.readAllBytes(png);
        Sprite.ofFile(png, 32, 32).write(png, 9);
        assertThat(png).hasBinaryContent(before);
    }

    @ParameterizedTest
    @CsvSource({"96, 96, 10", "96, 64, 4", "100, 100, 4"})
    void finishedPngOfAnotherGridIsRefused(int width, int height, int points) throws IOException {
        Path png = png(width, height);
        assertThatThrownBy(() -> Sprite.ofFile(png, 32, 32).write(target(), points))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("sprite " + png + " of " + width + " x " + height
                        + " pixels is not a square grid of at least " + points + " pictures of 32 x 32");
    }

    @Test
    void finishedPngBeyondTheLimitIsRefused() throws IOException {
        Path png = png(8193, 1);
        assertThatThrownBy(() -> Sprite.ofFile(png, 1, 1).write(target(), 1))
                .hasMessage("sprite " + png + " of 8193 x 1 pixels is larger than the Embedding Projector takes:"
                        + " 8192 x 8192");
    }

    @Test
    void fileThatIsNoPngIsNamed() throws IOException {
        Path text = Files.writeString(folder.resolve("a.png"), "no picture");
        assertThatThrownBy(() -> Sprite.ofFile(text, 1, 1).write(target(), 1))
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith("cannot read the sprite " + text + " as PNG: ");
        Path missing = folder.resolve("missing.png");
        assertThatThrownBy(() -> Sprite.ofFile(missing, 1, 1).write(target(), 1))
                .isInstanceOf(IOException.class)
                .hasMessageContaining(missing.toString());
    }

    @Test
    void unfitSizesAndCountsAreNamed() {
        assertThatThrownBy(() -> Sprite.ofFile(Path.of("a.png"), 0, 3)).hasMessage("pictures of 0 x 3 pixels");
        assertThatThrownBy(() -> Sprite.ofPictures(List.of(), 0))
                .hasMessage("side of a sprite's pictures must be from 1 to 8192, not 0");
        assertThatThrownBy(() -> Sprite.ofPictures(List.of(), 8).write(target(), 2))
                .hasMessage("0 pictures for 2 points");
    }

    private Path target() {
        return folder.resolve("sprite.png");
    }

    private Path png(int width, int height) throws IOException {
        Path png = folder.resolve("made.png");
        ImageIO.write(picture(width, height, Color.ORANGE), "png", png.toFile());
        return png;
    }

    private static BufferedImage picture(int width, int height, Color colour) {
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D canvas = picture.createGraphics();
        canvas.setColor(colour);
        canvas.fillRect(0, 0, width, height);
        canvas.dispose();
        return picture;
    }
}
