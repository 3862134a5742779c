package io.github.lookalike.internal.lucene.document;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.OrdinalMap;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.util.LongValues;
import org.apache.lucene.util.packed.PackedInts;

/**
 * The distinct values of a field numbered from 0 over all segments, so that arrays can count by value. Lucene itself
 * numbers them in each segment only. Values of deleted documents are numbered too.
 */
public final class GlobalOrdinals {

    private final List<LeafReaderContext> leaves;
    private final String field;
    private final SortedDocValues[] values;
    private final OrdinalMap map;

    public GlobalOrdinals(IndexReader reader, String field) throws IOException {
        this.leaves = reader.leaves();
        this.field = field;
        this.values = new SortedDocValues[leaves.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = DocValues.getSorted(leaves.get(i).reader(), field);
        }
        this.map = OrdinalMap.build(null, values, PackedInts.DEFAULT);
    }

    public int count() {
        return Math.toIntExact(map.getValueCount());
    }

    public String value(int ordinal) throws IOException {
        int leaf = map.getFirstSegmentNumber(ordinal);
        return values[leaf].lookupOrd((int) map.getFirstSegmentOrd(ordinal)).utf8ToString();
    }

    /** The ordinals of a segment's documents; ask for them in the order of the documents. */
    public OfSegment of(LeafReaderContext leaf) throws IOException {
        SortedDocValues own = DocValues.getSorted(leaves.get(leaf.ord).reader(), field);
        LongValues global = map.getGlobalOrds(leaf.ord);
        return document -> {
            if (!own.advanceExact(document)) {
                throw new IllegalArgumentException("document " + document + " has no " + field);
            }
            return (int) global.get(own.ordValue());
        };
    }

    /** The numbers of the values that one segment's documents have. */
    public interface OfSegment {
        int ordinal(int document) throws IOException;
    }
}
