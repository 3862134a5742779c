package io.github.lookalike.internal.lucene.vectors;

import java.io.IOException;
import java.util.Map;
import org.apache.lucene.index.FilterMergePolicy;
import org.apache.lucene.index.MergePolicy;
import org.apache.lucene.index.MergeTrigger;
import org.apache.lucene.index.SegmentCommitInfo;
import org.apache.lucene.index.SegmentInfos;

/**
 * Merge policy: leaves segments that have a {@link Graph} as they are, for a graph takes minutes to build, and other
 * segments are merged beside them. Only what has to be forgotten is taken out of them. A forced merge puts all into one
 * segment.
 */
public final class GraphMergePolicy extends FilterMergePolicy {

    public GraphMergePolicy(MergePolicy others) {
        super(others);
    }

    @Override
    public MergeSpecification findMerges(MergeTrigger trigger, SegmentInfos segments, MergeContext context)
            throws IOException {
        return super.findMerges(trigger, withoutGraph(segments), context);
    }

    @Override
    public MergeSpecification findFullFlushMerges(MergeTrigger trigger, SegmentInfos segments, MergeContext context)
            throws IOException {
        return super.findFullFlushMerges(trigger, withoutGraph(segments), context);
    }

    @Override
    public MergeSpecification findForcedMerges(
            SegmentInfos segments, int most, Map<SegmentCommitInfo, Boolean> originals, MergeContext context) {
        // Lucene asks again when the merge is done, and then of its result.
        if (!originals.containsValue(true) || isAllInOneGraph(segments)) {
            return null;
        }
        MergeSpecification all = new MergeSpecification();
        all.add(new OneMerge(segments.asList()));
        return all;
    }

    /** So that {@link #hasGraph} can see it. */
    @Override
    public boolean useCompoundFile(SegmentInfos segments, SegmentCommitInfo merged, MergeContext context)
            throws IOException {
        return !hasGraph(merged) && super.useCompoundFile(segments, merged, context);
    }

    static boolean hasGraph(SegmentCommitInfo segment) {
        return segment.info.files().stream().anyMatch(file -> file.endsWith("." + Graph.EXTENSION));
    }

    private static boolean isAllInOneGraph(SegmentInfos segments) {
        return segments.size() == 1
                && hasGraph(segments.info(0))
                && !segments.info(0).hasDeletions();
    }

    private static SegmentInfos withoutGraph(SegmentInfos segments) {
        SegmentInfos others = new SegmentInfos(segments.getIndexCreatedVersionMajor());
        for (SegmentCommitInfo segment : segments) {
            if (!hasGraph(segment)) {
                others.add(segment);
            }
        }
        return others;
    }
}
