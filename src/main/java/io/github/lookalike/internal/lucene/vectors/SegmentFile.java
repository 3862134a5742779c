package io.github.lookalike.internal.lucene.vectors;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import org.apache.lucene.codecs.CodecUtil;
import org.apache.lucene.index.IndexFileNames;
import org.apache.lucene.index.SegmentReadState;
import org.apache.lucene.store.IndexInput;
import org.apache.lucene.util.IOUtils;

/** Files of ours beside a segment's vectors, which not every segment has. */
final class SegmentFile {

    private SegmentFile() {}

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
}
