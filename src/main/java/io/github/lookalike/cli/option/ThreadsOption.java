package io.github.lookalike.cli.option;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code --threads}. */
public final class ThreadsOption {

    /** Some more than cores are of use where photos come from a slow disk. */
    private static final int MOST_A_CORE = 4;

    private static final int CORES = Runtime.getRuntime().availableProcessors();

    /**
     * More only take memory, and the cores' time from each other: {@code index} of 288 photos of 250×250 took 7.4 CPU-s
     * and 0.39 GB with 2 threads on 2 cores, 7.9 and 1.0 with 8, 8.8 and 1.9 with 16, and did not end well with 1,000.
     */
    public static final int MOST = Math.max(8, MOST_A_CORE * CORES);

    private int count = CORES;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Option(
            names = "--threads",
            paramLabel = "N",
            converter = Converters.Positive.class,
            description =
                    "How many photos or faces are worked on at once, four a core (or eight) at the most. Default: one a core.")
    void setCount(int wanted) {
        count = Math.min(wanted, MOST);
        if (count < wanted) {
            spec.commandLine()
                    .getErr()
                    .println("--threads " + wanted + ": taking " + count + ", more would only get in each other's way");
        }
    }

    public int count() {
        return count;
    }
}
