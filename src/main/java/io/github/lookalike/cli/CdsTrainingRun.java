package io.github.lookalike.cli;

import io.github.lookalike.cli.exit.ExitCode;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Training run for class data sharing (CDS), for the build: runs the commands that are to start fast, so that the Java machine can note the classes they need, which
 * are then put into an archive ({@code lib/lookalike.jsa}). It is good for this place and this Java; anywhere else it
 * would cost Java its own archive, so they are written down for the launcher.
 */
final class CdsTrainingRun {

    private CdsTrainingRun() {}

    /** @param arguments the program's folder, a folder of portraits, a name of one of them, a place for a gallery */
    public static void main(String[] arguments) throws IOException {
        Path program = Path.of(arguments[0]).toRealPath();
        String photos = arguments[1];
        String name = arguments[2];
        String gallery = arguments[3];
        run("index", photos, "--rebuild", "--gallery", gallery); // one of an earlier build may be of another model
        run("find", Path.of(photos, name + ".jpg").toString(), "--in", photos, "--gallery", gallery);
        run("find", name, "--gallery", gallery);
        run("distance", name, name, "--gallery", gallery);
        run("list", "--gallery", gallery);
        Path java = Path.of(System.getProperty("java.home")).toRealPath();
        Files.write(
                program.resolve("lib/lookalike.jsa.for"),
                List.of(program.toString(), java.resolve("bin/java").toString(), version(java)));
    }

    private static void run(String... command) {
        PrintWriter nowhere = new PrintWriter(OutputStream.nullOutputStream());
        int code = Main.run(nowhere, nowhere, command);
        if (code != ExitCode.DONE) {
            throw new IllegalStateException("exit code " + code + " from " + String.join(" ", command));
        }
    }

    /** The line by which a Java tells its version, to be found again in the same file. */
    private static String version(Path java) throws IOException {
        return Files.readAllLines(java.resolve("release")).stream()
                .filter(line -> line.startsWith("JAVA_RUNTIME_VERSION="))
                .findFirst()
                .orElse("unknown");
    }
}
