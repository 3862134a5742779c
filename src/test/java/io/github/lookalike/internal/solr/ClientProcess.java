package io.github.lookalike.internal.solr;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** {@link WriterProcess}, to be killed. */
final class ClientProcess implements AutoCloseable {

    private final Process process;
    private final BufferedReader said;
    private final Path errors;

    private ClientProcess(Process process, Path errors) {
        this.process = process;
        this.said = process.inputReader(UTF_8);
        this.errors = errors;
    }

    static ClientProcess start(Path folder, SolrAddress address, String task) throws IOException {
        Path errors = Files.createTempFile(folder, "errors", ".txt");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin/java").toString(),
                "-Xmx256m",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Djava.io.tmpdir=" + folder,
                "-cp",
                System.getProperty("java.class.path"),
                WriterProcess.class.getName(),
                task,
                address.collection(),
                String.valueOf(address.shards()),
                String.valueOf(address.replicas())));
        command.addAll(address.nodes());
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(errors.toFile());
        builder.environment().remove("JAVA_TOOL_OPTIONS");
        return new ClientProcess(builder.start(), errors);
    }

    long pid() {
        return process.pid();
    }

    /** Waits until it says something that begins so. */
    void await(String line) throws IOException {
        String next;
        do {
            next = said.readLine();
            if (next == null) {
                throw new AssertionError("it never said '" + line + "': " + Files.readString(errors));
            }
        } while (!next.startsWith(line));
    }

    /** SIGKILL; it is gone when this returns. */
    void kill() {
        process.destroyForcibly();
        process.onExit().join();
    }

    @Override
    public void close() {
        kill();
    }
}
