package io.github.lookalike.evaluation.pairs;

import io.github.lookalike.embedding.Metric;
import io.github.lookalike.evaluation.VerificationPair;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * The pairs of photos that a verification is measured on, in the order of their list.
 *
 * <p>The list is a text file as Labeled Faces in the Wild has it (Huang et al. 2007, view 2's {@code pairs.txt}): first
 * {@code folds <TAB> n}, then for each fold n pairs of one person, {@code name i j}, and n of two people, {@code name i
 * name j}. View 1's lists for development begin with {@code n} alone and are one fold. Fields may also be parted by
 * spaces; empty lines are passed over.
 *
 * @param folds how many folds, at least 1
 * @param pairs all pairs, at least one
 */
public record LfwPairs(int folds, List<Pair> pairs) {

    /**
     * Two photos.
     *
     * @param fold which fold, from 0
     */
    public record Pair(int fold, LfwPhoto first, LfwPhoto second) {

        /** Whether both show one person. */
        public boolean same() {
            return first.person().equals(second.person());
        }
    }

    public LfwPairs {
        pairs = List.copyOf(pairs);
        if (folds < 1 || pairs.isEmpty()) {
            throw new IllegalArgumentException("no pairs: " + folds + " folds, " + pairs.size() + " pairs");
        }
        for (Pair pair : pairs) {
            if (pair.fold() < 0 || pair.fold() >= folds) {
                throw new IllegalArgumentException("a pair of fold " + pair.fold() + " among " + folds + " folds");
            }
        }
    }

    /**
     * Reads a list in UTF-8.
     *
     * @throws FormatException if a line, or the number of pairs, is not as the format has it
     * @throws IOException if the file can't be read
     */
    public static LfwPairs read(Path file) throws IOException {
        List<String> lines;
        try {
            lines = Files.readAllLines(file);
        } catch (CharacterCodingException e) {
            throw new FormatException(file, e);
        }
        return new Parser(file).read(lines);
    }

    /** The photos of all pairs, each once, in the order in which they are first named. */
    public Set<LfwPhoto> photos() {
        Set<LfwPhoto> photos = new LinkedHashSet<>();
        for (Pair pair : pairs) {
            photos.add(pair.first());
            photos.add(pair.second());
        }
        return photos;
    }

    /**
     * The distance of each pair.
     *
     * @param vectors a photo's vector, or nothing where no face was found
     */
    public List<VerificationPair> measure(Metric metric, Function<LfwPhoto, Optional<float[]>> vectors) {
        List<VerificationPair> measured = new ArrayList<>(pairs.size());
        for (Pair pair : pairs) {
            Optional<float[]> first = vectors.apply(pair.first());
            Optional<float[]> second = vectors.apply(pair.second());
            measured.add(
                    first.isPresent() && second.isPresent()
                            ? VerificationPair.of(pair.fold(), pair.same(), metric.distance(first.get(), second.get()))
                            : VerificationPair.missed(pair.fold(), pair.same()));
        }
        return measured;
    }

    /** Reads the lines of a list. */
    private static final class Parser {

        private static final String BYTE_ORDER_MARK = "\uFEFF";

        private final Path file;
        private int line;

        /** @param file named in errors */
        Parser(Path file) {
            this.file = file;
        }

        LfwPairs read(List<String> lines) throws FormatException {
            int folds = 0;
            long perFold = 0;
            List<Pair> pairs = new ArrayList<>();
            line = 0;
            for (String text : lines) {
                line++;
                String[] fields = fields(text);
                if (fields.length == 0) {
                    continue;
                }
                if (perFold == 0) {
                    if (fields.length > 2) {
                        throw error("the first line must be \"folds<TAB>pairs\" or one number, not \"" + text + "\"");
                    }
                    folds = fields.length == 2 ? positive(fields[0]) : 1;
                    perFold = 2L * positive(fields[fields.length - 1]);
                    continue;
                }
                if (pairs.size() == folds * perFold) {
                    throw error("one pair more than the " + folds * perFold + " that the first line promises");
                }
                pairs.add(pair((int) (pairs.size() / perFold), fields, text));
            }
            if (perFold == 0) {
                throw error("the list is empty");
            }
            if (pairs.size() < folds * perFold) {
                throw error("the list ends after " + pairs.size() + " of the " + folds * perFold
                        + " pairs that the first line promises");
            }
            return new LfwPairs(folds, pairs);
        }

        private String[] fields(String text) {
            String plain = (line == 1 && text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text).strip();
            return plain.isEmpty() ? new String[0] : plain.split(plain.contains("\t") ? "\t" : "\\s+");
        }

        private Pair pair(int fold, String[] fields, String text) throws FormatException {
            return switch (fields.length) {
                case 3 -> new Pair(fold, photo(fields[0], fields[1]), photo(fields[0], fields[2]));
                case 4 -> new Pair(fold, photo(fields[0], fields[1]), photo(fields[2], fields[3]));
                default -> throw error("a pair is \"name i j\" or \"name i name j\", not \"" + text + "\"");
            };
        }

        private LfwPhoto photo(String person, String number) throws FormatException {
            int which = positive(number);
            try {
                return new LfwPhoto(person, which);
            } catch (IllegalArgumentException e) {
                throw error(e.getMessage());
            }
        }

        private int positive(String field) throws FormatException {
            try {
                int number = Integer.parseInt(field.strip());
                if (number > 0) {
                    return number;
                }
            } catch (NumberFormatException e) {
                // Told below, with the place.
            }
            throw error("\"" + field + "\" is not a whole number above 0");
        }

        private FormatException error(String problem) {
            return new FormatException(file, Math.max(line, 1), problem);
        }
    }

    /**
     * A list of pairs that is not as its format has it; the message names the file and, if one is to blame, the line.
     */
    public static class FormatException extends IOException {

        private static final long serialVersionUID = 1L;

        FormatException(Path file, CharacterCodingException cause) {
            super(file + ": not a text file in UTF-8", cause);
        }

        FormatException(Path file, int line, String problem) {
            super(file + ", line " + line + ": " + problem);
        }
    }
}
