package io.github.lookalike.convert;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A table of a FlatBuffers file in memory. Nothing in the file is trusted: what points out of the file or the table is
 * refused by name and offset, and so are vectors longer than a network of some hundred operators has. Fields are told by
 * their name in the schema and their slot in the table.
 *
 * @see <a href="https://flatbuffers.dev/internals/">FlatBuffers' description of the format</a>
 */
final class FlatTable {

    private static final int MOST_TABLES = 10_000;
    private static final int MOST_INTEGERS = 16;

    /** A vtable starts with its own size and that of the table. */
    private static final int VTABLE_HEADER = 2 * Short.BYTES;

    private final ByteBuffer file;
    private final String place;
    private final int start;
    private final int size;
    private final int vtable;
    private final int slots;

    private FlatTable(ByteBuffer file, long start, String place) throws NetworkFormatException {
        this.file = file;
        this.place = place;
        this.start = within(start, Integer.BYTES, "a table");
        this.vtable = within(start - file.getInt(this.start), VTABLE_HEADER, "a vtable");
        int vtableSize = Short.toUnsignedInt(file.getShort(vtable));
        this.size = Short.toUnsignedInt(file.getShort(vtable + Short.BYTES));
        if (vtableSize < VTABLE_HEADER || vtableSize % Short.BYTES != 0 || size < Integer.BYTES) {
            throw problem(vtable, "no vtable has " + vtableSize + " bytes for a table of " + size);
        }
        within(vtable, vtableSize, "a vtable");
        within(start, size, "a table");
        this.slots = (vtableSize - VTABLE_HEADER) / Short.BYTES;
    }

    /**
     * The table that a file starts with.
     *
     * @param identifier the four characters that tell the file's kind
     */
    static FlatTable root(byte[] bytes, String identifier) throws NetworkFormatException {
        ByteBuffer file = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        if (bytes.length < 2 * Integer.BYTES) {
            throw NetworkFormatException.atByte(0, "the file of " + bytes.length + " bytes ends within its header");
        }
        String found = new String(bytes, Integer.BYTES, Integer.BYTES, StandardCharsets.ISO_8859_1);
        if (!found.equals(identifier)) {
            throw NetworkFormatException.atByte(Integer.BYTES, "'" + found + "' instead of '" + identifier + "'");
        }
        return new FlatTable(file, Integer.toUnsignedLong(file.getInt(0)), "root");
    }

    /** Which table it is, for messages. */
    String place() {
        return place;
    }

    /** A number of 8 bits, signed, or 0 if it is left out. */
    int int8(String name, int slot) throws NetworkFormatException {
        int at = field(name, slot, Byte.BYTES);
        return at == 0 ? 0 : file.get(at);
    }

    /** A number of 32 bits, signed. */
    int int32(String name, int slot, int ifLeftOut) throws NetworkFormatException {
        int at = field(name, slot, Integer.BYTES);
        return at == 0 ? ifLeftOut : file.getInt(at);
    }

    Optional<FlatTable> table(String name, int slot) throws NetworkFormatException {
        int at = field(name, slot, Integer.BYTES);
        return at == 0 ? Optional.empty() : Optional.of(new FlatTable(file, target(at), place + "." + name));
    }

    /** A vector of tables; empty if it is left out. */
    List<FlatTable> tables(String name, int slot) throws NetworkFormatException {
        ByteBuffer offsets = vector(name, slot, Integer.BYTES, MOST_TABLES);
        int first = offsets.position();
        List<FlatTable> tables = new ArrayList<>();
        for (int at = first; at < offsets.limit(); at += Integer.BYTES) {
            String which = place + "." + name + "[" + (at - first) / Integer.BYTES + "]";
            tables.add(new FlatTable(file, target(at), which));
        }
        return tables;
    }

    /** A short vector of numbers of 32 bits; empty if it is left out. */
    List<Integer> integers(String name, int slot) throws NetworkFormatException {
        ByteBuffer vector = vector(name, slot, Integer.BYTES, MOST_INTEGERS);
        List<Integer> integers = new ArrayList<>();
        while (vector.hasRemaining()) {
            integers.add(vector.getInt());
        }
        return List.copyOf(integers);
    }

    /** A vector of bytes, not copied, low bytes first; empty if it is left out. */
    ByteBuffer bytes(String name, int slot) throws NetworkFormatException {
        return vector(name, slot, Byte.BYTES, Integer.MAX_VALUE).slice().order(ByteOrder.LITTLE_ENDIAN);
    }

    /** A complaint about a field of this table. */
    NetworkFormatException problem(String problem) {
        return problem(start, problem);
    }

    private NetworkFormatException problem(long offset, String problem) {
        return NetworkFormatException.atByte(offset, place + ": " + problem);
    }

    /** A view of the file from a vector's first element to its last. */
    private ByteBuffer vector(String name, int slot, int width, int most) throws NetworkFormatException {
        int at = field(name, slot, Integer.BYTES);
        if (at == 0) {
            return ByteBuffer.allocate(0);
        }
        int header = within(target(at), Integer.BYTES, name);
        long length = Integer.toUnsignedLong(file.getInt(header));
        if (length > most) {
            throw problem(header, name + " has " + length + " elements; at most " + most + " are read");
        }
        int first = within((long) header + Integer.BYTES, length * width, name);
        return file.duplicate()
                .order(ByteOrder.LITTLE_ENDIAN)
                .limit((int) (first + length * width))
                .position(first);
    }

    /** Where a field's value is, or 0 if it is left out. */
    private int field(String name, int slot, int width) throws NetworkFormatException {
        if (slot >= slots) {
            return 0;
        }
        int entry = vtable + VTABLE_HEADER + slot * Short.BYTES;
        int offset = Short.toUnsignedInt(file.getShort(entry));
        if (offset != 0 && (offset < Integer.BYTES || offset + width > size)) {
            throw problem(entry, name + " lies outside of its table");
        }
        return offset == 0 ? 0 : start + offset;
    }

    /** Where the offset points that stands at some place: offsets are relative to where they stand. */
    private long target(int at) {
        return at + Integer.toUnsignedLong(file.getInt(at));
    }

    private int within(long offset, long length, String what) throws NetworkFormatException {
        if (offset < 0 || offset + length > file.limit()) {
            throw problem(offset, what + " reaches out of the file of " + file.limit() + " bytes");
        }
        return (int) offset;
    }
}
