package io.github.lookalike.cli.exit;

import java.util.Optional;

/** Resource exhaustion: what the system or the Java machine gives no more of, found behind whatever failed for the lack of it. */
public final class Exhaustion {

    /** No chain of causes is this long, unless it is a ring. */
    private static final int DEEPEST = 50;

    private static final int MEGABYTE = 1 << 20;

    private Exhaustion() {}

    /** What Java's heap may grow to. */
    public static long heapMegabytes() {
        return (Runtime.getRuntime().maxMemory() + MEGABYTE - 1) / MEGABYTE;
    }

    /** What there was too little of and what to do, in one line; empty if the failure is of another kind. */
    static Optional<String> remedy(Throwable failure) {
        Throwable cause = failure;
        for (int i = 0; cause != null && i < DEEPEST; i++) {
            Optional<String> remedy = remedy(String.valueOf(cause));
            if (remedy.isPresent()) {
                return remedy;
            }
            cause = cause.getCause();
        }
        return Optional.empty();
    }

    /** By the text: of classes whose first use failed Java keeps no more than that. */
    private static Optional<String> remedy(String cause) {
        if (cause.contains("Too many open files")) {
            return Optional.of(
                    "too many files are open at once; raise the limit, which 'ulimit -n' shows, or take fewer"
                            + " --threads");
        }
        if (cause.contains("OutOfMemoryError")) {
            return Optional.of(
                    cause.contains("unable to create native thread")
                            ? "the system gives no more threads; raise the limit, which 'ulimit -u' shows, or take"
                                    + " fewer --threads"
                            : "out of memory: Java may take " + heapMegabytes()
                                    + " MB; LOOKALIKE_OPTS=-Xmx2g gives it 2 GB");
        }
        return Optional.empty();
    }
}
