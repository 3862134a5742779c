package io.github.lookalike.cli.command;

import io.github.lookalike.GalleryCopy;
import io.github.lookalike.cli.exit.CtrlC;
import io.github.lookalike.cli.exit.ExitCode;
import io.github.lookalike.cli.gallery.LayoutOptions;
import io.github.lookalike.cli.progress.Progress;
import io.github.lookalike.gallery.GalleryLocation;
import io.github.lookalike.indexing.CopyListener;
import io.github.lookalike.indexing.CopySummary;
import io.github.lookalike.report.table.HumanReadable;
import io.github.lookalike.report.table.Printable;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Copies a gallery to another place. */
@Command(
        name = "copy",
        description = {
            "Copy a gallery to another place: from a folder to Solr, say, or back.",
            "All that it holds of photos and faces is copied bit by bit; no photo is looked at. Ctrl-C leaves what is copied"
                    + " by then, and the next run copies the rest. A graph is to be made anew by 'lookalike graph'."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  lookalike copy ./friends.gallery solr://host:8983,host2:8983/friends",
            "  lookalike copy solr+https://host:8983/friends ./backup.gallery",
            "  lookalike copy ./family.gallery ./friends.gallery --add"
        },
        mixinStandardHelpOptions = true)
public final class CopyCommand implements Callable<Integer> {

    @Parameters(index = "0", paramLabel = "FROM", description = "The gallery: a folder, or solr://host:8983/celebs.")
    private GalleryLocation from;

    @Parameters(index = "1", paramLabel = "TO", description = "Where to, likewise: a place without a gallery.")
    private GalleryLocation to;

    @Option(
            names = "--add",
            description = "TO may hold other photos: they stay, but those of the same files are replaced.")
    private boolean add;

    @Mixin
    private LayoutOptions layout;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        GalleryLocation place = layout.of(to, false);
        return CtrlC.interrupts(() -> copy(place)) ? ExitCode.DONE : ExitCode.INTERRUPTED;
    }

    /** @return whether it came to its end */
    private boolean copy(GalleryLocation place) throws IOException {
        PrintWriter err = spec.commandLine().getErr();
        long start = System.nanoTime();
        CopySummary summary;
        try (CopyProgress progress = new CopyProgress(Progress.of("photos", err))) {
            summary = GalleryCopy.copy(from, place, add, progress);
        }
        String line = "copied " + HumanReadable.count(summary.copied(), "photo") + " to " + place;
        if (summary.unchanged() > 0) {
            line += String.format(Locale.ROOT, ", %,d there already", summary.unchanged());
        }
        line += String.format(Locale.ROOT, ", %.1f s", (System.nanoTime() - start) / 1e9);
        PrintWriter out = spec.commandLine().getOut();
        out.println(Printable.of(summary.cancelled() ? line + " (interrupted: the rest is for the next run)" : line));
        out.flush(); // the machine stops as soon as this has ended
        return !summary.cancelled();
    }

    private record CopyProgress(Progress progress) implements CopyListener, AutoCloseable {

        @Override
        public void started(int photos) {
            progress.started(photos);
        }

        @Override
        public void photoDone() {
            progress.step();
        }

        @Override
        public void close() {
            progress.close();
        }
    }
}
