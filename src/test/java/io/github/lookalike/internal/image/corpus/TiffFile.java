package io.github.lookalike.internal.image.corpus;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.TreeMap;

/**
 * Writes TIFF files (TIFF 6.0, section 2) and BigTIFF, in either byte order: set the tags, add the strips, end the
 * page. A tag may be given any value, also a lie.
 */
final class TiffFile {

    static final int WIDTH = 256;
    static final int HEIGHT = 257;
    static final int BITS = 258;
    static final int COMPRESSION = 259;
    static final int PHOTOMETRIC = 262;
    static final int STRIP_OFFSETS = 273;
    static final int ORIENTATION = 274;
    static final int SAMPLES = 277;
    static final int ROWS_PER_STRIP = 278;
    static final int STRIP_SIZES = 279;
    static final int PLANAR = 284;
    static final int PREDICTOR = 317;
    static final int COLOR_MAP = 320;
    static final int TILE_WIDTH = 322;
    static final int TILE_HEIGHT = 323;
    static final int TILE_OFFSETS = 324;
    static final int TILE_SIZES = 325;
    static final int EXTRA_SAMPLES = 338;
    static final int SAMPLE_FORMAT = 339;
    static final int XMP = 700;
    static final int ICC_PROFILE = 34675;

    private static final int UNDEFINED = 7;
    private static final int SHORT = 3;
    private static final int LONG = 4;
    private static final int LONG8 = 16;

    private record Tag(int type, int size, long count, long... values) {}

    private final boolean big;
    private final TreeMap<Integer, Tag> tags = new TreeMap<>();
    private ByteBuffer file;
    private int next;
    private int page;

    TiffFile(ByteOrder order, boolean big) {
        this.big = big;
        this.file = ByteBuffer.allocate(1 << 12).order(order);
        file.put((order == ByteOrder.LITTLE_ENDIAN ? "II" : "MM").getBytes(StandardCharsets.US_ASCII));
        file.putShort((short) (big ? 43 : 42));
        if (big) {
            file.putShort((short) 8).putShort((short) 0);
        }
        next = file.position();
        putOffset(0);
    }

    TiffFile() {
        this(ByteOrder.LITTLE_ENDIAN, false);
    }

    /** Size, depth of each of so many channels, photometric interpretation; uncompressed. */
    TiffFile picture(long width, long height, int bits, int channels, int photometric) {
        return longs(WIDTH, width)
                .longs(HEIGHT, height)
                .shorts(BITS, filled(channels, bits))
                .shorts(COMPRESSION, 1)
                .shorts(PHOTOMETRIC, photometric)
                .shorts(SAMPLES, channels);
    }

    static int[] filled(int count, int value) {
        int[] values = new int[count];
        Arrays.fill(values, value);
        return values;
    }

    TiffFile shorts(int tag, int... values) {
        return tag(tag, SHORT, 2, Arrays.stream(values).asLongStream().toArray());
    }

    TiffFile longs(int tag, long... values) {
        return tag(tag, LONG, 4, values);
    }

    TiffFile longs8(int tag, long... values) {
        return tag(tag, LONG8, 8, values);
    }

    /** Bytes of no type. */
    TiffFile undefined(int tag, byte... values) {
        long[] wide = new long[values.length];
        Arrays.setAll(wide, i -> values[i]);
        return tag(tag, UNDEFINED, 1, wide);
    }

    private TiffFile tag(int tag, int type, int size, long... values) {
        tags.put(tag, new Tag(type, size, values.length, values));
        return this;
    }

    /** A tag that claims to have so many values somewhere. */
    TiffFile lie(int tag, int type, long count, long where) {
        tags.put(tag, new Tag(type, 4, count, where));
        return this;
    }

    /** Puts the pixels into the file, and where they are into the tags. */
    TiffFile strips(byte[]... strips) {
        return parts(STRIP_OFFSETS, STRIP_SIZES, strips);
    }

    TiffFile tiles(byte[]... tiles) {
        return parts(TILE_OFFSETS, TILE_SIZES, tiles);
    }

    private TiffFile parts(int offsetsTag, int sizesTag, byte[]... parts) {
        long[] offsets = new long[parts.length];
        long[] sizes = new long[parts.length];
        for (int i = 0; i < parts.length; i++) {
            room(parts[i].length);
            offsets[i] = file.position();
            sizes[i] = parts[i].length;
            file.put(parts[i]);
        }
        return longs(offsetsTag, offsets).longs(sizesTag, sizes);
    }

    /** Writes the directory of the tags. Further ones may follow: the tags stay as they are. */
    TiffFile endPage() {
        int directory = big ? 8 + tags.size() * 20 + 8 : 2 + tags.size() * 12 + 4;
        room(directory + 8);
        file.position(file.position() + 7 & ~7);
        page = file.position();
        putOffset(next, page);
        int values = file.position() + directory;
        if (big) {
            file.putLong(tags.size());
        } else {
            file.putShort((short) tags.size());
        }
        for (int number : tags.keySet()) {
            values = entry(number, tags.get(number), values);
        }
        next = file.position();
        putOffset(0);
        room(values - file.position());
        file.position(values);
        return this;
    }

    private int entry(int number, Tag tag, int values) {
        int inline = big ? 8 : 4;
        int length = tag.size * tag.values.length;
        file.putShort((short) number).putShort((short) tag.type);
        putOffset(tag.count);
        int at = file.position();
        int end = at + inline;
        int free = values;
        if (length > inline) {
            putOffset(values);
            room(values + length - file.position());
            at = values;
            free = values + (length + 7 & ~7);
        }
        file.position(at);
        for (long value : tag.values) {
            put(tag.size, value);
        }
        file.position(end);
        return free;
    }

    private void put(int size, long value) {
        switch (size) {
            case 1 -> file.put((byte) value);
            case 2 -> file.putShort((short) value);
            case 4 -> file.putInt((int) value);
            default -> file.putLong(value);
        }
    }

    private void putOffset(long value) {
        put(big ? 8 : 4, value);
    }

    private void putOffset(int at, long value) {
        int back = file.position();
        file.position(at);
        putOffset(value);
        file.position(back);
    }

    /** Where the last directory is. */
    int lastPage() {
        return page;
    }

    /** Makes the last directory's successor any place, such as one that was there before. */
    TiffFile continuedAt(long offset) {
        putOffset(next, offset);
        return this;
    }

    private void room(int more) {
        if (file.remaining() < more + 64) {
            ByteBuffer larger =
                    ByteBuffer.allocate(2 * (file.capacity() + more)).order(file.order());
            file = larger.put(file.array()).position(file.position());
        }
    }

    byte[] array() {
        return Arrays.copyOf(file.array(), file.position());
    }
}
