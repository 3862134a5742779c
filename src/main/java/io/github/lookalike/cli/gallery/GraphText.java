package io.github.lookalike.cli.gallery;

import io.github.lookalike.gallery.Gallery;
import io.github.lookalike.gallery.GraphInfo;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.Locale;

/** What is told of graphs. */
public final class GraphText {

    /** Of one core of a Xeon server: .64 ms of 200,000, .97 ms of a million. */
    private static final double SECONDS_A_FACE = 9e-4;

    private GraphText() {}

    /** "none", or what there is. */
    public static String of(GraphInfo graph) {
        return !graph.isThere()
                ? "none"
                : String.format(
                        Locale.ROOT,
                        "%,d of %,d faces linked, %s, recall@10 %.3f",
                        graph.faces(),
                        graph.of(),
                        megabytes(graph.bytes()),
                        graph.recall());
    }

    /**
     * What building one will cost.
     *
     * @param bytes of the gallery, which is written anew
     */
    public static String cost(int faces, int threads, long bytes) {
        long minutes = Math.max(1, Math.round(faces * SECONDS_A_FACE / threads / 60));
        return String.format(
                Locale.ROOT,
                "%,d faces: about %d min, %s of memory, %s of disk, %s more while it works",
                faces,
                minutes,
                megabytes(GraphInfo.memory(faces)),
                megabytes(GraphInfo.disk(faces)),
                megabytes(bytes));
    }

    /** Says so if a gallery that had a graph has none any more. */
    public static void tellIfDropped(GraphInfo before, Gallery gallery, PrintWriter err) throws IOException {
        if (before.isThere() && !gallery.graph().isThere()) {
            err.println(
                    "the graph for approximate searches went with what was removed; 'lookalike graph' makes it anew");
        }
    }

    /** Says so if an approximate search has no graph to go by, but could have. */
    public static void tellIfMissing(Gallery gallery, PrintWriter err) throws IOException {
        GraphInfo graph = gallery.graph();
        if (!graph.isThere() && graph.of() >= GraphInfo.FEWEST_FACES) {
            err.println(
                    "no graph yet, so every face is compared; 'lookalike graph' makes --approximate many times as fast");
        }
    }

    private static String megabytes(long bytes) {
        return String.format(Locale.ROOT, "%,.0f MB", Math.ceil(bytes / 1e6));
    }
}
