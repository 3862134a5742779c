package io.github.lookalike.report.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GeneratorMarkTest {

    private static final BufferedImage IMAGE = new BufferedImage(8, 6, BufferedImage.TYPE_INT_RGB);

    static {
        IMAGE.setRGB(2, 3, 0xF0A010);
    }

    @TempDir
    Path folder;

    @Test
    void markedPicturesAreKnownAndPlainOnesAreNot() throws IOException {
        assertThat(isIn(PictureFormat.PNG.marked(IMAGE))).isTrue();
        assertThat(isIn(PictureFormat.JPEG.marked(IMAGE))).isTrue();
        assertThat(isIn(PictureFormat.PNG.encode(IMAGE))).isFalse();
        assertThat(isIn(PictureFormat.JPEG.encode(IMAGE))).isFalse();
    }

    @Test
    void theMarkChangesNoPixel() throws IOException {
        BufferedImage marked = ImageIO.read(new ByteArrayInputStream(PictureFormat.PNG.marked(IMAGE)));

        assertThat(marked.getRGB(2, 3) & 0xFFFFFF).isEqualTo(0xF0A010);
        assertThat(PictureFormat.decode(PictureFormat.JPEG.marked(IMAGE)).getRGB(2, 3))
                .isEqualTo(
                        PictureFormat.decode(PictureFormat.JPEG.encode(IMAGE)).getRGB(2, 3));
    }

    @Test
    void textThatTellsOfItIsNotIt() throws IOException {
        assertThat(isIn(GeneratorMark.HTML)).isFalse();
        assertThat(isIn("<!DOCTYPE html>\n<p>By Lookalike, whose pages have a generator"))
                .isFalse();
        assertThat(isIn("<svg xmlns=\"http://www.w3.org/2000/svg\"><text>Lookalike</text></svg>"))
                .isFalse();
        assertThat(isIn("Software: Lookalike")).isFalse();
        assertThat(isIn("")).isFalse();
    }

    private boolean isIn(String text) throws IOException {
        return GeneratorMark.isIn(Files.writeString(folder.resolve("file"), text));
    }

    private boolean isIn(byte[] bytes) throws IOException {
        return GeneratorMark.isIn(Files.write(folder.resolve("file"), bytes));
    }
}
