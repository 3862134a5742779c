package io.github.lookalike.internal.lucene;

import java.io.IOException;
import java.util.Collection;
import java.util.zip.CRC32;
import org.apache.lucene.codecs.CodecUtil;
import org.apache.lucene.index.CodecReader;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexInput;

/**
 * Integrity check: reads a gallery's files through and compares the checksum at the end of each. Lucene does so, too,
 * but by the kilobyte, and goes through small segments twice, which takes five times as long.
 */
final class FileChecksums {

    /** Of the checksum, which is the last thing in each file. */
    private static final int BYTES = Long.BYTES;

    private static final int PIECE = 1 << 16;

    private FileChecksums() {}

    /** @throws CorruptIndexException if a file is damaged */
    static void check(Directory directory, Collection<String> files) throws IOException {
        byte[] piece = new byte[PIECE];
        for (String name : files) {
            try (IndexInput file = directory.openInput(name, IOContext.READONCE)) {
                long expected = CodecUtil.retrieveChecksum(file);
                file.seek(0);
                CRC32 actual = new CRC32();
                for (long left = file.length() - BYTES; left > 0; ) {
                    int size = (int) Math.min(left, PIECE);
                    file.readBytes(piece, 0, size);
                    actual.update(piece, 0, size);
                    left -= size;
                }
                if (actual.getValue() != expected) {
                    throw new CorruptIndexException("checksum failed: something has changed the file", file);
                }
            }
        }
    }

    /**
     * The same of the tables that a reader goes by: whose the faces are and where to find whom. The faces themselves are
     * much larger.
     */
    static void checkTables(DirectoryReader reader) throws IOException {
        for (LeafReaderContext leaf : reader.leaves()) {
            CodecReader segment = (CodecReader) leaf.reader();
            segment.getDocValuesReader().checkIntegrity();
            segment.getPostingsReader().checkIntegrity();
        }
    }

    /** The same of all files of a reader, be they deleted since. */
    static void check(DirectoryReader reader) throws IOException {
        for (LeafReaderContext leaf : reader.leaves()) {
            leaf.reader().checkIntegrity();
        }
    }
}
