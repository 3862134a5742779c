package io.github.lookalike.internal.lucene.vectors;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.zip.CRC32;
import org.apache.lucene.codecs.CodecUtil;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.IndexFileNames;
import org.apache.lucene.index.SegmentReadState;
import org.apache.lucene.index.SegmentWriteState;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.apache.lucene.store.IndexInput;
import org.apache.lucene.store.IndexOutput;
import org.apache.lucene.util.IOUtils;

/**
 * Files of ours beside a segment's vectors, which not every segment has. Parts of them have checksums (CRC-32) of their
 * own, for the file's is compared only where all of it is read: so what steers a search is known to be as it was
 * written, however large the gallery is.
 */
final class SegmentFile {

    private static final int PIECE = 1 << 16;

    /** What follows the header. */
    interface Content {
        void write(IndexOutput out) throws IOException;
    }

    private SegmentFile() {}

    /** Makes one. */
    static void write(SegmentWriteState state, String extension, String codec, int version, Content content)
            throws IOException {
        String name = IndexFileNames.segmentFileName(state.segmentInfo.name, state.segmentSuffix, extension);
        try (IndexOutput out = state.directory.createOutput(name, state.context)) {
            CodecUtil.writeIndexHeader(out, codec, version, state.segmentInfo.getId(), state.segmentSuffix);
            content.write(out);
            CodecUtil.writeFooter(out);
        }
    }

    /**
     * Opens one and reads its header; that its end is there is seen, too.
     *
     * @return at what follows the header; null if the segment has no such file
     */
    static IndexInput open(SegmentReadState state, String extension, String codec, int version) throws IOException {
        IndexInput file;
        try {
            file = state.directory.openInput(
                    IndexFileNames.segmentFileName(state.segmentInfo.name, state.segmentSuffix, extension),
                    state.context);
        } catch (FileNotFoundException | NoSuchFileException e) {
            return null;
        }
        try {
            CodecUtil.retrieveChecksum(file);
            file.seek(0);
            CodecUtil.checkIndexHeader(file, codec, version, version, state.segmentInfo.getId(), state.segmentSuffix);
            return file;
        } catch (Throwable e) {
            IOUtils.closeWhileHandlingException(file);
            throw e;
        }
    }

    /** Writes a part: its length, itself and its checksum. */
    static void writePart(ByteBuffersDataOutput part, IndexOutput out) throws IOException {
        byte[] bytes = part.toArrayCopy();
        CRC32 checksum = new CRC32();
        checksum.update(bytes);
        out.writeInt(bytes.length);
        out.writeBytes(bytes, bytes.length);
        out.writeInt((int) checksum.getValue());
    }

    /**
     * Reads what {@link #writePart} wrote and leaves the file at what follows.
     *
     * @throws CorruptIndexException if that is damaged
     */
    static ByteArrayDataInput readPart(IndexInput file) throws IOException {
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
    static void checkPart(IndexInput file, long start, long end, int expected) throws IOException {
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
