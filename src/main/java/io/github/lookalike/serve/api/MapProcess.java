package io.github.lookalike.serve.api;

import io.github.lookalike.report.table.CsvRows;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.Reader;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/**
 * Lays a gallery out by 'lookalike map', as a process of its own: it takes ND4J, which is not on a server's class path,
 * and memory that is given back when it ends.
 */
final class MapProcess implements AutoCloseable {

    private static final String MAIN = "io.github.lookalike.cli.Main";

    /** Of more faces t-SNE takes minutes. */
    private static final int MOST_BY_TSNE = 20_000;

    private final Service service;
    private volatile Process process;
    private volatile boolean closed;

    MapProcess(Service service) {
        this.service = service;
    }

    /** Where a face of the gallery is. */
    record Place(String person, double x, double y) {}

    /**
     * All faces in the gallery's order.
     *
     * @throws IOException if the process fails
     */
    List<Place> run(int faces) throws IOException {
        Path folder = Files.createTempDirectory("lookalike-map"); // for its owner alone
        Path file = folder.resolve("map.csv");
        try {
            ProcessBuilder builder = new ProcessBuilder(command(file, faces))
                    .redirectInput(ProcessBuilder.Redirect.PIPE)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD);
            builder.environment().remove("OPENBLAS_NUM_THREADS"); // of a server's photos, not of algebra
            await(builder.start());
            return read(file);
        } finally {
            Files.deleteIfExists(file);
            Files.deleteIfExists(folder);
        }
    }

    private void await(Process started) throws IOException {
        process = started;
        try {
            if (closed) {
                throw new IOException("the server is closed");
            }
            int code = started.waitFor();
            if (code != 0) {
                throw new IOException("'lookalike map' ended with code " + code);
            }
        } catch (InterruptedException e) {
            throw new InterruptedIOException("interrupted");
        } finally {
            started.destroyForcibly();
        }
    }

    private List<String> command(Path file, int faces) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        Optional<Path> lib = lib();
        command.addAll(options(lib));
        command.add("-cp");
        String classes = System.getProperty("java.class.path");
        command.add(lib.map(folder -> folder.resolve("algebra"))
                .filter(Files::isDirectory)
                .map(algebra -> classes + System.getProperty("path.separator") + algebra.resolve("*"))
                .orElse(classes));
        command.add(MAIN);
        command.addAll(List.of("map", "--gallery", service.place().toString(), "-o", file.toString()));
        command.addAll(List.of(
                "--model",
                service.lookalike().options().embedder().toAbsolutePath().toString(),
                "--threads",
                Integer.toString(Math.max(1, service.lookalike().options().threads() / 2)), // the others serve
                "--method",
                faces > MOST_BY_TSNE ? "pca" : "tsne"));
        return command;
    }

    /** As the launcher has them. */
    private static List<String> options(Optional<Path> lib) {
        List<String> options = new ArrayList<>();
        for (String kind : List.of("all", "algebra")) {
            lib.map(folder -> folder.resolve("options").resolve(kind + ".options"))
                    .filter(Files::isRegularFile)
                    .ifPresent(file -> options.add("@" + file));
        }
        options.add("-Djava.awt.headless=true");
        String models = System.getProperty("lookalike.models");
        if (models != null) {
            options.add("-Dlookalike.models=" + models);
        }
        return options;
    }

    /** The folder of the program's jar; empty if its classes are in none. */
    private static Optional<Path> lib() {
        CodeSource source = MapProcess.class.getProtectionDomain().getCodeSource();
        try {
            return Optional.of(Path.of(source.getLocation().toURI()))
                    .filter(Files::isRegularFile)
                    .map(Path::getParent);
        } catch (URISyntaxException | RuntimeException e) {
            return Optional.empty();
        }
    }

    private static List<Place> read(Path csv) throws IOException {
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        List<Place> places = new ArrayList<>();
        try (Reader in = Files.newBufferedReader(csv)) {
            for (CSVRecord row : format.parse(in)) {
                places.add(new Place(
                        CsvRows.unguarded(row.get("person")),
                        Double.parseDouble(row.get("x")),
                        Double.parseDouble(row.get("y"))));
            }
        }
        return places;
    }

    /** Ends the process, if there is one. */
    @Override
    public void close() {
        closed = true;
        Process running = process;
        if (running != null) {
            running.destroyForcibly();
        }
    }
}
