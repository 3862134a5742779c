package io.github.lookalike.internal.lucene.vectors;

import java.io.IOException;
import java.util.zip.CRC32;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.apache.lucene.store.IndexInput;
import org.apache.lucene.store.IndexOutput;

/**
 * A part of a file of ours that has a checksum (CRC-32) of its own, for the file's is compared only where all of it is
 * read: so what steers a search is known to be as it was written, however large the gallery is.
 */
final class CheckedPart {

    private static final int PIECE = 1 << 16;

    private CheckedPart() {}

    /** Writes its length, itself and its checksum. */
    static void write(ByteBuffersDataOutput part, IndexOutput out) throws IOException {
        byte[] bytes = part.toArrayCopy();
        CRC32 checksum = new CRC32();
        checksum.update(bytes);
        out.writeInt(bytes.length);
        out.writeBytes(bytes, bytes.length);
        out.writeInt((int) checksum.getValue());
    }

    /**
     * Reads what {@link #write} wrote and leaves the file at what follows.
     *
     * @throws CorruptIndexException if that is damaged
     */
    static ByteArrayDataInput read(IndexInput file) throws IOException {
        int length = file.readInt();
        if (length < 0 || length > file.length() - file.getFilePointer() - Integer.BYTES) {
            throw new CorruptIndexException("a part of " + length + " bytes is longer than the file", file);
        }
        byte[] bytes = new byte[length];
        file.readBytes(bytes, 0, length);
        CRC32 checksum = new CRC32();
        checksum.update(bytes);
        compare(checksum, file.readInt(), file);
        return new ByteArrayDataInput(bytes);
    }

    /**
     * Compares a part of any size with a checksum that stands elsewhere.
     *
     * @param file another is not moved by this
     * @throws CorruptIndexException if that is damaged
     */
    static void check(IndexInput file, long start, long end, int expected) throws IOException {
        IndexInput in = file.clone();
        in.seek(start);
        CRC32 checksum = new CRC32();
        byte[] piece = new byte[PIECE];
        for (long left = end - start; left > 0; ) {
            int size = (int) Math.min(left, PIECE);
            in.readBytes(piece, 0, size);
            checksum.update(piece, 0, size);
            left -= size;
        }
        compare(checksum, expected, file);
    }

    private static void compare(CRC32 actual, int expected, IndexInput file) throws CorruptIndexException {
        if ((int) actual.getValue() != expected) {
            throw new CorruptIndexException("checksum of a part failed: something has changed the file", file);
        }
    }
}
