package io.github.lookalike.internal.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WriterNoteTest {

    private static final long SELF = ProcessHandle.current().pid();

    @TempDir
    private Path folder;

    private WriterNote note;

    @BeforeEach
    void note() {
        note = new WriterNote(folder.resolve(WriterNote.NAME));
    }

    @Test
    void itNamesTheProcessAndSinceWhen() throws IOException {
        note.write();
        assertThat(note.writer()).matches("process " + SELF + ", since \\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ");
        note.remove();
        assertThat(folder).isEmptyDirectory();
        assertThat(note.writer()).isEqualTo("another process");
    }

    @Test
    void aProcessThatIsGoneIsNotAccused() throws Exception {
        Process gone = new ProcessBuilder("true").start();
        gone.waitFor();
        Files.writeString(note.file(), "process " + gone.pid() + ", since " + Instant.now());
        assertThat(note.writer()).isEqualTo("another process");
    }

    @Test
    void aLaterProcessOfTheSameNumberIsNotAccused() throws IOException {
        Files.writeString(note.file(), "process " + SELF + ", since 2020-01-01T00:00:00Z");
        assertThat(note.writer()).isEqualTo("another process");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "process",
                "process 1, since yesterday",
                "process 99999999999999999999, since 2020-01-01T00:00:00Z",
                "\u001b[2J"
            })
    void anIllegibleNoteIsNobodys(String text) throws IOException {
        Files.writeString(note.file(), text);
        assertThat(note.writer()).isEqualTo("another process");
    }

    @Test
    void anothersNoteStays() throws IOException {
        Files.writeString(note.file(), "process " + SELF + "0, since 2020-01-01T00:00:00Z");
        note.remove();
        assertThat(note.file()).exists();
    }
}
