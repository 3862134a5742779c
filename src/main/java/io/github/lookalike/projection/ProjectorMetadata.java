package io.github.lookalike.projection;

import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What the Embedding Projector shows beside each point.
 *
 * @param columns their names, at least one, all different; a single column is taken for the points' labels
 * @param rows one for each point, as wide as there are columns; an empty value counts as missing
 */
public record ProjectorMetadata(List<String> columns, List<List<String>> rows) {

    /** All that one or the other reader takes for the end of a cell or a line, and what is no UTF-8. */
    private static final Pattern HARMFUL = Pattern.compile("[\\p{Cc}\\p{Cs}\\u2028\\u2029]+");

    /** What JavaScript's trim() leaves nothing of. */
    private static final Pattern BLANK_LINE = Pattern.compile("[\\s\\p{Z}\\uFEFF]*");

    /** For a row with nothing in it: the Projector passes over blank lines, and all later points would be misnamed. */
    private static final String PLACEHOLDER = "-";

    public ProjectorMetadata {
        columns = List.copyOf(columns);
        rows = rows.stream().map(List::copyOf).toList();
        if (columns.isEmpty()) {
            throw new IllegalArgumentException("no metadata columns");
        }
        if (new HashSet<>(columns).size() < columns.size()) {
            throw new IllegalArgumentException("metadata columns of the same name: " + columns);
        }
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).size() != columns.size()) {
                throw new IllegalArgumentException(
                        "metadata row " + i + " has " + rows.get(i).size() + " values for the columns " + columns);
            }
        }
    }

    /** Labels and nothing else. */
    public static ProjectorMetadata ofLabels(List<String> labels) {
        return new ProjectorMetadata(
                List.of("label"), labels.stream().map(List::of).toList());
    }

    /**
     * The lines of the file: one a point, and before them the names of the columns if there are several, as the
     * Projector wants it. Tabs, line ends and other control characters become spaces.
     */
    List<String> toLines() {
        List<List<String>> lines = columns.size() == 1
                ? rows
                : IntStream.rangeClosed(0, rows.size())
                        .mapToObj(i -> i == 0 ? columns : rows.get(i - 1))
                        .toList();
        return lines.stream().map(ProjectorMetadata::toLine).toList();
    }

    private static String toLine(List<String> values) {
        String line = values.stream()
                .map(value -> HARMFUL.matcher(value).replaceAll(" "))
                .collect(Collectors.joining("\t"));
        return BLANK_LINE.matcher(line).matches() ? PLACEHOLDER + line : line;
    }
}
