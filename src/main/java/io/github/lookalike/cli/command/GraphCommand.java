package io.github.lookalike.cli.command;

import io.github.lookalike.GalleryPlace;
import io.github.lookalike.cli.exit.CtrlC;
import io.github.lookalike.cli.exit.ExitCode;
import io.github.lookalike.cli.gallery.GalleryOption;
import io.github.lookalike.cli.gallery.GraphText;
import io.github.lookalike.cli.option.ThreadsOption;
import io.github.lookalike.cli.progress.Progress;
import io.github.lookalike.gallery.Gallery;
import io.github.lookalike.gallery.GalleryLocation;
import io.github.lookalike.gallery.GraphInfo;
import io.github.lookalike.gallery.GraphListener;
import io.github.lookalike.internal.store.Galleries;
import io.github.lookalike.report.table.HumanReadable;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Makes approximate searches fast. */
@Command(
        name = "graph",
        description = {
            "Link the faces of a large gallery with those near them, for 'find --approximate'.",
            "It tells what that will cost, then what it cost, and what share of the ten nearest was found for a sample of"
                    + " the gallery's own faces. Faces indexed later are compared one by one until the next 'lookalike"
                    + " graph'; removing a face drops the graph, so that nothing is left of them. Ctrl-C leaves the"
                    + " gallery as it was."
        },
        footerHeading = "%nExamples:%n",
        footer = {"  lookalike graph", "  lookalike graph --in ./celebs"},
        mixinStandardHelpOptions = true)
public final class GraphCommand implements Callable<Integer> {

    @Option(
            names = "--in",
            paramLabel = "DIR",
            description = "Take the gallery that 'find --in' keeps for this folder.")
    private Path folder;

    @Mixin
    private ThreadsOption threads;

    @Mixin
    private GalleryOption galleryOption;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        try (Gallery gallery = Galleries.open(place())) {
            PrintWriter out = spec.commandLine().getOut();
            GraphInfo before = gallery.graph();
            if (before.of() < GraphInfo.FEWEST_FACES) {
                out.println(HumanReadable.count(before.of(), "face")
                        + String.format(
                                Locale.ROOT,
                                ": all are compared as fast; a graph is for %,d or more",
                                GraphInfo.FEWEST_FACES));
            } else if (before.isComplete()) {
                out.println("there already: " + GraphText.of(before));
            } else {
                // The last word, too, is within: the machine stops as soon as this has ended.
                return CtrlC.interrupts(() -> build(gallery, before.of(), out));
            }
            return ExitCode.DONE;
        }
    }

    private GalleryLocation place() throws IOException {
        return folder == null || galleryOption.isGiven()
                ? galleryOption.place()
                : GalleryPlace.ofUser().of(folder);
    }

    private int build(Gallery gallery, int faces, PrintWriter out) throws IOException {
        PrintWriter err = spec.commandLine().getErr();
        String cost = GraphText.cost(faces, threads.count(), gallery.info().bytes());
        long start = System.nanoTime();
        try (GraphProgress progress = GraphProgress.of(err)) {
            err.println(cost); // who reads it may press Ctrl-C at once
            err.flush();
            GraphInfo built = gallery.buildGraph(threads.count(), progress);
            double seconds = (System.nanoTime() - start) / 1e9;
            out.println(GraphText.of(built) + String.format(Locale.ROOT, ", %.1f s", seconds));
            return ExitCode.DONE;
        } catch (CancellationException e) {
            err.println(CtrlC.AS_IT_WAS);
            err.flush();
            return ExitCode.INTERRUPTED;
        }
    }

    /** Shows how the building of a graph goes. */
    private record GraphProgress(Progress progress) implements GraphListener, AutoCloseable {

        static GraphProgress of(PrintWriter err) {
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
}
