package io.github.lookalike.internal.lucene.vectors;

/**
 * Vectors in groups.
 *
 * @param members group after group, in each in ascending order
 * @param starts where each group begins in {@code members}, and one more for the end of the last
 */
record SketchGroups(int[] members, int[] starts) {

    /** A group is compared at once: no more than stays in the processor's cache. */
    static final int LARGEST = 1024;

    /**
     * Groups larger than {@link #LARGEST} are divided, empty ones left out.
     *
     * @param groupOf the group of each vector
     * @param count of groups
     */
    static SketchGroups of(int[] groupOf, int count) {
        int[] next = new int[count + 1];
        for (int group : groupOf) {
            next[group + 1]++;
        }
        int parts = 0;
        for (int i = 1; i <= count; i++) {
            parts += (next[i] + LARGEST - 1) / LARGEST;
            next[i] += next[i - 1];
        }
        int[] starts = new int[parts + 1];
        int part = 0;
        for (int i = 0; i < count; i++) {
            for (int start = next[i]; start < next[i + 1]; start += LARGEST) {
                starts[part++] = start;
            }
        }
        starts[parts] = groupOf.length;
        int[] members = new int[groupOf.length];
        for (int i = 0; i < groupOf.length; i++) {
            members[next[groupOf[i]]++] = i;
        }
        return new SketchGroups(members, starts);
    }

    int count() {
        return starts.length - 1;
    }

    int size(int group) {
        return starts[group + 1] - starts[group];
    }

    int member(int group, int i) {
        return members[starts[group] + i];
    }
}
