package io.github.lookalike.internal.image;

import static java.nio.ByteOrder.BIG_ENDIAN;
import static java.nio.ByteOrder.LITTLE_ENDIAN;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * The first directory of a TIFF file or of an EXIF block, which is built like one (TIFF 6.0, section 2; BigTIFF has
 * wider numbers). Of a tag that is given twice the first counts, as for libtiff. Where the file is cut off or lies, all
 * throw unchecked exceptions.
 */
final class TiffDirectory {

    private static final int TIFF = 42;
    private static final int BIG_TIFF = 43;
    private static final int LONG = 4;

    private final byte[] file;
    private final ByteOrder order;
    private final HeaderBytes bytes;
    private final boolean big;
    private final int start;
    private final boolean whole;

    /** Where each tag's entry is. */
    private final Map<Integer, Integer> entries = new HashMap<>();

    TiffDirectory(byte[] file) {
        this.file = file;
        order = file[0] == 'I' ? LITTLE_ENDIAN : BIG_ENDIAN;
        bytes = new HeaderBytes(file, order);
        big = bytes.u16(2) == BIG_TIFF;
        if (!big && bytes.u16(2) != TIFF) {
            throw new IllegalArgumentException("no TIFF directory");
        }
        start = offset(big ? 8 : 4);
        long count = big ? bytes.i64(start) : bytes.u16(start);
        int entry = start + countLength();
        long i = 0;
        while (i < count && entry + entryLength() <= file.length) {
            entries.putIfAbsent(bytes.u16(entry), entry);
            entry += entryLength();
            i++;
        }
        whole = i == count;
    }

    /** Whether all entries are there that it says it has. */
    boolean isWhole() {
        return whole;
    }

    boolean isBig() {
        return big;
    }

    /** A tag's first value. @param otherwise what it is where the tag is not given */
    long value(Tag tag, long otherwise) {
        return values(tag).findFirst().orElse(otherwise);
    }

    /** A tag's values; none where it is not given. */
    LongStream values(Tag tag) {
        Integer entry = entries.get(tag.number());
        if (entry == null) {
            return LongStream.empty();
        }
        int type = bytes.u16(entry + 2);
        int at = valuesAt(entry);
        return IntStream.range(0, count(entry)).mapToLong(i -> number(at + i * size(type), type));
    }

    /** A tag's values, byte for byte; none where it is not given. */
    byte[] bytes(Tag tag) {
        Integer entry = entries.get(tag.number());
        int at = entry == null ? 0 : valuesAt(entry);
        return Arrays.copyOfRange(file, at, at + (entry == null ? 0 : length(entry)));
    }

    /**
     * The same file with a directory of what tells how pixels are stored, and no further directory: there is nothing
     * else then that a decoder could take in its own way. OpenCV counts directories, of which a file can chain millions.
     *
     * @param width what the width is to be, in pixels below 2^32
     */
    byte[] ofPixels(long width) {
        byte[] less = Arrays.copyOf(file, file.length + entryLength());
        ByteBuffer buffer = ByteBuffer.wrap(less).order(order);
        int at = start + countLength();
        int count = 0;
        for (Tag tag : Tag.OF_PIXELS) { // in ascending order, as in every directory
            if (entries.containsKey(tag.number())) {
                buffer.put(at, file, entries.get(tag.number()), entryLength());
                if (tag == Tag.WIDTH) {
                    buffer.putShort(at + 2, (short) LONG);
                    putOffset(buffer, at + 4, 1);
                    buffer.putInt(at + 4 + offsetLength(), (int) width);
                }
                at += entryLength();
                count++;
            }
        }
        putOffset(buffer, at, 0);
        if (big) {
            buffer.putLong(start, count);
        } else {
            buffer.putShort(start, (short) count);
        }
        return less;
    }

    private void putOffset(ByteBuffer buffer, int at, int value) {
        if (big) {
            buffer.putLong(at, value);
        } else {
            buffer.putInt(at, value);
        }
    }

    private int countLength() {
        return big ? 8 : 2;
    }

    private int entryLength() {
        return big ? 20 : 12;
    }

    private int offsetLength() {
        return big ? 8 : 4;
    }

    private int offset(int at) {
        return Math.toIntExact(big ? bytes.i64(at) : bytes.u32(at));
    }

    private int count(int entry) {
        return offset(entry + 4);
    }

    private int length(int entry) {
        return Math.multiplyExact(count(entry), size(bytes.u16(entry + 2)));
    }

    /** In the entry itself if there is room. */
    private int valuesAt(int entry) {
        int inside = entry + 4 + offsetLength();
        return length(entry) <= offsetLength() ? inside : offset(inside);
    }

    /** In bytes. */
    private static int size(int type) {
        return switch (type) {
            case 1, 2, 6, 7 -> 1;
            case 3, 8 -> 2;
            case 4, 9, 11, 13 -> 4;
            case 5, 10, 12, 16, 17, 18 -> 8;
            default -> throw new IllegalArgumentException("unknown type " + type);
        };
    }

    private long number(int at, int type) {
        return switch (type) {
            case 1, 6 -> bytes.u8(at);
            case 3, 8 -> bytes.u16(at);
            case 4, 9 -> bytes.u32(at);
            case 16, 17 -> bytes.i64(at);
            default -> throw new IllegalArgumentException("no whole number");
        };
    }

    /** What a TIFF's directory may tell (TIFF 6.0, section 8 and others; XMP's own specification). */
    enum Tag {
        WIDTH(256),
        HEIGHT(257),
        BITS_PER_SAMPLE(258),
        COMPRESSION(259),
        PHOTOMETRIC_INTERPRETATION(262),
        FILL_ORDER(266),
        STRIP_OFFSETS(273),
        SAMPLES_PER_PIXEL(277),
        ROWS_PER_STRIP(278),
        STRIP_SIZES(279),
        PLANAR_CONFIGURATION(284),
        T4_OPTIONS(292),
        T6_OPTIONS(293),
        PREDICTOR(317),
        WHITE_POINT(318),
        COLOR_MAP(320),
        TILE_WIDTH(322),
        TILE_HEIGHT(323),
        TILE_OFFSETS(324),
        TILE_SIZES(325),
        INK_SET(332),
        SAMPLE_FORMAT(339),
        JPEG_TABLES(347),
        YCBCR_COEFFICIENTS(529),
        YCBCR_SUBSAMPLING(530),
        YCBCR_POSITIONING(531),
        REFERENCE_BLACK_WHITE(532),

        ORIENTATION(274),
        XMP(700);

        /** Those that tell how the pixels are stored. */
        static final Set<Tag> OF_PIXELS = EnumSet.range(WIDTH, REFERENCE_BLACK_WHITE);

        private final int number;

        Tag(int number) {
            this.number = number;
        }

        int number() {
            return number;
        }
    }
}
