package io.github.lookalike.gallery;

import java.text.Normalizer;
import java.util.Comparator;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Natural order of names, that in which a person would look for them: capitals and accents make no difference (SZA is
 * after Salma, Émile before Frida), and numbers count as numbers (2 is before 10). The same in every language of the
 * system.
 */
public enum NameOrder implements Comparator<String> {
    INSTANCE;

    private static final Pattern ACCENT = Pattern.compile("\\p{M}+");
    private static final Pattern GAP = Pattern.compile("[\\s_.-]+");
    private static final Pattern PART = Pattern.compile("[0-9]+|[^0-9]+");

    @Override
    public int compare(String a, String b) {
        Matcher left = PART.matcher(folded(a));
        Matcher right = PART.matcher(folded(b));
        while (true) {
            boolean more = left.find();
            if (!right.find()) {
                // Names that differ in nothing a reader looks at are still two.
                return more ? 1 : a.compareTo(b);
            }
            if (!more) {
                return -1;
            }
            int order = compareParts(left.group(), right.group());
            if (order != 0) {
                return order;
            }
        }
    }

    /** Whether a name has this in it, wherever, by what makes a difference to the order. */
    public static boolean isIn(String name, String part) {
        return folded(name).contains(folded(part));
    }

    private static String folded(String name) {
        String plain = ACCENT.matcher(Normalizer.normalize(name, Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
        return GAP.matcher(plain).replaceAll(" ");
    }

    private static int compareParts(String a, String b) {
        if (!isDigit(a.charAt(0)) || !isDigit(b.charAt(0))) {
            return a.compareTo(b);
        }
        String x = a.replaceFirst("^0+(?=\\d)", "");
        String y = b.replaceFirst("^0+(?=\\d)", "");
        return x.length() != y.length() ? Integer.compare(x.length(), y.length()) : x.compareTo(y);
    }

    private static boolean isDigit(char character) {
        return character >= '0' && character <= '9';
    }
}
