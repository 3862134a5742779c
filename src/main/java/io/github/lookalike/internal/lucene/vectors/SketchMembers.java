package io.github.lookalike.internal.lucene.vectors;

import java.io.IOException;
import org.apache.lucene.store.IndexInput;

/** Which vector of the segment a face of a {@link Sketch} is. For one thread. */
public final class SketchMembers {

    private final Sketch.Layout layout;
    private final IndexInput file;

    SketchMembers(Sketch.Layout layout, IndexInput file) {
        this.layout = layout;
        this.file = file.clone();
    }

    /** The number that a face, by its place in the sketch, has in the segment. */
    public int vector(int face) throws IOException {
        file.seek(layout.memberAt(face));
        return file.readInt();
    }
}
