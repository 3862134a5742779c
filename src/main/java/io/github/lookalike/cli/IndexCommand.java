package io.github.lookalike.cli;

import io.github.lookalike.Lookalike;
import io.github.lookalike.gallery.IndexOptions;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine;
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

    @Option(
            names = "--rebuild",
            description = "Begin with an empty gallery, in place of one that is damaged or of another model.")
    private boolean rebuild;

    // For those who test what a crash does. By default at most some seconds' work is lost, and commits cost little.
    @Option(names = "--commit-every", paramLabel = "N", hidden = true, converter = Positive.class)
    private Integer commitEvery;

    @Mixin
    private GalleryOption galleryOption;

    @Mixin
    private EngineOptions engine;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        try (Lookalike lookalike = engine.open()) {
            IndexOptions how = new IndexOptions(keepMissing, engine.threads());
            if (commitEvery != null) {
                how = how.withCommitEvery(commitEvery);
            }
            Indexing indexing = new Indexing(folder, galleryOption.place(), rebuild, how);
            CommandLine line = spec.commandLine();
            return indexing.run(lookalike, line.getOut(), line.getErr()) ? ExitCode.DONE : ExitCode.INTERRUPTED;
        }
    }
}
