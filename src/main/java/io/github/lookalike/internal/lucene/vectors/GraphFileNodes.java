package io.github.lookalike.internal.lucene.vectors;

import java.io.IOException;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.store.IndexInput;

/** A {@link Graph}'s nodes as they are in its file. */
final class GraphFileNodes implements GraphNodes {

    private final Graph.Layout layout;
    private final IndexInput file;
    private final float[] values = new float[SketchDistance.PART];

    GraphFileNodes(Graph.Layout layout, IndexInput file) {
        this.layout = layout;
        this.file = file.clone();
    }

    @Override
    public int size() {
        return layout.faces();
    }

    @Override
    public float distance(float[] probe, int node, float limit) throws IOException {
        file.seek(layout.sketchAt(node));
        float distance = 0;
        for (int part = 0; part < probe.length && distance <= limit; part += SketchDistance.PART) {
            int count = Math.min(SketchDistance.PART, probe.length - part);
            file.readFloats(values, 0, count);
            distance += SketchDistance.squares(probe, part, values, 0, count);
        }
        return distance;
    }

    @Override
    public int neighbours(int node, int[] into) throws IOException {
        file.seek(layout.linksAt(node));
        file.readInts(into, 0, layout.degree());
        int count = 0;
        while (count < into.length && into[count] != Graph.NO_LINK) {
            if (into[count] < 0 || into[count] >= layout.faces()) {
                throw new CorruptIndexException("a link to face " + into[count] + " of " + layout.faces(), file);
            }
            count++;
        }
        return count;
    }
}
