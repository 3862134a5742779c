package io.github.lookalike.cli.command;

import io.github.lookalike.Lookalike;
import io.github.lookalike.cli.exit.ExitCode;
import io.github.lookalike.cli.gallery.SearchedGallery;
import io.github.lookalike.cli.option.EngineOptions;
import io.github.lookalike.cli.output.OutputFile;
import io.github.lookalike.cli.output.OverwriteOption;
import io.github.lookalike.cli.output.RowLabels;
import io.github.lookalike.cli.output.VectorTable;
import io.github.lookalike.gallery.Entry;
import io.github.lookalike.gallery.Gallery;
import io.github.lookalike.projection.ProjectorBundle;
import io.github.lookalike.report.table.Column;
import io.github.lookalike.report.table.HumanReadable;
import io.github.lookalike.report.table.Printable;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Hands a gallery's embeddings to other programs. */
@Command(
        name = "export",
        description = {
            "Write the gallery's embeddings for other programs: the Embedding Projector of TensorFlow, spreadsheets,"
                    + " NumPy.",
            "The Projector (https://projector.tensorflow.org) takes the two .tsv files under 'Load'. TensorBoard shows"
                    + " the faces, too: 'tensorboard --logdir DIR'.",
            "It takes at most 100,000 points and a sprite of 8,192 x 8,192 pixels: larger galleries are thinned out"
                    + " evenly, and pictures made smaller."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  lookalike export --projector ./projector      the gallery of 'index'",
            "  lookalike export --in ./celebs --csv celebs.csv --npy celebs.npy"
        },
        mixinStandardHelpOptions = true)
public final class ExportCommand implements Callable<Integer> {

    private static final List<Column<Entry>> ABOUT = List.of(
            RowLabels.person(Entry::person),
            Column.text("photo", entry -> HumanReadable.path(entry.photo().id().file())));

    @Option(
            names = "--projector",
            paramLabel = "DIR",
            description = "Write vectors.tsv, metadata.tsv, sprite.png and projector_config.json into this folder.")
    private Path projector;

    private Path csv;
    private Path npy;

    @Mixin
    private OverwriteOption overwrite;

    @Mixin
    private SearchedGallery searched;

    @Mixin
    private EngineOptions engine;

    @Spec
    private CommandSpec spec;

    @Option(names = "--csv", paramLabel = "FILE", description = "Write person, photo and numbers as CSV.")
    void setCsv(Path file) {
        csv = OutputFile.checked(spec, "--csv", file, ".csv");
    }

    @Option(
            names = "--npy",
            paramLabel = "FILE",
            description = "Write the numbers for numpy.load, and whose they are to FILE-labels.csv.")
    void setNpy(Path file) {
        npy = OutputFile.checked(spec, "--npy", file, ".npy");
    }

    @Override
    public Integer call() throws IOException {
        if (projector == null && csv == null && npy == null) {
            throw new ParameterException(
                    spec.commandLine(), "nothing to write: give --projector DIR, --csv FILE or --npy FILE");
        }
        for (Path file : files()) {
            overwrite.check(file);
        }
        PrintWriter err = spec.commandLine().getErr();
        try (Lookalike lookalike = engine.open()) {
            return searched.use(lookalike, engine.threads(), err, gallery -> export(gallery, lookalike, err));
        }
    }

    /** All that are asked for. */
    private List<Path> files() {
        List<Path> files = new ArrayList<>();
        if (csv != null) {
            files.add(csv);
        }
        if (npy != null) {
            files.add(npy);
            files.add(VectorTable.labelsBeside(npy));
        }
        if (projector != null) {
            ProjectorBundle.FILES.forEach(name -> files.add(projector.resolve(name)));
        }
        return files;
    }

    private int export(Gallery gallery, Lookalike lookalike, PrintWriter err) throws IOException {
        List<Entry> faces = new ArrayList<>();
        gallery.forEach(faces::add);
        if (faces.isEmpty()) {
            err.println(Printable.of("lookalike: the gallery " + gallery.info().place() + " has no faces to export"));
            return ExitCode.FAILED;
        }
        VectorTable<Entry> table =
                new VectorTable<>(ABOUT, entry -> entry.template().embedding().values(), faces);
        if (csv != null) {
            overwrite.write(csv, draft -> table.write(draft, true));
            err.println(Printable.of("wrote " + HumanReadable.count(faces.size(), "face") + " to " + csv));
        }
        if (npy != null) {
            table.writeNpy(npy, overwrite);
            err.println(Printable.of("wrote " + HumanReadable.count(faces.size(), "face") + " to " + npy
                    + ", whose they are to " + VectorTable.labelsBeside(npy)));
        }
        if (projector != null) {
            new ProjectorExport(lookalike, engine.threads(), err).write(faces, projector);
        }
        return ExitCode.DONE;
    }
}
