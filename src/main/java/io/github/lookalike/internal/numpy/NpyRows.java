package io.github.lookalike.internal.numpy;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;

/**
 * The rows of a {@code .npy} file one after the other, so that files larger than memory can be read: little-endian
 * float32 or float64 in C or Fortran order, of any format version; float64 is rounded to float.
 */
public final class NpyRows implements Closeable {

    /** So many bytes are read at once, unless a row has more. */
    private static final int BLOCK = 1 << 23;

    private final Path file;
    private final NpyContent content;
    private final NpyHeader header;
    private ByteBuffer block = ByteBuffer.allocate(0);
    private int blockRows;
    private int row;
    /** The first of the block. */
    private int first;

    private NpyRows(Path file, NpyContent content) throws IOException {
        this.file = file;
        this.content = content;
        this.header = NpyHeader.read(file, content);
    }

    /** @throws IOException if it is no such file, or is cut off; the message names it and says why */
    public static NpyRows open(Path file) throws IOException {
        NpyContent content = NpyContent.of(file);
        try {
            return new NpyRows(file, content);
        } catch (IOException | RuntimeException e) {
            content.close();
            throw e;
        }
    }

    /**
     * Reads what is in memory already.
     *
     * @param file what the content is of, for messages
     * @throws IOException as {@link #open} does
     */
    public static NpyRows of(Path file, byte[] content) throws IOException {
        return new NpyRows(file, NpyContent.of(content));
    }

    /** How many rows there are in all. */
    public int size() {
        return header.rows();
    }

    /** How many values a row has. */
    public int length() {
        return header.columns();
    }

    /** The next row; there must be one. */
    public float[] next() throws IOException {
        if (row == first + blockRows) {
            load();
        }
        float[] values = new float[header.columns()];
        int stride = header.fortranOrder() ? blockRows : 1;
        int start = header.fortranOrder() ? row - first : (row - first) * values.length;
        for (int i = 0; i < values.length; i++) {
            int at = (start + i * stride) * header.width();
            values[i] = header.doubles() ? (float) block.getDouble(at) : block.getFloat(at);
        }
        row++;
        return values;
    }

    /** The next rows, value by value as they stand in the file. */
    private void load() throws IOException {
        long rowBytes = Math.max(1, (long) header.columns() * header.width());
        int count = (int) Math.max(1, Math.min(header.rows() - row, BLOCK / rowBytes));
        if (count * rowBytes > Integer.MAX_VALUE) {
            throw new IOException(file + " has rows of " + header.columns() + " values, which is too many");
        }
        if (block.capacity() < count * rowBytes) {
            block = ByteBuffer.allocate((int) (count * rowBytes)).order(ByteOrder.LITTLE_ENDIAN);
        }
        block.clear();
        if (header.fortranOrder()) {
            for (int column = 0; column < header.columns(); column++) {
                read((long) column * header.rows() + row, count);
            }
        } else {
            read((long) row * header.columns(), count * header.columns());
        }
        first = row;
        blockRows = count;
    }

    /** Reads some values that stand together in the file, into the block. */
    private void read(long value, int count) throws IOException {
        block.limit(block.position() + count * header.width());
        try {
            content.read(block, header.start() + value * header.width());
        } catch (EOFException e) {
            throw new IOException(file + " was cut off while it was read", e);
        }
    }

    @Override
    public void close() throws IOException {
        content.close();
    }
}
