package io.github.lookalike.gallery;

import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Edit distance of Damerau and Levenshtein (optimal string alignment): how many letters must be added, left out,
 * changed or swapped with the next to make one word another, no letter being touched twice.
 */
final class EditDistance {

    private static final Pattern GAPS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

    private EditDistance() {}

    /** The distance to the whole of {@code name} or to the nearest of its words. */
    static int toNearestWord(String wanted, String name) {
        int nearest = of(wanted, name);
        for (String word : GAPS.split(name)) {
            nearest = Math.min(nearest, of(wanted, word));
        }
        return nearest;
    }

    static int of(String a, String b) {
        int[] last = new int[b.length() + 1];
        int[] row = IntStream.rangeClosed(0, b.length()).toArray();
        for (int i = 1; i <= a.length(); i++) {
            int[] next = new int[row.length];
            next[0] = i;
            for (int j = 1; j < row.length; j++) {
                int replaced = row[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                next[j] = Math.min(replaced, 1 + Math.min(row[j], next[j - 1]));
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    next[j] = Math.min(next[j], last[j - 2] + 1);
                }
            }
            last = row;
            row = next;
        }
        return row[b.length()];
    }
}
