package io.github.lookalike.internal.image.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.lookalike.image.EncodedImage;
import io.github.lookalike.image.ImageException;
import io.github.lookalike.image.ImageLimits;
import io.github.lookalike.internal.image.Image;
import io.github.lookalike.internal.image.ImageReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.assertj.core.data.Offset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A portrait as PGM and PPM, whatever number is white. */
class NetpbmKindsTest {

    private final ImageReader reader = new ImageReader(ImageLimits.DEFAULT);

    @ParameterizedTest
    @ValueSource(ints = {1, 15, 100, 254, 255, 256, 1_023, 4_095, 16_383, 65_534, 65_535})
    void isAsBrightAsItShouldBe(int white) throws IOException {
        int[][] portrait = PortraitPixels.of("taft");
        for (String magic : new String[] {"P2", "P3", "P5", "P6"}) {
            boolean color = magic.equals("P3") || magic.equals("P6");
            int[][] read = read(file(magic, white, portrait));
            for (int y = 0; y < portrait.length; y++) {
                for (int x = 0; x < portrait[y].length; x++) {
                    for (int channel = 0; channel < 3; channel++) {
                        int value = value(portrait[y][x], channel, color, white);
                        assertThat(read[y][x] >> 16 - 8 * channel & 0xFF)
                                .as("%s of %d at %d, %d", magic, white, x, y)
                                .isCloseTo((int) (value * 255L / white), Offset.offset(1));
                    }
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 65_536})
    void otherwiseIsRefused(int white) throws IOException {
        byte[] file = file("P5", white, PortraitPixels.of("taft"));
        assertThatThrownBy(() -> read(file))
                .isInstanceOf(ImageException.class)
                .hasMessage("a.ppm: damaged or unusual Netpbm picture");
    }

    private static int value(int rgb, int channel, boolean color, int white) {
        int value = color ? rgb >> 16 - 8 * channel & 0xFF : PortraitPixels.grey(rgb);
        return Math.round(value * white / 255f);
    }

    private static byte[] file(String magic, int white, int[][] picture) {
        boolean color = magic.equals("P3") || magic.equals("P6");
        Bytes file = Bytes.bigEndian()
                .text("%s # by hand\n%d %d\n%d\n".formatted(magic, picture[0].length, picture.length, white));
        for (int[] row : picture) {
            int[] values = Arrays.stream(row)
                    .flatMap(rgb -> Arrays.stream(color ? new int[] {0, 1, 2} : new int[] {0})
                            .map(c -> value(rgb, c, color, white)))
                    .toArray();
            if (magic.compareTo("P4") < 0) {
                file.text(Arrays.stream(values).mapToObj(String::valueOf).collect(Collectors.joining(" ", "", "\n")));
            } else if (white > 255) {
                file.u16(values);
            } else {
                file.u8(values);
            }
        }
        return file.array();
    }

    private int[][] read(byte[] file) throws IOException {
        try (Image image = reader.read(new EncodedImage(Path.of("a.ppm"), file))) {
            return PortraitPixels.rows(image);
        }
    }
}
