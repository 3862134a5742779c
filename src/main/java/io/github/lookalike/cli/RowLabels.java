package io.github.lookalike.cli;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * Whom the rows of a file of vectors are of: the column {@code person} of a CSV file with a header, as {@code export}
 * writes it, or of any other file a name a line.
 */
final class RowLabels {

    private static final String PERSON = "person";
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private RowLabels() {}

    /** @throws IOException if a row has no name; the message tells which */
    static List<String> read(Path file) throws IOException {
        List<String> people = OutputFile.endsIn(file, ".csv") ? csv(file) : lines(file);
        int nameless = people.indexOf("");
        if (nameless >= 0) {
            throw new IOException(file + ": row " + nameless + " (from 0) has no name; each needs one");
        }
        return people;
    }

    private static List<String> lines(Path file) throws IOException {
        try {
            return Files.readAllLines(file).stream()
                    .map(line -> line.replace(BYTE_ORDER_MARK, "").strip())
                    .toList();
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
                    .map(name -> name.replace(BYTE_ORDER_MARK, "").strip())
                    .toList();
            int column = columns.indexOf(PERSON);
            if (column < 0) {
                throw new IOException(file + " has no column '" + PERSON + "', only " + String.join(", ", columns)
                        + "; add one that tells whom each row is of");
            }
            List<String> people = new ArrayList<>();
            for (CSVRecord row : parser) {
                people.add(row.size() > column ? plain(row.get(column).strip()) : "");
            }
            return people;
        } catch (CharacterCodingException e) {
            throw new IOException(file + " is no text in UTF-8", e);
        } catch (IllegalArgumentException | java.io.UncheckedIOException e) {
            throw new IOException(file + " is no CSV: " + e.getMessage(), e);
        }
    }

    /** Without the apostrophe that {@code export} puts before what a spreadsheet would take for a formula. */
    private static String plain(String name) {
        return name.length() > 1 && name.charAt(0) == '\'' && "=+-@".indexOf(name.charAt(1)) >= 0
                ? name.substring(1)
                : name;
    }
}
