package io.github.lookalike.internal.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommitWatchTest {

    @TempDir
    private Path folder;

    @Test
    void aFolderThatStaysAsItIsIsReadOnce() throws IOException {
        age(Duration.ofMinutes(1));
        LatestReader.CommitWatch watch = new LatestReader.CommitWatch(folder);
        assertThat(watch.mayHaveCome()).isTrue();
        watch.seen();
        assertThat(watch.mayHaveCome()).isFalse();
        assertThat(watch.mayHaveCome()).isFalse();
    }

    @Test
    void aNewFileIsNoticed() throws IOException {
        age(Duration.ofMinutes(1));
        LatestReader.CommitWatch watch = new LatestReader.CommitWatch(folder);
        watch.mayHaveCome();
        watch.seen();
        Files.createFile(folder.resolve("segments_2"));
        assertThat(watch.mayHaveCome()).isTrue();
    }

    @Test
    void aFolderThatHasJustChangedMayChangeOnceMoreWithinTheSameTick() throws IOException {
        Files.createFile(folder.resolve("segments_1"));
        LatestReader.CommitWatch watch = new LatestReader.CommitWatch(folder);
        watch.mayHaveCome();
        watch.seen();
        assertThat(watch.mayHaveCome()).isTrue();
    }

    @Test
    void whatCouldNotBeReadIsTriedAgain() throws IOException {
        age(Duration.ofMinutes(1));
        LatestReader.CommitWatch watch = new LatestReader.CommitWatch(folder);
        assertThat(watch.mayHaveCome()).isTrue();
        assertThat(watch.mayHaveCome()).isTrue();
    }

    private void age(Duration age) throws IOException {
        Files.setLastModifiedTime(folder, FileTime.from(Instant.now().minus(age)));
    }
}
