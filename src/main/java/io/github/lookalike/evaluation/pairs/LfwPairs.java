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
     * @throws PairListException if a line, or the number of pairs, is not as the format has it
     * @throws IOException if the file can't be read
     */
    public static LfwPairs read(Path file) throws IOException {
        List<String> lines;
        try {
            lines = Files.readAllLines(file);
        } catch (CharacterCodingException e) {
            throw new PairListException(file, e);
        }
        return new LfwPairsReader(file).read(lines);
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
}
