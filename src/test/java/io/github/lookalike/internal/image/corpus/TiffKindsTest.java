package io.github.lookalike.internal.image.corpus;

import static java.nio.ByteOrder.BIG_ENDIAN;
import static java.nio.ByteOrder.LITTLE_ENDIAN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.lookalike.image.EncodedImage;
import io.github.lookalike.image.ImageException;
import io.github.lookalike.image.ImageLimits;
import io.github.lookalike.internal.image.Image;
import io.github.lookalike.internal.image.ImageReader;
import io.github.lookalike.internal.image.corpus.TiffKind.Colors;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.plugins.tiff.BaselineTIFFTagSet;
import javax.imageio.plugins.tiff.TIFFDirectory;
import javax.imageio.plugins.tiff.TIFFField;
import javax.imageio.stream.ImageOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A portrait in every kind of TIFF, turned in all eight ways: each pixel is what it was, and where it was. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Tag("slow")
class TiffKindsTest {

    private static final int UNCOMPRESSED = 1;
    private static final int STRIP = 7;

    /** Whose bytes are a multiple of 1,024 only for some depths. */
    private static final int TILE = 16;

    private final ImageReader reader = new ImageReader(ImageLimits.DEFAULT);
    private int[][] portrait;

    @BeforeAll
    void readPortrait() throws IOException {
        portrait = PortraitPixels.of("hopper");
    }

    static List<TiffKind> kinds() {
        List<TiffKind> kinds = new ArrayList<>();
        for (ByteOrder order : List.of(LITTLE_ENDIAN, BIG_ENDIAN)) {
            for (int part : new int[] {STRIP, TILE, 32}) {
                for (int compression : new int[] {UNCOMPRESSED, TiffKind.DEFLATE, TiffKind.PACK_BITS}) {
                    for (int bits : new int[] {1, 2, 4, 8, 16}) {
                        for (Colors colors : Colors.values()) {
                            if (colors != Colors.RGB || bits > 1) {
                                kinds.add(kind(colors, bits, 0, false, part, compression, false, order));
                            }
                        }
                    }
                }
                for (int bits : new int[] {8, 16}) {
                    for (boolean planes : new boolean[] {false, true}) {
                        kinds.add(kind(Colors.RGB, bits, 0, planes, part, UNCOMPRESSED, false, order));
                        kinds.add(kind(Colors.RGB, bits, 1, planes, part, TiffKind.DEFLATE, false, order));
                        kinds.add(kind(Colors.BLACK_IS_ZERO, bits, 1, planes, part, TiffKind.DEFLATE, false, order));
                        kinds.add(kind(Colors.WHITE_IS_ZERO, bits, 1, planes, part, UNCOMPRESSED, false, order));
                        kinds.add(kind(Colors.RGB, bits, 2, planes, part, TiffKind.PACK_BITS, false, order));
                    }
                    kinds.add(kind(Colors.RGB, bits, 0, false, part, TiffKind.DEFLATE, true, order));
                    kinds.add(kind(Colors.BLACK_IS_ZERO, bits, 0, false, part, TiffKind.DEFLATE, true, order));
                    kinds.add(new TiffKind(
                            Colors.BLACK_IS_ZERO, bits, 0, false, part, TiffKind.DEFLATE, true, order, true));
                }
            }
        }
        return kinds;
    }

