package io.github.lookalike.cli.command;

import io.github.lookalike.Lookalike;
import io.github.lookalike.VectorFile;
import io.github.lookalike.cli.exit.ExitCode;
import io.github.lookalike.cli.gallery.GalleryOption;
import io.github.lookalike.cli.gallery.IndexSource;
import io.github.lookalike.cli.gallery.Indexing;
import io.github.lookalike.cli.gallery.LayoutOptions;
import io.github.lookalike.cli.option.Converters;
import io.github.lookalike.cli.option.EngineOptions;
import io.github.lookalike.cli.output.OutputFile;
import io.github.lookalike.cli.output.RowLabels;
import io.github.lookalike.cli.output.VectorTable;
import io.github.lookalike.gallery.GalleryLocation;
import io.github.lookalike.indexing.IndexOptions;
import io.github.lookalike.internal.store.Galleries;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Builds or refreshes the gallery. */
@Command(
        name = "index",
        description = {
            "Build or refresh the gallery from a folder of photos and its sub-folders.",
            "A photo right in the folder is of the person it is named after (trump.jpg); photos in a sub-folder are of"
                    + " the person that the sub-folder is named after (trump/1.jpg, trump/2.jpg).",
            "Photos that have not changed are not looked at again. Ctrl-C keeps what is done; of --rebuild, the gallery as it"
                    + " was.",
            "--from takes embeddings that are there already in place of photos: a row each of a NumPy file, as 'export"
                    + " --npy' writes it. They must be of the gallery's model. 'find' then names the row, from 0:"
                    + " vectors.npy/17."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  lookalike index ./celebs",
            "  lookalike index ./friends --gallery ./friends.gallery",
            "  lookalike index ./celebs -g solr://host:8983/celebs --shards 2",
            "  lookalike index --from vectors.npy --labels names.txt"
        },
        mixinStandardHelpOptions = true)
public final class IndexCommand implements Callable<Integer> {

    @Parameters(arity = "0..1", paramLabel = "DIR", description = "The folder of photos.")
    private Path folder;

    @Option(
            names = "--from",
            paramLabel = "FILE",
            description =
                    "Index ready-made embeddings: a .npy file of float32 or float64. Vectors that are not of length"
                            + " 1 are scaled.")
    private Path vectors;

    @Option(
            names = "--labels",
            paramLabel = "FILE",
            description = "Whom the rows of --from are of: a name a line, or a .csv file with a column 'person'."
                    + " Default: for vectors.npy, vectors-labels.csv.")
    private Path labels;

    @Option(
            names = "--keep-missing",
            description = "Keep photos in the gallery whose files are gone (an unplugged disk, say).")
    private boolean keepMissing;

    @Option(
            names = "--prune",
            description =
                    "Forget the photos of a folder that is empty now, or gone. Without it nothing is forgotten then:"
                            + " a disk may not be mounted.")
    private boolean prune;

    @Option(
            names = "--exact-names",
            description =
                    "Take 'ford (2).jpg' and 'ford copy.jpg' for photos of people called so. Default: for photos of"
                            + " ford.")
    private boolean exactNames;

    @Option(
            names = "--rebuild",
            description =
                    "Make the gallery anew, if it is damaged or of another model, say. Until the new one is complete, the"
                            + " old one stays as it is: the disk needs room for both.")
    private boolean rebuild;

    @Option(
            names = "--most-prominent",
            description = "Of several faces in a photo, always take the most prominent. Default: the one that is on the"
                    + " person's other photos; the most prominent if none is.")
    private boolean mostProminent;

    // For those who test what a crash does. By default at most some seconds' work is lost, and commits cost little.
    @Option(names = "--commit-every", paramLabel = "N", hidden = true, converter = Converters.Positive.class)
    private Integer commitEvery;

    @Mixin
    private GalleryOption galleryOption;

    @Mixin
    private LayoutOptions layout;

    @Mixin
    private EngineOptions engine;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        checkWhatIsIndexed();
        GalleryLocation place = layout.of(galleryOption.place(), rebuild);
        try (Lookalike lookalike = engine.open()) {
            if (vectors == null) {
                if (!prune || !Galleries.isAnythingAt(place)) {
                    Indexing.checkFolder(folder);
                }
                return index(new IndexSource.Photos(folder), place, lookalike);
            }
            Path names = labels == null ? VectorTable.labelsBeside(vectors) : labels;
            try (VectorFile file = lookalike.openVectors(vectors, RowLabels.read(names))) {
                return index(new IndexSource.Vectors(file), place, lookalike);
            }
        }
    }

    private void checkWhatIsIndexed() {
        CommandLine line = spec.commandLine();
        if (folder == null && vectors == null) {
            throw new ParameterException(line, "Missing required parameter: 'DIR'");
        }
        if (folder != null && vectors != null) {
            throw new ParameterException(line, "DIR and --from are two ways to index; give one of them");
        }
        if (vectors == null && labels != null) {
            throw new ParameterException(line, "--labels names the rows of --from, which is not given");
        }
        if (vectors != null && !OutputFile.endsIn(vectors, ".npy")) {
            throw new ParameterException(line, "--from needs a file that ends in .npy, not '" + vectors + "'");
        }
    }

    private int index(IndexSource source, GalleryLocation place, Lookalike lookalike) throws IOException {
        CommandLine line = spec.commandLine();
        IndexOptions how = new IndexOptions(keepMissing, engine.threads())
                .withMostProminent(mostProminent)
                .withPrune(prune)
                .withExactNames(exactNames);
        if (commitEvery != null) {
            how = how.withCommitEvery(commitEvery);
        }
        Indexing indexing = new Indexing(source, place, rebuild, how);
        return indexing.run(lookalike, line.getOut(), line.getErr()) ? ExitCode.DONE : ExitCode.INTERRUPTED;
    }
}
