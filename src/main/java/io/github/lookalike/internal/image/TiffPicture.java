package io.github.lookalike.internal.image;

import io.github.lookalike.internal.image.TiffDirectory.Tag;
import io.github.lookalike.internal.natives.NativeLibraries;
import java.util.Set;
import java.util.stream.LongStream;
import org.bytedeco.opencv.opencv_core.Mat;

/**
 * A TIFF's first page. OpenCV decodes it by libtiff's RGBA interface, or Java does where that is wrong: they were
 * compared on 1,187 files of known pixels, of every depth, kind of colours, compression and arrangement. What neither
 * reads rightly is refused by its kind. Transparent pixels show the colour that is under them, as in the other formats.
 */
final class TiffPicture {

    static {
        NativeLibraries.OPENCV.load();
    }

    private static final int WHITE_IS_ZERO = 0;
    private static final int BLACK_IS_ZERO = 1;
    private static final int RGB = 2;
    private static final int PALETTE = 3;
    private static final int CMYK = 5;
    private static final int YCBCR = 6;
    private static final int CIELAB = 8;

    private static final int UNCOMPRESSED = 1;

    /** None, the three of faxes, LZW, JPEG, Deflate by both its numbers, PackBits. */
    private static final Set<Integer> COMPRESSIONS = Set.of(UNCOMPRESSED, 2, 3, 4, 5, 7, 8, 32946, 32773);

    /** None, LZW, Deflate, PackBits. */
    private static final Set<Integer> COMPRESSIONS_FOR_JAVA = Set.of(UNCOMPRESSED, 5, 8, 32946, 32773);

    private static final int UNSIGNED = 1;
    private static final int UNDEFINED = 4;

    /** OpenCV has no room for more. */
    private static final int MOST_SAMPLES = 4;

    /** Each takes memory for all pixels. */
    private static final int MOST_SAMPLES_FOR_JAVA = 8;

    /** libtiff 4.7.1 reads by so many bytes from memory, and finds tiles wrong that are no multiple of it. */
    private static final int BLOCK = 1024;

    private final byte[] file;
    private final TiffDirectory tags;
    private final ImageSize size;
    private final int bits;
    private final int samples;
    private final int compression;
    private final int photometric;
    private final boolean planes;

    private TiffPicture(byte[] file) {
        this.file = file;
        tags = new TiffDirectory(file);
        size = size(tags);
        bits = (int) tags.value(Tag.BITS_PER_SAMPLE, 1);
        samples = (int) tags.value(Tag.SAMPLES_PER_PIXEL, 1);
        compression = (int) tags.value(Tag.COMPRESSION, UNCOMPRESSED);
        photometric = (int) tags.value(Tag.PHOTOMETRIC_INTERPRETATION, -1);
        planes = tags.value(Tag.PLANAR_CONFIGURATION, 1) == 2;
        if (!tags.isWhole() || tags.values(Tag.BITS_PER_SAMPLE).anyMatch(depth -> depth != bits)) {
            throw new IllegalArgumentException("cut off, or samples of different depths");
        }
    }

    static ImageSize size(byte[] file) {
        return size(new TiffDirectory(file));
    }

    private static ImageSize size(TiffDirectory tags) {
        return new ImageSize(tags.value(Tag.WIDTH, 0), tags.value(Tag.HEIGHT, 0));
    }

    /** The size of a tile; where there are none, that of the picture. */
    static ImageSize tile(byte[] file) {
        return tile(new TiffDirectory(file));
    }

    private static ImageSize tile(TiffDirectory tags) {
        return isTiled(tags)
                ? new ImageSize(tags.value(Tag.TILE_WIDTH, 0), tags.value(Tag.TILE_HEIGHT, 0))
                : size(tags);
    }

    private static boolean isTiled(TiffDirectory tags) {
        return tags.value(Tag.TILE_WIDTH, 0) > 0 && tags.value(Tag.TILE_HEIGHT, 0) > 0;
    }

    /** The tag for the orientation is EXIF's. */
    static void addMetadata(byte[] file, Metadata found) {
        found.addExif(file);
        found.addXmp(new TiffDirectory(file).bytes(Tag.XMP));
    }

