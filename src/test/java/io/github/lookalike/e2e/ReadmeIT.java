package io.github.lookalike.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.lookalike.e2e.Program.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The first thing that newcomers do, word for word. */
class ReadmeIT {

    private static final Pattern BLOCK = Pattern.compile("```\n(.*?)```\n", Pattern.DOTALL);

    @Test
    void theFirstCommandPrintsWhatTheReadmeShows(@TempDir Path data) throws IOException {
        String[] blocks = BLOCK.matcher(Files.readString(Program.PROJECT.resolve("README.md")))
                .results()
                .map(block -> block.group(1))
                .toArray(String[]::new);
        String command = blocks[0].substring(blocks[0].indexOf("&& ") + 3);

        Outcome outcome = Program.startedAs("sh", "-c", command)
                .with("XDG_DATA_HOME", data.toString())
                .run();

        assertThat(outcome.err()).matches("26 photos, 26 faces, 26 people, 0 skipped, \\d+\\.\\d s\n");
        assertThat(outcome.out()).isEqualTo(blocks[1]);
        assertThat(outcome.code()).isZero();
    }
}
