package io.github.lookalike.cli;

import io.github.lookalike.Lookalike;
import io.github.lookalike.gallery.Gallery;
import io.github.lookalike.gallery.IndexSummary;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Builds or refreshes the gallery. */
@Command(
        name = "index",
        description = {
            "Build or refresh the gallery from a folder of photos and its sub-folders.",
            "A photo right in the folder is of the person it is named after (trump.jpg); photos in a sub-folder are of"
                    + " the person that the sub-folder is named after (trump/1.jpg, trump/2.jpg).",
            "Photos that have not changed are not looked at again. Ctrl-C keeps what is done."
        },
        footerHeading = "%nExamples:%n",
        footer = {"  lookalike index ./celebs", "  lookalike index ./friends --gallery ./friends.gallery"},
        mixinStandardHelpOptions = true)
final class IndexCommand implements Callable<Integer> {

    @Parameters(paramLabel = "DIR", description = "The folder of photos.")
    private Path folder;

    @Option(
            names = "--keep-missing",
            description = "Keep photos in the gallery whose files are gone (an unplugged disk, say).")
    private boolean keepMissing;

    @Mixin
    private GalleryOption galleryOption;

    @Mixin
    private EngineOptions engine;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        try (Lookalike lookalike = engine.open();
                CtrlC ctrlC = CtrlC.interruptsThisThread();
                Gallery gallery = lookalike.openGallery(galleryOption.place())) {
            IndexSummary summary = Indexing.run(
                    lookalike,
                    folder,
                    gallery,
                    keepMissing,
                    engine.threads(),
                    spec.commandLine().getErr());
            spec.commandLine().getOut().println(Indexing.summary(summary));
            return summary.cancelled() ? ExitCode.INTERRUPTED : ExitCode.DONE;
        }
    }
}
