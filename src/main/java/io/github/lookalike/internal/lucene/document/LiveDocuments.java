package io.github.lookalike.internal.lucene.document;

import java.io.IOException;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;

/** Goes through documents of a segment, past those that were deleted. */
final class LiveDocuments {

    /** Something to do with a document. */
    interface Visitor {
        void document(int document) throws IOException;
    }

    private LiveDocuments() {}

    static void forEach(LeafReaderContext segment, DocIdSetIterator documents, Visitor visitor) throws IOException {
        Bits live = segment.reader().getLiveDocs();
        for (int document = documents.nextDoc();
                document != DocIdSetIterator.NO_MORE_DOCS;
                document = documents.nextDoc()) {
            if (live == null || live.get(document)) {
                visitor.document(document);
            }
        }
    }

    static void withTerm(LeafReaderContext segment, Term term, Visitor visitor) throws IOException {
        PostingsEnum documents = segment.reader().postings(term, PostingsEnum.NONE);
        if (documents != null) {
            forEach(segment, documents, visitor);
        }
    }
}
