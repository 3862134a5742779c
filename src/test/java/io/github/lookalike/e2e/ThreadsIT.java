package io.github.lookalike.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.lookalike.e2e.Program.Outcome;
import io.github.lookalike.e2e.Program.Running;
import java.nio.file.Path;
import java.util.List;
import java.util.function.ToLongFunction;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code --threads N}: so many photos are worked on at once. */
class ThreadsIT {

    @TempDir
    Path data;

    @BeforeEach
    void onLinux() {
        assumeTrue(Vitals.available(), "needs /proc");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3})
    void soManyReadWhatIsIndexed(int threads) throws Exception {
        assertThat(most(ThreadsIT::readers, "index", "images/celebs", "--threads", String.valueOf(threads)))
                .isEqualTo(threads);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3})
    void soManyLookAtPhotosWhoseLookalikesAreWanted(int threads) throws Exception {
        Path gallery = data.resolve("gallery");
        Shipped.run("index", "images/me", "--gallery", gallery);

        String[] find = {"find", "images/celebs", "--gallery", gallery.toString(), "--threads", String.valueOf(threads)
        };
        assertThat(most(ThreadsIT::workers, find)).isEqualTo(threads);
    }

    /** Threads of native code inherit the name of the one that starts them. */
    private static long readers(List<String> names) {
        return names.stream()
                .filter(name -> name.matches("photo-reader-\\d"))
                .distinct()
                .count();
    }

    /** OpenCV's own threads inherit the name of the one that calls it first. */
    private static long workers(List<String> names) {
        return names.stream()
                .filter(name -> name.matches("photo-worker-\\d"))
                .distinct()
                .count();
    }

    /** The most threads of a kind that the program ever had. */
    private long most(ToLongFunction<List<String>> kind, String... words) throws Exception {
        Running running = Program.launcher(data).start(words);
        long most = 0;
        while (running.process().isAlive()) {
            List<String> names = Vitals.threadNames(running.process().pid());
            most = Math.max(most, kind.applyAsLong(names));
            Thread.sleep(10);
        }
        Outcome outcome = running.end();
        assertThat(outcome.code()).as(outcome.err()).isZero();
        return most;
    }
}
