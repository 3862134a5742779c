package io.github.lookalike.internal.image.corpus;

import static io.github.lookalike.internal.image.corpus.BmpKind.CORE;
import static io.github.lookalike.internal.image.corpus.BmpKind.INFO;
import static io.github.lookalike.internal.image.corpus.BmpKind.MASKS;
import static io.github.lookalike.internal.image.corpus.BmpKind.MASKS_WITH_ALPHA;
import static io.github.lookalike.internal.image.corpus.BmpKind.OS2;
import static io.github.lookalike.internal.image.corpus.BmpKind.RLE4;
import static io.github.lookalike.internal.image.corpus.BmpKind.RLE8;
import static io.github.lookalike.internal.image.corpus.BmpKind.V2;
import static io.github.lookalike.internal.image.corpus.BmpKind.V3;
import static io.github.lookalike.internal.image.corpus.BmpKind.V4;
import static io.github.lookalike.internal.image.corpus.BmpKind.V5;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.lookalike.image.EncodedImage;
import io.github.lookalike.image.ImageException;
import io.github.lookalike.image.ImageLimits;
import io.github.lookalike.internal.image.Image;
import io.github.lookalike.internal.image.ImageReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** A portrait in every kind of BMP. */
class BmpKindsTest {

    private static final long[] RGB_555 = {0x7C00, 0x03E0, 0x001F};
    private static final long[] RGB_565 = {0xF800, 0x07E0, 0x001F};
    private static final long[] RGB_444 = {0x0F00, 0x00F0, 0x000F, 0xF000};
    private static final long[] BGR_888 = {0xFF0000, 0x00FF00, 0x0000FF};
    private static final long[] RGB_888 = {0x0000FF, 0x00FF00, 0xFF0000, 0xFF000000L};
    private static final long[] HIGH_RGB = {0xFF000000L, 0x00FF0000, 0x0000FF00, 0x000000FF};
    private static final long[] RGB_11_11_10 = {0xFFE00000L, 0x001FFC00, 0x000003FF};

    private final ImageReader reader = new ImageReader(ImageLimits.DEFAULT);

    static List<BmpKind> kinds() {
        List<BmpKind> kinds = new ArrayList<>();
        for (int header : new int[] {CORE, INFO, OS2, V4, V5}) {
            for (int bits : new int[] {1, 4, 8, 24}) {
                kinds.add(new BmpKind(header, bits, 0, false));
            }
        }
        for (int header : new int[] {INFO, OS2, V4, V5}) {
            kinds.add(new BmpKind(header, 8, RLE8, false));
            kinds.add(new BmpKind(header, 4, RLE4, false));
        }
        for (int header : new int[] {INFO, V4, V5}) {
            kinds.add(new BmpKind(header, 16, 0, false, RGB_555));
            kinds.add(new BmpKind(header, 32, 0, false, BGR_888));
            kinds.add(new BmpKind(header, 24, 0, true));
            kinds.add(new BmpKind(header, 8, 0, true));
        }
        for (int header : new int[] {INFO, V2, V3, V4, V5}) {
            for (int compression : header == INFO ? new int[] {MASKS, MASKS_WITH_ALPHA} : new int[] {MASKS}) {
                kinds.add(new BmpKind(header, 16, compression, false, RGB_555));
                kinds.add(new BmpKind(header, 16, compression, true, RGB_565));
                kinds.add(new BmpKind(header, 16, compression, false, RGB_444));
                kinds.add(new BmpKind(header, 32, compression, false, BGR_888));
                kinds.add(new BmpKind(header, 32, compression, true, RGB_888));
                kinds.add(new BmpKind(header, 32, compression, false, HIGH_RGB));
                kinds.add(new BmpKind(header, 32, compression, false, RGB_11_11_10));
            }
        }
        return kinds;
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void eachPixelIsRight(BmpKind kind) throws IOException {
        int[][] portrait = PortraitPixels.of("curie");
        assertThat(read(kind.file(portrait))).isDeepEqualTo(PortraitPixels.map(portrait, kind::seen));
    }

    @ParameterizedTest
    @CsvSource({
        "40, 4, 'compression 4, header of 40 bytes'", // a JPEG inside
        "124, 5, 'compression 5, header of 124 bytes'", // a PNG inside
        "64, 3, 'compression 3, header of 64 bytes'", // a fax
        "16, 0, header of 16 bytes",
    })
    void otherKindsAreRefusedByName(int header, int compression, String description) throws IOException {
        int[][] portrait = PortraitPixels.of("curie");
        BmpKind kind = new BmpKind(header, 24, compression, false, BGR_888);
        assertThatThrownBy(() -> read(kind.file(portrait)))
                .isInstanceOf(ImageException.class)
                .hasMessage("a.bmp: unsupported kind of BMP: " + description + "; convert it to JPEG or PNG");
    }

    private int[][] read(byte[] file) throws IOException {
        try (Image image = reader.read(new EncodedImage(Path.of("a.bmp"), file))) {
            return PortraitPixels.rows(image);
        }
    }
}
