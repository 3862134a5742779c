package io.github.lookalike.cli.progress;

import io.github.lookalike.gallery.GraphListener;
import java.io.PrintWriter;

/** Shows how the building of a graph goes. */
public record GraphProgress(Progress progress) implements GraphListener, AutoCloseable {

    public static GraphProgress of(PrintWriter err) {
        return new GraphProgress(Progress.of("faces", err));
    }

    @Override
    public void started(int faces) {
        progress.started(faces);
        progress.waiting("copying them");
    }

    @Override
    public void faceDone() {
        progress.step();
    }

    @Override
    public void close() {
        progress.close();
    }
}
