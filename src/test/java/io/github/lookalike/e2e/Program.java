package io.github.lookalike.e2e;

import io.github.lookalike.cli.progress.ProgressLines;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * The packaged program, to be run as a process: with the Java that runs the tests, and with a data folder of its own,
 * so that no test touches its user's gallery.
 */
final class Program {

    /** The folder that {@code mvn package} makes. */
    static final Path DISTRIBUTION = Path.of(System.getProperty("lookalike.distribution", "target/lookalike"))
            .toAbsolutePath();

    /** The project's folder. */
    static final Path PROJECT = Path.of("").toAbsolutePath();

    /**
     * What the tests' own starter has told them to ignore (nohup, a script's background jobs: SIGINT, SIGHUP) would be
     * ignored by programs that they start, too.
     */
    private static final List<String> WITH_DEFAULT_SIGNALS =
            canResetSignals() ? List.of("env", "--default-signal") : List.of();

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final List<String> command = new ArrayList<>();
    private final Map<String, String> variables = new HashMap<>();
    private Path folder = PROJECT;

    private Program(String... command) {
        this.command.addAll(List.of(command));
        variables.put("JAVA_HOME", System.getProperty("java.home"));
        variables.put("LOOKALIKE_GALLERY", "");
        variables.put("LOOKALIKE_OPTS", "");
    }

    /** As its users start it. */
    static Program launcher(Path data) {
        return startedAs(DISTRIBUTION.resolve("bin/lookalike").toString()).with("XDG_DATA_HOME", data.toString());
    }

    /** By any command line. */
    static Program startedAs(String... command) {
        return new Program(command);
    }

    /** As {@link #launcher}, for the user and group of a number, who need not be known to the system. */
    static Program launcherOf(int user, Path data) {
        String[] command = {
            "setpriv",
            "--reuid=" + user,
            "--regid=" + user,
            "--clear-groups",
            DISTRIBUTION.resolve("bin/lookalike").toString()
        };
        return startedAs(command).with("XDG_DATA_HOME", data.toString());
    }

    /** In another current folder than the project's. */
    Program in(Path current) {
        folder = current;
        return this;
    }

    /**
     * With a malloc of glibc that gives back at once what is freed. Otherwise it keeps tens of MiB of what was, more or
     * less by chance, and the memory of the process is not what the program holds.
     */
    Program withExactMalloc() {
        return with("MALLOC_ARENA_MAX", "2")
                .with("MALLOC_MMAP_THRESHOLD_", "65536")
                .with("MALLOC_TRIM_THRESHOLD_", "65536");
    }

    /** @param value of the environment variable; null for none */
    Program with(String variable, String value) {
        variables.put(variable, value);
        return this;
    }

    private static boolean canResetSignals() {
        try {
            return new ProcessBuilder("env", "--default-signal", "true")
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException | InterruptedException e) {
            return false; // an env without it, or none: then signals are as the tests have them
        }
    }

    Outcome run(String... arguments) {
        try {
            return start(arguments).end();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    Running start(String... arguments) throws IOException {
        Path output = Files.createTempDirectory("lookalike-e2e");
        List<String> words = new ArrayList<>(WITH_DEFAULT_SIGNALS);
        words.addAll(command);
        words.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(words)
                .directory(folder.toFile())
                .redirectOutput(output.resolve("out").toFile())
                .redirectError(output.resolve("err").toFile());
        variables.forEach((name, value) -> {
            if (value == null) {
                builder.environment().remove(name);
            } else {
                builder.environment().put(name, value);
            }
        });
        return new Running(builder.start(), output);
    }

    /**
     * What came of it.
     *
     * @param err without the lines that tell now and then how far a run is
     */
    record Outcome(int code, String out, String err) {}

    /** A process that has been started. */
    record Running(Process process, Path output) {

        /** Waits until the program has written something to stderr. */
        void awaitOnErr(String text) throws Exception {
            long end = System.nanoTime() + PATIENCE.toNanos();
            while (!Files.readString(output.resolve("err")).contains(text)) {
                if (!process.isAlive() || System.nanoTime() > end) {
                    throw new AssertionError("waited in vain for '" + text + "', there came: " + end());
                }
                Thread.sleep(20);
            }
        }

        /** What Ctrl-C sends. */
        void interrupt() throws IOException, InterruptedException {
            signal("INT");
        }

        /** @param name without SIG */
        void signal(String name) throws IOException, InterruptedException {
            new ProcessBuilder("kill", "-" + name, String.valueOf(process.pid()))
                    .start()
                    .waitFor();
        }

        Outcome end() throws IOException {
            Path out = output.resolve("out");
            Path err = output.resolve("err");
            try {
                if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                    process.destroyForcibly();
                    throw new AssertionError("no end after " + PATIENCE + "; on stderr: " + Files.readString(err));
                }
                return new Outcome(
                        process.exitValue(), Files.readString(out), ProgressLines.leftOutOf(Files.readString(err)));
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            } finally {
                Files.deleteIfExists(out);
                Files.deleteIfExists(err);
                Files.deleteIfExists(output);
            }
        }
    }
}
