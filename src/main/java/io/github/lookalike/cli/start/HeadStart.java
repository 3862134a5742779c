package io.github.lookalike.cli.start;

import io.github.lookalike.Lookalike;
import io.github.lookalike.LookalikeOptions;
import io.github.lookalike.model.ModelException;
import io.github.lookalike.model.Workload;
import java.io.File;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * Loads the networks while the command line is still being read, if it looks as if it were about a photo: the two take
 * about as long. Options that ask for other networks go without.
 */
public final class HeadStart {

    /** Those that look at a photo or two. */
    private static final Set<String> COMMANDS = Set.of("find", "distance", "embed", "crop");

    /** What begins so asks for other networks, or for none. */
    private static final List<String> OTHERS =
            List.of("--model", "--threads", "--max-", "--help", "-h", "--version", "-V");

    private static LookalikeOptions options;
    private static Lookalike lookalike;

    private HeadStart() {}

    /** Begins, in threads of its own. */
    public static void give(String... arguments) {
        if (!isWorthIt(arguments)) {
            return;
        }
        try {
            options = LookalikeOptions.standard().withWorkload(Workload.FEW);
            lookalike = Lookalike.open(options);
            lookalike.prepare();
        } catch (ModelException e) {
            // Whoever opens it is told.
        }
    }

    static boolean isWorthIt(String... arguments) {
        return arguments.length > 0
                && COMMANDS.contains(arguments[0])
                && Arrays.stream(arguments).noneMatch(word -> OTHERS.stream().anyMatch(word::startsWith))
                && Arrays.stream(arguments).skip(1).anyMatch(word -> new File(word).isFile());
    }

    /** What was begun, if it is what is wanted; else anew. */
    public static Lookalike open(LookalikeOptions wanted) throws ModelException {
        if (lookalike != null && wanted.equals(options)) {
            Lookalike begun = lookalike;
            lookalike = null;
            return begun;
        }
        return Lookalike.open(wanted);
    }

    /** Waits for what was begun in vain: the process must not end while native code is at work. */
    public static void end() {
        if (lookalike != null) {
            lookalike.close();
            lookalike = null;
        }
    }
}
