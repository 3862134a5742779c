package io.github.lookalike.gallery;

import java.util.regex.Pattern;

/** How many letters must be added, left out or changed to make one word another (Levenshtein's distance). */
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
        int[] row = new int[b.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int replaced = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[b.length()];
    }
}
