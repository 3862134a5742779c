package io.github.lookalike.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.lookalike.e2e.Program.Outcome;
import io.github.lookalike.portraits.ManyPhotos;
import io.github.lookalike.portraits.Portraits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same photos give the same gallery and the same map, whenever, by however many threads and on whichever Java. */
class DeterminismIT {

    private static final long SEED = 8;

    @TempDir
    static Path data;

    @TempDir
    static Path photos;

    private static Map<String, byte[]> byTwoThreads;

    @TempDir
    Path folder;

    @BeforeAll
    static void photosOfAllKindsAreIndexed(@TempDir Path first) throws IOException {
        ManyPhotos.write(photos, 45, SEED);
        Files.copy(Portraits.of("obama"), photos.resolve("obama.jpg"));
        Files.copy(Portraits.of("obama"), photos.resolve("the same.jpg"));
        Portraits.landscape(photos.resolve("nobody.png"));
        Portraits.sideBySide("bush", "carter", photos.resolve("bush and carter.png"));
        Files.writeString(photos.resolve("text.jpg"), "no picture");

        byTwoThreads = exported(first, Program.launcher(data), 2);

        assertThat(byTwoThreads)
                .containsOnlyKeys(
                        "faces.csv",
                        "faces.npy",
                        "faces-labels.csv",
                        "projector/metadata.tsv",
                        "projector/projector_config.json",
                        "projector/sprite.png",
                        "projector/vectors.tsv",
                        "summary.txt");
        assertThat(new String(byTwoThreads.get("summary.txt")))
                .as("there are photos of each kind")
                .startsWith("49 photos, ")
                .contains(" people, 1 moved or copied, ", " without a face, ", " with several faces, ", ", 1 skipped");
    }

    @Test
    void anotherTime() throws IOException {
        assertSame(exported(folder, Program.launcher(data), 2));
    }

    @Test
    void byOneThread() throws IOException {
        assertSame(exported(folder, Program.launcher(data), 1));
    }

    @Test
    void byMoreThreadsThanCores() throws IOException {
        assertSame(exported(folder, Program.launcher(data), 7));
    }

    @Test
    void onTheNewerJava() throws IOException {
        assertSame(exported(folder, Program.launcher(data).with("JAVA_HOME", NewerJava.home()), 2));
    }

    @Test
    void theMapOfASeed() throws IOException {
        List<Map<String, String>> maps = new ArrayList<>();
        for (int threads : new int[] {1, 2, 2}) {
            Path drawn = Files.createDirectory(folder.resolve("maps-" + maps.size()));
            Path gallery = folder.resolve("gallery");
            String[] how = {"--seed", "3", "--threads", String.valueOf(threads), "--with", "images/me/collins.jpg"};
            List<Object> words = new ArrayList<>(List.of("map", "--in", photos, "--gallery", gallery));
            words.addAll(List.of(how));
            Map<String, String> map = new TreeMap<>();
            for (String file : new String[] {"map.csv", "map.html", "map.svg"}) {
                words.addAll(List.of("-o", drawn.resolve(file)));
                map.put(file, "");
            }
            done(Program.launcher(data), words.toArray());
            for (String file : map.keySet()) {
                map.put(file, Files.readString(drawn.resolve(file)));
            }
            maps.add(map);
        }
        assertThat(maps.get(0).get("map.csv").lines()).hasSizeGreaterThan(40);
        assertThat(maps.get(1)).isEqualTo(maps.get(0));
        assertThat(maps.get(2)).isEqualTo(maps.get(0));
    }

    private static String done(Program program, Object... words) {
        Outcome outcome = program.run(Arrays.stream(words).map(Object::toString).toArray(String[]::new));
        assertThat(outcome.code()).as(outcome.err()).isZero();
        return outcome.out();
    }

    /** Indexes the photos and gives what is exported then, by file. */
    private static Map<String, byte[]> exported(Path folder, Program program, int threads) throws IOException {
        Path gallery = folder.resolve("gallery");
        Path exports = Files.createDirectory(folder.resolve("exports"));
        String summary = done(program, "index", photos, "--gallery", gallery, "--threads", threads);
        Files.writeString(exports.resolve("summary.txt"), summary.replaceFirst(", \\d+\\.\\d s\n$", ""));
        done(
                program,
                "export",
                "--gallery",
                gallery,
                "--threads",
                threads,
                "--csv",
                exports.resolve("faces.csv"),
                "--npy",
                exports.resolve("faces.npy"),
                "--projector",
                exports.resolve("projector"));
        Map<String, byte[]> contents = new TreeMap<>();
        try (Stream<Path> files = Files.walk(exports)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                contents.put(exports.relativize(file).toString(), Files.readAllBytes(file));
            }
        }
        return contents;
    }

    private static void assertSame(Map<String, byte[]> exported) {
        assertThat(exported.keySet()).isEqualTo(byTwoThreads.keySet());
        exported.forEach((file, content) -> assertThat(content).as(file).isEqualTo(byTwoThreads.get(file)));
    }
}
