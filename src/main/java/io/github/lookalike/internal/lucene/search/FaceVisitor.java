package io.github.lookalike.internal.lucene.search;

import java.io.IOException;
import org.apache.lucene.index.LeafReaderContext;

/** What a search does with the faces that a scan comes upon. */
interface FaceVisitor {

    /** The next faces are those of this segment. */
    void segment(LeafReaderContext segment) throws IOException;

    /**
     * @param document in the segment; the documents come in ascending order unless the scan says otherwise
     * @param vector valid for the time of the call
     */
    void face(int document, float[] vector) throws IOException;

    /** Tells a scan by L2 which faces it may pass over. Its faces come in any order. */
    interface Bounded extends FaceVisitor {

        /** The squared distance up to which faces are visited at once; it may fall from visit to visit. */
        double ceiling();

        /** The squared distance up to which a search that may miss some looks for faces. */
        default double likelyCeiling() {
            return ceiling();
        }

        /**
         * The squared distance above which faces need not be visited; not below {@link #ceiling()}. Those in between
         * are visited in the end, when both are as low as they get.
         */
        default double farCeiling() {
            return ceiling();
        }
    }
}