    private static TiffKind kind(
            Colors colors,
            int bits,
            int extra,
            boolean planes,
            int part,
            int compression,
            boolean differences,
            ByteOrder order) {
        return new TiffKind(colors, bits, extra, planes, part, compression, differences, order, false);
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void eachPixelIsRightAndInItsPlace(TiffKind kind) throws IOException {
        assertRight(kind, 1, 6);
    }

    @ParameterizedTest
    @MethodSource("kinds")
    @Tag("slow")
    void soItIsTurnedInTheOtherWays(TiffKind kind) throws IOException {
        assertRight(kind, 2, 3, 4, 5, 7, 8);
    }

    private void assertRight(TiffKind kind, int... orientations) throws IOException {
        int[][] expected = PortraitPixels.map(portrait, kind::seen);
        for (int orientation : orientations) {
            byte[] file = kind.file(PortraitPixels.stored(portrait, orientation), orientation);
            PortraitPixels.assertSame("orientation " + orientation, read(file), expected);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"CCITT RLE", "CCITT T.4", "CCITT T.6", "LZW", "JPEG"})
    void soItIsWithCompressionsOfJavas(String compression) throws IOException {
        boolean black = compression.startsWith("CCITT");
        int type = black ? BufferedImage.TYPE_BYTE_BINARY : BufferedImage.TYPE_INT_RGB;
        int[][] upright =
                black ? PortraitPixels.map(portrait, rgb -> (rgb >> 8 & 0xFF) < 100 ? 0 : 0xFFFFFF) : portrait;
        for (int orientation = 1; orientation <= 8; orientation++) {
            int[][] read = read(byJava(PortraitPixels.stored(upright, orientation), type, compression, orientation));
            if (compression.equals("JPEG")) {
                assertThat(meanDifference(read, upright)).isLessThan(10);
            } else {
                PortraitPixels.assertSame("orientation " + orientation, read, upright);
            }
        }
    }

    @Test
    void whatNobodyReadsRightlyIsRefusedByItsKind() {
        assertRefused(
                new TiffKind(Colors.BLACK_IS_ZERO, 4, 0, false, STRIP, UNCOMPRESSED, false, BIG_ENDIAN, true),
                "BigTIFF of 1 x 4 bits, photometric interpretation 1, compression 1, sample format 1");
        assertRefused(
                kind(Colors.RGB, 16, 2, false, TILE, TiffKind.DEFLATE, true, LITTLE_ENDIAN),
                "5 x 16 bits, photometric interpretation 2, compression 8, sample format 1, in tiles");
    }

    private void assertRefused(TiffKind kind, String description) {
        assertThatThrownBy(() -> read(kind.file(portrait, 1)))
                .isInstanceOf(ImageException.class)
                .hasMessage("a.tif: unsupported kind of TIFF: " + description + "; convert it to JPEG or PNG");
    }

    private int[][] read(byte[] file) throws IOException {
        try (Image image = reader.read(new EncodedImage(Path.of("a.tif"), file))) {
            return PortraitPixels.rows(image);
        }
    }

    private static byte[] byJava(int[][] picture, int type, String compression, int orientation) throws IOException {
        BufferedImage image = new BufferedImage(picture[0].length, picture.length, type);
        for (int y = 0; y < picture.length; y++) {
            image.setRGB(0, y, picture[y].length, 1, PortraitPixels.map(picture, rgb -> 0xFF000000 | rgb)[y], 0, 0);
        }
        ImageWriter writer = ImageIO.getImageWritersByFormatName("tiff").next();
        ImageWriteParam how = writer.getDefaultWriteParam();
        Encoders.compressed(compression).accept(how);
        TIFFDirectory tags = TIFFDirectory.createFromMetadata(
                writer.getDefaultImageMetadata(ImageTypeSpecifier.createFromRenderedImage(image), how));
        tags.addTIFFField(new TIFFField(
                BaselineTIFFTagSet.getInstance().getTag(BaselineTIFFTagSet.TAG_ORIENTATION), orientation));
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (ImageOutputStream out = ImageIO.createImageOutputStream(file)) {
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, tags.getAsMetadata()), how);
        } finally {
            writer.dispose();
        }
        return file.toByteArray();
    }

    private static double meanDifference(int[][] a, int[][] b) {
        assertThat(a).hasSameDimensionsAs(b);
        long sum = 0;
        for (int y = 0; y < a.length; y++) {
            for (int x = 0; x < a[y].length; x++) {
                sum += Math.abs(PortraitPixels.grey(a[y][x]) - PortraitPixels.grey(b[y][x]));
            }
        }
        return (double) sum / a.length / a[0].length;
    }
}
