package io.github.lookalike.cli.output;

import io.github.lookalike.report.table.Column;
import io.github.lookalike.report.table.CsvRows;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * Whom the rows of a file of vectors are of: the column {@code person} of a CSV file with a header, or of any other file
 * a name a line. What {@link #print} writes is read as it was, whatever characters are in a name.
 */
public final class RowLabels {

    private static final String PERSON = "person";
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private RowLabels() {}

    /** Whom a row is of. */
    public static <T> Column<T> person(Function<T, String> name) {
        return Column.text(PERSON, name);
    }

    /**
     * As CSV for spreadsheets, too, which are kept from running a name as a formula. Nothing else is changed, for these
     * names are to come back.
     */
    public static <T> void print(List<Column<T>> columns, List<T> rows, Appendable out) throws IOException {
        CsvRows.printFaithfully(columns, rows, out);
    }

    /** @throws IOException if a row has no name; the message tells which */
    public static List<String> read(Path file) throws IOException {
        List<String> people = OutputFile.endsIn(file, ".csv") ? csv(file) : lines(file);
        int nameless = people.indexOf("");
        if (nameless >= 0) {
            throw new IOException(file + ": row " + nameless + " (from 0) has no name; each needs one");
        }
        return people;
    }

    private static List<String> lines(Path file) throws IOException {
        try {
            List<String> people = new ArrayList<>(Files.readAllLines(file));
            if (!people.isEmpty()) {
                people.set(0, unmarked(people.get(0)));
            }
            people.replaceAll(String::strip);
            return people;
        } catch (CharacterCodingException e) {
            throw new IOException(file + " is no text in UTF-8", e);
        }
    }

    private static List<String> csv(Path file) throws IOException {
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (Reader text = Files.newBufferedReader(file);
                CSVParser parser = format.parse(text)) {
            List<String> columns = parser.getHeaderNames().stream()
                    .map(name -> unmarked(name).strip())
                    .toList();
            int column = columns.indexOf(PERSON);
            if (column < 0) {
                throw new IOException(file + " has no column '" + PERSON + "', only " + String.join(", ", columns)
                        + "; add one that tells whom each row is of");
            }
            List<String> people = new ArrayList<>();
            for (CSVRecord row : parser) {
                people.add(row.size() > column ? CsvRows.unguarded(row.get(column)) : "");
            }
            return people;
        } catch (CharacterCodingException e) {
            throw new IOException(file + " is no text in UTF-8", e);
        } catch (IllegalArgumentException | java.io.UncheckedIOException e) {
            throw new IOException(file + " is no CSV: " + e.getMessage(), e);
        }
    }

    /** Without what some programs put at the start of text in UTF-8. */
    private static String unmarked(String text) {
        return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
    }
}
