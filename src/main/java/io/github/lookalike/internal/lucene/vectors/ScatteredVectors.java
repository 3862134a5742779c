package io.github.lookalike.internal.lucene.vectors;

import io.github.lookalike.internal.lucene.document.FaceDocuments;
import java.io.Closeable;
import java.io.IOException;
import org.apache.lucene.codecs.KnnVectorsFormat;
import org.apache.lucene.codecs.KnnVectorsReader;
import org.apache.lucene.index.SegmentReadState;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.FilterDirectory;
import org.apache.lucene.store.NIOFSDirectory;
import org.apache.lucene.store.NoLockFactory;
import org.apache.lucene.util.IOUtils;
import org.apache.lucene.util.hnsw.RandomAccessVectorValues;

/**
 * A large segment's vectors for reading a few of them here and there: by position. Through the mapping of the file,
 * each would bring its neighbours' 64 kilobytes into the process's memory, and some ten thousand all of the file.
 */
final class ScatteredVectors implements Closeable {

    private final Directory directory;
    private final KnnVectorsReader reader;

    private ScatteredVectors(Directory directory, KnnVectorsReader reader) {
        this.directory = directory;
        this.reader = reader;
    }

    /** @return null for a segment whose files are in one; those are small */
    static ScatteredVectors open(KnnVectorsFormat format, SegmentReadState state) throws IOException {
        if (!(FilterDirectory.unwrap(state.directory) instanceof FSDirectory files)) {
            return null;
        }
        Directory directory = new NIOFSDirectory(files.getDirectory(), NoLockFactory.INSTANCE);
        SegmentReadState here = new SegmentReadState(
                directory, state.segmentInfo, state.fieldInfos, state.context, state.segmentSuffix);
        try {
            return new ScatteredVectors(directory, format.fieldsReader(here));
        } catch (Throwable e) {
            IOUtils.closeWhileHandlingException(directory);
            throw e;
        }
    }

    /** For one thread. */
    RandomAccessVectorValues.Floats values() throws IOException {
        return (RandomAccessVectorValues.Floats) reader.getFloatVectorValues(FaceDocuments.VECTOR);
    }

    @Override
    public void close() throws IOException {
        IOUtils.close(reader, directory);
    }
}
