package io.github.lookalike.gallery;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Whom a photo shows, and whom a user means. */
public final class PersonNames {

    private static final int SUGGESTIONS = 3;

    /** What browsers and file managers call a further "ford": "ford (2)", "ford copy 2", "ford - Copy", "Copy of ford". */
    private static final Pattern COPY =
            Pattern.compile("(?:Copy of )?(?<name>.*?\\S)(?: - Copy| copy| copy \\d{1,2})?(?: ?\\(\\d{1,2}\\))?");

    /** Of UTF-8: the longest term that Lucene takes. */
    private static final int MOST_BYTES = 32_766;

    private static final Pattern GAPS = Pattern.compile("[_\\s]+");

    private static final Pattern WORD = Pattern.compile("(?<![\\p{L}\\p{M}\\p{N}'\u2019])\\p{L}[\\p{L}\\p{M}]*");

    private PersonNames() {}

    /** @throws IllegalArgumentException if a name is too long to be kept */
    public static void check(String person) {
        int bytes = person.getBytes(StandardCharsets.UTF_8).length;
        if (bytes > MOST_BYTES) {
            throw new IllegalArgumentException("a name of " + bytes + " bytes is too long, the limit is " + MOST_BYTES);
        }
    }

    /**
     * Whom a photo shows: right in the indexed folder the file's name tells, without its extension and without what makes
     * a copy of it; in a sub-folder the name of the folder it is in. Spaces around a name are no part of it.
     *
     * @param path relative to the indexed folder, with {@code /} between the parts
     * @return in Unicode form NFC
     */
    public static String of(String path) {
        String name = exactly(path);
        Matcher copy = COPY.matcher(name);
        return path.indexOf('/') < 0 && copy.matches() ? copy.group("name") : name;
    }

    /** The same, but that a file called like a copy is of somebody called so. */
    public static String exactly(String path) {
        String name = nfc(named(path));
        return name.isBlank() ? name : name.strip();
    }

    private static String named(String path) {
        int end = path.lastIndexOf('/');
        if (end >= 0) {
            return path.substring(path.lastIndexOf('/', end - 1) + 1, end);
        }
        int dot = path.lastIndexOf('.');
        return dot > 0 ? path.substring(0, dot) : path;
    }

    /**
     * Whom a user means: the person of just that name, else the one whose name differs only in case or Unicode form,
     * else the only one whose name has {@code wanted} in it.
     *
     * @throws UnknownPersonException if that is nobody, or several
     */
    public static String resolve(String wanted, Collection<String> people) {
        String exact = nfc(wanted);
        if (people.contains(exact)) {
            return exact;
        }
        String folded = fold(wanted);
        List<String> matches = matching(people, name -> name.equals(folded));
        if (matches.isEmpty() && !folded.isBlank()) {
            matches = matching(people, name -> name.contains(folded));
        }
        return switch (matches.size()) {
            case 0 -> throw UnknownPersonException.unknown(wanted, similar(wanted, people));
            case 1 -> matches.get(0);
            default -> throw UnknownPersonException.ambiguous(wanted, matches);
        };
    }

    private static List<String> matching(Collection<String> people, Predicate<String> folded) {
        return people.stream()
                .filter(name -> folded.test(fold(name)))
                .sorted(NameOrder.INSTANCE)
                .toList();
    }

    /** The few names, or other words, that are most like one which is none of them; empty if none is. */
    public static List<String> similar(String wanted, Collection<String> people) {
        record Near(String name, int distance) {}
        String folded = fold(wanted);
        int limit = Math.max(1, folded.length() / 3);
        return people.stream()
                .map(name -> new Near(name, EditDistance.toNearestWord(folded, fold(name))))
                .filter(near -> near.distance <= limit)
                .sorted(Comparator.comparingInt(Near::distance).thenComparing(Near::name, NameOrder.INSTANCE))
                .limit(SUGGESTIONS)
                .map(Near::name)
                .toList();
    }

    /**
     * A name as people write it: "Jim Carrey" for jim_carrey. Capitals are given only to names that have none; hyphens stay.
     */
    public static String title(String person) {
        String spaced = GAPS.matcher(person).replaceAll(" ").strip();
        if (spaced.isEmpty() || !spaced.equals(spaced.toLowerCase(Locale.ROOT))) {
            return spaced.isEmpty() ? person : spaced;
        }
        return WORD.matcher(spaced).replaceAll(word -> Matcher.quoteReplacement(titled(word.group())));
    }

    private static String titled(String word) {
        int first = word.codePointAt(0);
        return Character.toString(Character.toTitleCase(first)) + word.substring(Character.charCount(first));
    }

    /** A name in Unicode form NFC, as galleries keep names. */
    public static String nfc(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFC);
    }

    // Up and down again: the German sharp s, the Greek final sigma and the like have no pair in one direction only.
    private static String fold(String name) {
        return nfc(nfc(name).toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT));
    }
}
