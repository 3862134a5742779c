package io.github.lookalike.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The program as it is shipped, run as a process of its own. */
final class Shipped {

    private Shipped() {}

    /** Runs a command that has to go well, and gives what it printed on both streams. */
    static String run(Object... words) throws IOException, InterruptedException {
        Path program = Path.of(System.getProperty("lookalike.distribution", "target/lookalike"), "bin", "lookalike");
        List<String> command = Stream.concat(Stream.of(program), Stream.of(words))
                .map(Object::toString)
                .toList();
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(output).isZero();
        return output;
    }
}
