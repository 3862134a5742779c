package io.github.lookalike.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToLongFunction;

/** The vitals of a process over its life. The first third of it is for warming up. */
final class VitalsLog {

    /** What other threads of the Java machine and files of Lucene's come and go meanwhile. */
    private static final int COME_AND_GO = 10;

    private final List<Vitals> samples = new ArrayList<>();

    /** Looks at a process at intervals until it ends. */
    static VitalsLog of(Process process, Duration interval) throws IOException, InterruptedException {
        VitalsLog log = new VitalsLog();
        Optional<Vitals> now = Vitals.of(process.pid());
        while (now.isPresent()) {
            log.add(now.get());
            Thread.sleep(interval.toMillis());
            now = Vitals.of(process.pid());
        }
        return log;
    }

    void add(Vitals sample) {
        samples.add(sample);
    }

    /** The most memory it ever took, in MiB. */
    long peakMebibytes() {
        return samples.get(samples.size() - 1).peak() >> 10;
    }

    /** Fails if the last third of the time took a tenth more memory than the second, or other things grew. */
    void assertFlat() {
        assertThat(samples).as("enough to tell").hasSizeGreaterThanOrEqualTo(9);
        assertThat(last(Vitals::resident)).as("KiB of memory: %s", this).isLessThan(second(Vitals::resident) * 11 / 10);
        assertThat(last(Vitals::files)).as("open files: %s", this).isLessThan(second(Vitals::files) + COME_AND_GO);
        assertThat(last(Vitals::threads)).as("threads: %s", this).isLessThan(second(Vitals::threads) + COME_AND_GO);
    }

    private long second(ToLongFunction<Vitals> value) {
        return median(samples.subList(samples.size() / 3, samples.size() * 2 / 3), value);
    }

    private long last(ToLongFunction<Vitals> value) {
        return median(samples.subList(samples.size() * 2 / 3, samples.size()), value);
    }

    private static long median(List<Vitals> some, ToLongFunction<Vitals> value) {
        return some.stream()
                .mapToLong(value)
                .sorted()
                .skip(some.size() / 2)
                .findFirst()
                .orElseThrow();
    }

    /** A dozen of the samples, for people. */
    @Override
    public String toString() {
        StringBuilder lines = new StringBuilder();
        for (int i = 1; i <= 12; i++) {
            int at = Math.max(0, samples.size() * i / 12 - 1);
            Vitals sample = samples.get(at);
            lines.append("%nat %d of %d: %d MiB, at the most %d MiB, %d files, %d threads"
                    .formatted(
                            at + 1,
                            samples.size(),
                            sample.resident() >> 10,
                            sample.peak() >> 10,
                            sample.files(),
                            sample.threads()));
        }
        return lines.toString();
    }
}
