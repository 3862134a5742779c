package io.github.lookalike.cli.progress;

import io.github.lookalike.projection.Tsne;
import java.io.PrintWriter;

/** Shows how far t-SNE is. */
public record TsneProgress(Progress progress) implements Tsne.Progress, AutoCloseable {

    public static TsneProgress to(PrintWriter err) {
        Progress progress = Progress.of("iterations", err);
        progress.waiting("comparing all faces");
        return new TsneProgress(progress);
    }

    @Override
    public void iterationDone(int done, int total) {
        if (done == 1) {
            progress.started(total);
        }
        progress.step();
    }

    @Override
    public void close() {
        progress.close();
    }
}
