package io.github.lookalike.internal.lucene;

import io.github.lookalike.gallery.GalleryException;
import io.github.lookalike.gallery.GalleryException.Reason;
import io.github.lookalike.gallery.GraphInfo;
import io.github.lookalike.gallery.GraphListener;
import io.github.lookalike.internal.concurrent.CancellableRun;
import io.github.lookalike.internal.lucene.GalleryFaults.Access;
import io.github.lookalike.internal.lucene.document.FaceDocuments;
import io.github.lookalike.internal.lucene.vectors.ExactVectorsFormat;
import io.github.lookalike.internal.lucene.vectors.ExactVectorsReader;
import io.github.lookalike.internal.lucene.vectors.Graph;
import io.github.lookalike.internal.lucene.vectors.GraphRequest;
import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.CancellationException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.FloatVectorValues;
import org.apache.lucene.index.IndexFileNames;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SegmentReader;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.Bits;

/**
 * The {@link Graph} over the faces of a gallery: tells what there is of it, and builds it by putting all faces into one
 * segment.
 */
final class GalleryGraph extends CancellableRun<Void> {

    private final IndexWriter writer;
    private final ExactVectorsFormat vectors;
    private final int faces;
    private final GraphRequest request;
    private final Access<?> commit;

    /**
     * @param vectors how the writer writes them
     * @param faces how many there are
     * @param commit what is to be done when it is built
     */
    GalleryGraph(
            IndexWriter writer,
            ExactVectorsFormat vectors,
            int faces,
            int threads,
            GraphListener listener,
            Access<?> commit) {
        this.writer = writer;
        this.vectors = vectors;
        this.faces = faces;
        this.request = new GraphRequest(threads, listener, this::isCancelled);
        this.commit = commit;
    }

    /** Sums up the graphs of all segments. */
    static GraphInfo info(IndexReader reader) throws IOException {
        int all = 0;
        int linked = 0;
        long bytes = 0;
        double found = 0;
        for (LeafReaderContext segment : reader.leaves()) {
            int faces = livingFaces(segment.reader());
            ExactVectorsReader vectors = ExactVectorsReader.of(segment.reader());
            Graph graph = vectors == null ? null : vectors.graph();
            all += faces;
            if (graph != null) {
                linked += faces;
                bytes += graph.bytes();
                found += (double) faces * graph.layout().recall();
            }
        }
        return new GraphInfo(linked, all, bytes, linked == 0 ? 0 : found / linked);
    }

    /** Those of a segment that were not deleted. */
    private static int livingFaces(LeafReader segment) throws IOException {
        FloatVectorValues vectors = segment.getFloatVectorValues(FaceDocuments.VECTOR);
        if (vectors == null) {
            return 0;
        }
        Bits live = segment.getLiveDocs();
        if (live == null) {
            return vectors.size();
        }
        int faces = 0;
        for (int face = vectors.nextDoc(); face != DocIdSetIterator.NO_MORE_DOCS; face = vectors.nextDoc()) {
            faces += live.get(face) ? 1 : 0;
        }
        return faces;
    }

    /** @throws CancellationException if it was cancelled; everything is as it was before */
    @Override
    public Void call() throws IOException {
        // Before the first is linked, all are copied and sketched, a tenth of the work.
        request.listener().started(faces);
        try {
            link();
            return null;
        } catch (IOException e) {
            if (isCancelled()) {
                removeRemains();
                throw new CancellationException("cancelled");
            }
            throw e;
        }
    }

    private void link() throws IOException {
        vectors.request(request);
        try {
            writer.forceMerge(1);
            commit.run();
        } finally {
            vectors.request(null);
        }
    }

    /** Lucene would remove them when the gallery is next opened to write. */
    private void removeRemains() throws IOException {
        Set<String> remains = new HashSet<>(request.begun());
        try (DirectoryReader reader = DirectoryReader.open(writer)) {
            for (LeafReaderContext leaf : reader.leaves()) {
                // What had not been written before is no remains.
                remains.remove(((SegmentReader) leaf.reader()).getSegmentName());
            }
        }
        Directory directory = writer.getDirectory();
        for (String file : directory.listAll()) {
            if (remains.contains(IndexFileNames.parseSegmentName(file))) {
                directory.deleteFile(file);
            }
        }
    }

    /** @throws GalleryException if Java may not take as much memory as a graph of so many faces needs */
    static void checkMemory(int faces) throws GalleryException {
        long needed = GraphInfo.memory(faces);
        if (needed > Runtime.getRuntime().maxMemory()) {
            throw new GalleryException(
                    Reason.FAILED,
                    "a graph of " + faces + " faces takes " + (needed >> 20)
                            + " MB of Java's memory, which may grow to "
                            + (Runtime.getRuntime().maxMemory() >> 20) + " MB; let it grow: LOOKALIKE_OPTS=-Xmx"
                            + ((needed >> 20) * 11 / 10 + 1) + "m");
        }
    }
}
