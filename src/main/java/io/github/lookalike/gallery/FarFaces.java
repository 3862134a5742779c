package io.github.lookalike.gallery;

import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.index.LeafReaderContext;

/** Faces of a segment that a {@link SketchScan} leaves for later, by the squared distances of their sketches. */
final class FarFaces {

    private final LeafReaderContext segment;
    private final SketchedReader sketched;
    private int[] places = new int[256];
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

    /** @param place of the face in the sketch */
    void add(int place, float distance) {
        if (size == places.length) {
            places = Arrays.copyOf(places, 2 * size);
            distances = Arrays.copyOf(distances, 2 * size);
        }
        places[size] = place;
        distances[size++] = distance;
    }

    /** Those that are near enough, by their numbers in the segment, in the order in which they are stored. */
    int[] within(double limit) throws IOException {
        SketchMembers members = sketched.sketch().members();
        int[] near = new int[size];
        int count = 0;
        for (int i = 0; i < size; i++) {
            if (distances[i] <= limit) {
                near[count++] = members.vector(places[i]);
            }
        }
        int[] sorted = Arrays.copyOf(near, count);
        Arrays.sort(sorted);
        return sorted;
    }
}
