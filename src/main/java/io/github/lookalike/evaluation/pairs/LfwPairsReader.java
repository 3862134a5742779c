package io.github.lookalike.evaluation.pairs;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads the lines of a pair list; see {@link LfwPairs} for the format. */
final class LfwPairsReader {

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final Path file;
    private int line;

    /** @param file named in errors */
    LfwPairsReader(Path file) {
        this.file = file;
    }

    LfwPairs read(List<String> lines) throws PairListException {
        int folds = 0;
        long perFold = 0;
        List<LfwPairs.Pair> pairs = new ArrayList<>();
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

    private LfwPairs.Pair pair(int fold, String[] fields, String text) throws PairListException {
        return switch (fields.length) {
            case 3 -> new LfwPairs.Pair(fold, photo(fields[0], fields[1]), photo(fields[0], fields[2]));
            case 4 -> new LfwPairs.Pair(fold, photo(fields[0], fields[1]), photo(fields[2], fields[3]));
            default -> throw error("a pair is \"name i j\" or \"name i name j\", not \"" + text + "\"");
        };
    }

    private LfwPhoto photo(String person, String number) throws PairListException {
        int which = positive(number);
        try {
            return new LfwPhoto(person, which);
        } catch (IllegalArgumentException e) {
            throw error(e.getMessage());
        }
    }

    private int positive(String field) throws PairListException {
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

    private PairListException error(String problem) {
        return new PairListException(file, Math.max(line, 1), problem);
    }
}
