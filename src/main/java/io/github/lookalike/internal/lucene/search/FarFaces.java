package io.github.lookalike.internal.lucene.search;

import io.github.lookalike.internal.lucene.vectors.SketchedReader;
import java.util.Arrays;
import org.apache.lucene.index.LeafReaderContext;

/** Faces of a segment that a {@link SketchScan} leaves for later, by the squared distances of their sketches. */
final class FarFaces {

    private final LeafReaderContext segment;
    private final SketchedReader sketched;
    private int[] faces = new int[256];
    private float[] distances = new float[256];
    private int size;

    FarFaces(LeafReaderContext segment, SketchedReader sketched) {
        this.segment = segment;
        this.sketched = sketched;
    }

    LeafReaderContext segment() {
        return segment;
    }

    SketchedReader sketched() {
        return sketched;
    }

    /** @param face its number in the segment */
    void add(int face, float distance) {
        if (size == faces.length) {
            faces = Arrays.copyOf(faces, 2 * size);
            distances = Arrays.copyOf(distances, 2 * size);
        }
        faces[size] = face;
        distances[size++] = distance;
    }

    /** Those that are near enough, in the order in which they are stored. */
    int[] within(double limit) {
        int[] near = new int[size];
        int count = 0;
        for (int i = 0; i < size; i++) {
            if (distances[i] <= limit) {
                near[count++] = faces[i];
            }
        }
        int[] sorted = Arrays.copyOf(near, count);
        Arrays.sort(sorted);
        return sorted;
    }
}