    /** As it is stored: not turned. */
    static Image decode(byte[] file) {
        TiffPicture picture = new TiffPicture(file);
        if (picture.isForOpenCv()) {
            return picture.byOpenCv();
        }
        if (picture.isForJava()) {
            return picture.byJava();
        }
        throw new UnsupportedKindException(
                "%s%d x %d bits, photometric interpretation %d, compression %d, sample format %d%s"
                        .formatted(
                                picture.tags.isBig() ? "BigTIFF of " : "",
                                picture.samples,
                                picture.bits,
                                picture.photometric,
                                picture.compression,
                                picture.tags.value(Tag.SAMPLE_FORMAT, UNSIGNED),
                                isTiled(picture.tags) ? ", in tiles" : ""));
    }

    /**
     * Made as wide as its tiles are, and cut afterwards: libtiff misreads what reaches over the right edge of greys of
     * 16 bits or with transparency.
     */
    private Image byOpenCv() {
        long tile = isTiled(tags) ? tags.value(Tag.TILE_WIDTH, 0) : 1;
        long width = (size.width() + tile - 1) / tile * tile;
        Image wide = OpenCvDecoder.decode(tags.ofPixels(width));
        if (width == size.width()) {
            return wide;
        }
        try (wide;
                Mat left = wide.pixels().colRange(0, (int) size.width())) {
            return new Image(left.clone());
        }
    }

    /** ImageIO would reserve what a part claims to have. */
    private Image byJava() {
        if (LongStream.concat(tags.values(Tag.STRIP_SIZES), tags.values(Tag.TILE_SIZES))
                .anyMatch(bytes -> bytes > file.length)) {
            throw new IllegalArgumentException("parts larger than the file");
        }
        return ImageIoDecoder.decode("tiff", tags.ofPixels(size.width()));
    }

    private boolean isForOpenCv() {
        boolean known =
                switch (photometric) {
                    case WHITE_IS_ZERO -> isGreyForOpenCv() && !(planes && samples > 1); // would be a negative
                    case BLACK_IS_ZERO -> isGreyForOpenCv();
                    case RGB -> (bits == 8 || bits == 16) && samples >= 3;
                    case PALETTE -> (bits == 1 || bits == 8) && samples == 1;
                    case CMYK, YCBCR -> bits == 8;
                    case CIELAB -> bits == 8 && !planes;
                    default -> false;
                };
        return known
                && COMPRESSIONS.contains(compression)
                && hasWholeNumbers()
                && samples <= MOST_SAMPLES
                && !(isTiled(tags) && compression == UNCOMPRESSED && tileBytes() % BLOCK != 0);
    }

    private boolean isGreyForOpenCv() {
        return bits == 1 && samples == 1 || bits == 8 || bits == 16;
    }

    /** ImageIO reads no BigTIFF, differences of 8 bits only, and bits in the usual order only. */
    private boolean isForJava() {
        boolean known =
                switch (photometric) {
                    case WHITE_IS_ZERO, BLACK_IS_ZERO -> true;
                    case RGB -> samples >= 3;
                    case PALETTE -> samples == 1;
                    default -> false;
                };
        return known
                && (bits == 1 || bits == 2 || bits == 4 || bits == 8 || bits == 16)
                && COMPRESSIONS_FOR_JAVA.contains(compression)
                && hasWholeNumbers()
                && samples <= MOST_SAMPLES_FOR_JAVA
                && !tags.isBig()
                && (bits == 8 || tags.value(Tag.PREDICTOR, 1) == 1)
                && tags.value(Tag.FILL_ORDER, 1) == 1;
    }

    /** Neither signed nor floating-point. */
    private boolean hasWholeNumbers() {
        return tags.values(Tag.SAMPLE_FORMAT).allMatch(format -> format == UNSIGNED || format == UNDEFINED);
    }

    private long tileBytes() {
        ImageSize tile = tile(tags);
        return (tile.width() * bits * (planes ? 1 : samples) + 7) / 8 * tile.height();
    }
}
