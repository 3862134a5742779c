package io.github.lookalike.internal.lucene;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Owner of the write lock: who is writing a gallery, kept in a file beside its data, for Lucene's own lock, which the
 * system takes away from a process that dies, doesn't tell. A note that a killed process left behind is nobody's.
 */
record WriterNote(Path file) {

    static final String NAME = "writer";

    private static final Pattern NOTE = Pattern.compile("process (\\d{1,18}), since (\\S+)");

    /**
     * A process can't have begun after it wrote its note: then its number is another's now. Clocks may be put right.
     */
    private static final Duration TOLERANCE = Duration.ofMinutes(1);

    static WriterNote in(Path gallery) {
        return new WriterNote(gallery.resolve(NAME));
    }

    /** Leaves it out if that can't be written: a full disk is told of when there is something to store. */
    void write() {
        try {
            Files.writeString(file, own() + Instant.now().truncatedTo(ChronoUnit.SECONDS));
            PrivateDirectory.givePermissions(file);
        } catch (IOException e) {
            // It is for others to read, and nothing depends on it.
        }
    }

    /** Removes it if it is this process's. */
    void remove() throws IOException {
        if (text().startsWith(own())) {
            Files.deleteIfExists(file);
        }
    }

    /** The writer, for a message. */
    String writer() {
        String text = text();
        Matcher note = NOTE.matcher(text);
        return note.matches() && isAtWork(Long.parseLong(note.group(1)), note.group(2)) ? text : "another process";
    }

    private static boolean isAtWork(long process, String since) {
        try {
            Instant latest = Instant.parse(since).plus(TOLERANCE);
            return ProcessHandle.of(process)
                    .filter(found -> !found.info().startInstant().orElse(latest).isAfter(latest))
                    .isPresent();
        } catch (DateTimeParseException e) {
            return false;
        }
    }

    private static String own() {
        return "process " + ProcessHandle.current().pid() + ", since ";
    }

    private String text() {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            return "";
        }
    }
}
