package io.github.lookalike.solr;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A process of {@code src/test/solr}, on its own class path. It lives as long as this one holds its standard input
 * open: however this one ends, it ends, too.
 */
final class JavaProcess {

    /** Where {@code mvn verify -Psolr} puts the server's jars. */
    private static final Path JARS = Path.of(System.getProperty("lookalike.solr", "target/solr-server/lib"))
            .toAbsolutePath();

    private static final int SHOWN = 60;

    private final Process process;
    private final Path log;

    private JavaProcess(Process process, Path log) {
        this.process = process;
        this.log = log;
    }

    /**
     * @param folder to be current, and for its temporary files
     * @param log to which it appends all that it writes
     * @param main class in {@code io.github.lookalike.solr.process}
     */
    static JavaProcess start(Path folder, Path log, List<String> options, String main, List<String> arguments)
            throws IOException {
        if (!Files.isDirectory(JARS)) {
            throw new IllegalStateException("no server in " + JARS + ": mvn verify -Psolr puts it there");
        }
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin/java").toString()));
        command.add("-Djava.io.tmpdir=" + folder);
        command.addAll(options);
        command.addAll(List.of("-cp", JARS + "/*", "io.github.lookalike.solr.process." + main));
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().remove("JAVA_TOOL_OPTIONS");
        return new JavaProcess(builder.start(), log);
    }

    long pid() {
        return process.pid();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    boolean hasSaid(String line) {
        return logLines().contains(line);
    }

    /** SIGKILL; it is gone when this returns. */
    void kill() {
        end(true);
    }

    /** SIGTERM; it is gone when this returns. */
    void stop() {
        end(false);
    }

    /** By its handle: {@link Process#destroy} would close its standard input as well, which ends it at once. */
    private void end(boolean atOnce) {
        if (atOnce) {
            process.toHandle().destroyForcibly();
        } else {
            process.toHandle().destroy();
        }
        try {
            if (!process.waitFor(Waiting.PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                throw new AssertionError("process " + pid() + " did not end\n" + tail());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The end of what it wrote. */
    String tail() {
        List<String> lines = logLines();
        return String.join("\n", lines.subList(Math.max(0, lines.size() - SHOWN), lines.size()));
    }

    private List<String> logLines() {
        try (Stream<String> lines = new String(Files.readAllBytes(log), StandardCharsets.UTF_8).lines()) {
            return lines.toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
