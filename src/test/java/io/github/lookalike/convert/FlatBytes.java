package io.github.lookalike.convert;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Writes FlatBuffers, for tests of what reads them: a table, then all that it refers to, every time anew. */
final class FlatBytes {

    /**
     * A table: values by slot. {@link Byte} and {@link Integer} are put into it, {@code Table}, {@code List<Table>},
     * {@code int[]} and {@code byte[]} are referred to.
     */
    record Table(SortedMap<Integer, Object> fields) {

        Table() {
            this(new TreeMap<>());
        }

        Table with(int slot, Object value) {
            fields.put(slot, value);
            return this;
        }
    }

    private ByteBuffer out = ByteBuffer.allocate(1 << 16).order(ByteOrder.LITTLE_ENDIAN);

    private FlatBytes() {}

    static byte[] of(Table root, String identifier) {
        FlatBytes bytes = new FlatBytes();
        bytes.out.putInt(0).put(identifier.getBytes(StandardCharsets.US_ASCII));
        bytes.refer(0, root);
        return Arrays.copyOf(bytes.out.array(), bytes.out.position());
    }

    /** Writes a value at the end, and where it is to the given place. */
    private void refer(int from, Object value) {
        while (out.position() % Integer.BYTES != 0) {
            out.put((byte) 0);
        }
        if (out.remaining() < 1 << 12) {
            out = ByteBuffer.allocate(2 * out.capacity())
                    .order(ByteOrder.LITTLE_ENDIAN)
                    .put(out.flip());
        }
        if (value instanceof Table table) {
            write(from, table);
            return;
        }
        out.putInt(from, out.position() - from);
        if (value instanceof byte[] bytes) {
            out.putInt(bytes.length).put(bytes);
        } else if (value instanceof int[] integers) {
            out.putInt(integers.length);
            Arrays.stream(integers).forEach(out::putInt);
        } else {
            List<?> tables = (List<?>) value;
            int first = out.putInt(tables.size()).position();
            out.position(first + tables.size() * Integer.BYTES);
            for (int i = 0; i < tables.size(); i++) {
                refer(first + i * Integer.BYTES, tables.get(i));
            }
        }
    }

    /** The vtable, then the table of four bytes a field, then what it refers to. */
    private void write(int from, Table table) {
        int slots = table.fields().isEmpty() ? 0 : table.fields().lastKey() + 1;
        int vtable = out.position();
        int vtableSize = 2 * Short.BYTES + slots * Short.BYTES;
        int start = (vtable + vtableSize + 3) / 4 * 4;
        int size = Integer.BYTES * (1 + table.fields().size());
        out.putShort((short) vtableSize).putShort((short) size);
        int field = Integer.BYTES;
        for (int slot = 0; slot < slots; slot++) {
            boolean there = table.fields().containsKey(slot);
            out.putShort((short) (there ? field : 0));
            field += there ? Integer.BYTES : 0;
        }
        out.putInt(from, start - from);
        out.putInt(start, start - vtable).position(start + size);
        int at = start;
        for (Object value : table.fields().values()) {
            at += Integer.BYTES;
            if (value instanceof Byte number) {
                out.put(at, number);
            } else if (value instanceof Integer number) {
                out.putInt(at, number);
            } else {
                refer(at, value);
            }
        }
    }
}
