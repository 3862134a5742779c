package io.github.lookalike.evaluation.identification;

import io.github.lookalike.evaluation.LabelledSet;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Numbers all triplets of a set: an anchor, a positive (another face of the anchor's person) and a negative (a face of
 * somebody else).
 */
final class Triplets {

    /** Places of an anchor, a positive and a negative in their {@link LabelledSet}. */
    record Triplet(int anchor, int positive, int negative) {}

    private final int[] byPerson; // the faces, each person's side by side
    private final int[] start; // by person: where the person's faces begin in byPerson; one more at the end
    private final int[] person; // by place in byPerson
    private final long[] before; // by anchor's place in byPerson: how many triplets the earlier anchors have

    Triplets(LabelledSet set) {
        byPerson = IntStream.range(0, set.size())
                .boxed()
                .sorted((i, j) -> Integer.compare(set.person(i), set.person(j)))
                .mapToInt(Integer::intValue)
                .toArray();
        person = Arrays.stream(byPerson).map(set::person).toArray();
        int[] faces = set.facesOfEach();
        start = new int[faces.length + 1];
        for (int p = 0; p < faces.length; p++) {
            start[p + 1] = start[p] + faces[p];
        }
        before = new long[person.length + 1];
        for (int place = 0; place < person.length; place++) {
            long own = faces[person[place]];
            before[place + 1] = before[place] + (own - 1) * (person.length - own);
        }
    }

    /** How many triplets there are. */
    long count() {
        return before[person.length];
    }

    /**
     * A triplet; those of one anchor and positive are neighbours.
     *
     * @param number from 0, below {@link #count()}
     */
    Triplet get(long number) {
        int place = anchorOf(number);
        int from = start[person[place]];
        int to = start[person[place] + 1];
        int others = person.length - (to - from);
        int positive = from + (int) ((number - before[place]) / others);
        int negative = (int) ((number - before[place]) % others);
        return new Triplet(
                byPerson[place],
                byPerson[positive < place ? positive : positive + 1],
                byPerson[negative < from ? negative : negative + (to - from)]);
    }

    private int anchorOf(long number) {
        // Anchors without triplets share their successor's count: the last of equal ones is meant.
        int low = 0;
        int high = person.length - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (before[middle] <= number) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }
}
