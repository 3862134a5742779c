package io.github.lookalike.gallery;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.FixedBitSet;

/** Which documents of a segment a query may be answered with: not deleted and not to be passed over. */
final class EligibleFaces {

    private EligibleFaces() {}

    /** Null if all are. */
    static Bits of(LeafReader segment, Query query) throws IOException {
        List<PostingsEnum> passedOver = new ArrayList<>();
        for (String sha256 : query.withoutPhotos()) {
            add(passedOver, segment, new Term(FaceDocuments.SHA256, sha256));
        }
        for (String person : query.withoutPeople()) {
            add(passedOver, segment, FaceDocuments.personTerm(person));
        }
        Bits live = segment.getLiveDocs();
        if (passedOver.isEmpty()) {
            return live;
        }
        FixedBitSet out = new FixedBitSet(segment.maxDoc());
        for (PostingsEnum documents : passedOver) {
            out.or(documents);
        }
        return new Bits() {
            @Override
            public boolean get(int document) {
                return !out.get(document) && (live == null || live.get(document));
            }

            @Override
            public int length() {
                return out.length();
            }
        };
    }

    private static void add(List<PostingsEnum> passedOver, LeafReader segment, Term term) throws IOException {
        PostingsEnum documents = segment.postings(term, PostingsEnum.NONE);
        if (documents != null) {
            passedOver.add(documents);
        }
    }
}
