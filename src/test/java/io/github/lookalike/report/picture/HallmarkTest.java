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

class HallmarkTest {

    private static final BufferedImage IMAGE = new BufferedImage(8, 6, BufferedImage.TYPE_INT_RGB);

    static {
        IMAGE.setRGB(2, 3, 0xF0A010);
    }

    @TempDir
    Path folder;

    @Test
    void markedPicturesAreKnownAndPlainOnesAreNot() throws IOException {
        assertThat(isIn(Png.marked(IMAGE))).isTrue();
        assertThat(isIn(Jpeg.marked(IMAGE))).isTrue();
        assertThat(isIn(Png.encode(IMAGE))).isFalse();
        assertThat(isIn(Jpeg.encode(IMAGE))).isFalse();
    }

    @Test
    void theMarkChangesNoPixel() throws IOException {
        BufferedImage marked = ImageIO.read(new ByteArrayInputStream(Png.marked(IMAGE)));

        assertThat(marked.getRGB(2, 3) & 0xFFFFFF).isEqualTo(0xF0A010);
        assertThat(Jpeg.decode(Jpeg.marked(IMAGE)).getRGB(2, 3))
                .isEqualTo(Jpeg.decode(Jpeg.encode(IMAGE)).getRGB(2, 3));
    }

    @Test
    void textThatTellsOfItIsNotIt() throws IOException {
        assertThat(isIn(Hallmark.HTML)).isFalse();
        assertThat(isIn("<!DOCTYPE html>\n<p>By Lookalike, whose pages have a generator"))
                .isFalse();
        assertThat(isIn("<svg xmlns=\"http://www.w3.org/2000/svg\"><text>Lookalike</text></svg>"))
                .isFalse();
        assertThat(isIn("Software: Lookalike")).isFalse();
        assertThat(isIn("")).isFalse();
    }

    private boolean isIn(String text) throws IOException {
        return Hallmark.isIn(Files.writeString(folder.resolve("file"), text));
    }

    private boolean isIn(byte[] bytes) throws IOException {
        return Hallmark.isIn(Files.write(folder.resolve("file"), bytes));
    }
}
