package io.github.lookalike.e2e;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A browser without a screen, for pages that the program has written. It reaches no network. */
final class Chromium {

    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome");
    private static final int PATIENCE_SECONDS = 60;

    /** How Chromium logs what a page says on its console, errors and refusals of its policy included. */
    private static final Pattern CONSOLE = Pattern.compile("CONSOLE[^\"]*\"(.*)\", source:");

    private Chromium() {}

    /** Whether there is one on this machine. */
    static boolean available() {
        return program().isPresent();
    }

    /** The page's elements after its scripts ran. */
    static String dumpDom(Path page, String fragment) {
        return run(page, fragment, "--dump-dom").out();
    }

    /** What the page said on its console; nothing, if all is well. */
    static List<String> console(Path page) {
        List<String> lines = new ArrayList<>();
        Matcher said = CONSOLE.matcher(
                run(page, "", "--dump-dom", "--enable-logging=stderr").err());
        while (said.find()) {
            lines.add(said.group(1));
        }
        return lines;
    }

    /** Photographs the page in a window of a size in pixels. */
    static void screenshot(Path page, Path png, int width, int height) {
        run(page, "", "--screenshot=" + png.toAbsolutePath(), "--window-size=" + width + "," + height);
    }

    private record Output(String out, String err) {}

    private static Output run(Path page, String fragment, String... options) {
        try {
            Path scratch = Files.createTempDirectory("lookalike-chromium");
            try {
                return run(command(page, fragment, scratch, options), scratch);
            } finally {
                delete(scratch);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while Chromium was at work", e);
        }
    }

    private static Output run(List<String> command, Path scratch) throws IOException, InterruptedException {
        Path out = scratch.resolve("out");
        Path err = scratch.resolve("err");
        Process browser = new ProcessBuilder(command)
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start();
        if (!browser.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            browser.descendants().forEach(ProcessHandle::destroyForcibly);
            browser.destroyForcibly();
            throw new IllegalStateException("Chromium did not finish: " + command);
        }
        String errors = Files.readString(err, StandardCharsets.UTF_8);
        if (browser.exitValue() != 0) {
            throw new IllegalStateException("Chromium ended with " + browser.exitValue() + ": " + errors);
        }
        return new Output(Files.readString(out, StandardCharsets.UTF_8), errors);
    }

    /** As far as Chromium, which leaves some of its processes behind for a moment, lets it be. */
    static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                file.toFile().delete();
            }
        } catch (UncheckedIOException e) {
            // What went away by itself meanwhile need not be deleted.
        }
    }

    private static List<String> command(Path page, String fragment, Path scratch, String... options) {
        String address = page.toAbsolutePath().toUri() + (fragment.isEmpty() ? "" : "#" + fragment);
        return command(address, scratch.resolve("profile"), options);
    }

    /** How to start the browser at an address. */
    static List<String> command(String address, Path profile, String... options) {
        List<String> command = new ArrayList<>(List.of(
                program().orElseThrow(),
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--hide-scrollbars",
                "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
                "--user-data-dir=" + profile));
        command.addAll(List.of(options));
        command.add(address);
        return command;
    }

    private static Optional<String> program() {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .map(Path::toString)
                .findFirst();
    }
}
