package io.github.lookalike.e2e;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a process takes of the machine, as Linux tells in {@code /proc}.
 *
 * @param resident memory, in KiB
 * @param peak the most that {@code resident} ever was, in KiB
 * @param files open ones, pipes and the like included
 * @param threads of Java and of its machine
 */
record Vitals(long resident, long peak, int files, int threads) {

    private static final Path PROCESSES = Path.of("/proc");

    static boolean available() {
        return Files.exists(PROCESSES.resolve("self/status"));
    }

    /** Of this process. */
    static Vitals own() throws IOException {
        return of(ProcessHandle.current().pid()).orElseThrow();
    }

    /** Empty if the process has ended. */
    static Optional<Vitals> of(long pid) throws IOException {
        Path process = PROCESSES.resolve(String.valueOf(pid));
        try {
            List<String> status = Files.readAllLines(process.resolve("status"));
            String[] files = process.resolve("fd").toFile().list();
            if (files == null || status.stream().noneMatch(line -> line.startsWith("VmRSS:"))) {
                return Optional.empty(); // nobody has asked for its exit code yet
            }
            return Optional.of(new Vitals(number(status, "VmRSS:"), number(status, "VmHWM:"), files.length, (int)
                    number(status, "Threads:")));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    /** As far as Linux keeps them. */
    static List<String> threadNames(long pid) throws IOException {
        List<String> names = new ArrayList<>();
        String[] threads = PROCESSES.resolve(pid + "/task").toFile().list();
        for (String thread : threads == null ? new String[0] : threads) {
            try {
                names.add(Files.readString(PROCESSES.resolve(pid + "/task/" + thread + "/comm"))
                        .strip());
            } catch (IOException e) {
                // It has ended meanwhile.
            }
        }
        return names;
    }

    private static long number(List<String> status, String key) {
        return status.stream()
                .filter(line -> line.startsWith(key))
                .map(line -> line.substring(key.length()).replace("kB", "").strip())
                .mapToLong(Long::parseLong)
                .findAny()
                .orElseThrow();
    }
}
