package io.github.lookalike.cli.command;

import io.github.lookalike.Lookalike;
import io.github.lookalike.cli.exit.ExitCode;
import io.github.lookalike.cli.gallery.FolderGallery;
import io.github.lookalike.cli.option.EngineOptions;
import io.github.lookalike.cli.option.FormatOption;
import io.github.lookalike.cli.picture.PortraitAlbum;
import io.github.lookalike.evaluation.LabelledSet;
import io.github.lookalike.gallery.GalleryLocation;
import io.github.lookalike.ranking.Calibration;
import io.github.lookalike.report.evaluation.CalibrationJson;
import io.github.lookalike.report.evaluation.Evaluation;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** How well does it tell people apart? */
@Command(
        name = "evaluate",
        customSynopsis = {
            "lookalike evaluate --pairs=FILE --images=DIR [OPTIONS]",
            "       lookalike evaluate --labelled=DIR [OPTIONS]"
        },
        description = {
            "Measure how well faces are told apart, on photos whose people are known.",
            "With --pairs: are two photos of one person? Cross-validated as Labeled Faces in the Wild prescribes.",
            "With --labelled: who is it, among all others? Do people of many photos pass for others? And FaceNet's triplets.",
            "Every photo is embedded once; a second run takes it from the gallery that the first has made. Of several"
                    + " faces the most prominent counts: names must not help what is measured."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  lookalike evaluate --pairs lfw/pairs.txt --images lfw/images",
            "  lookalike evaluate --labelled ./friends --margin 0.1 --hardest 20",
            "  lookalike evaluate --labelled ./friends --plots friends.html",
            "  lookalike evaluate --pairs lfw/pairs.txt --images lfw/images --calibrate"
        },
        mixinStandardHelpOptions = true)
public final class EvaluateCommand implements Callable<Integer> {

    /** One of the two. */
    private static final class Task {
        @ArgGroup(exclusive = false)
        private PairsTask pairs;

        @ArgGroup(exclusive = false)
        private LabelledTask labelled;

        EvaluationTask chosen() {
            return pairs != null ? pairs : labelled;
        }
    }

    @ArgGroup
    private Task task;

    @Option(
            names = "--calibrate",
            description = "Print the calibration of likeness instead, from all pairs of the photos: the JSON that a"
                    + " model's descriptor has.")
    private boolean calibrate;

    @Option(
            names = {"-g", "--gallery"},
            paramLabel = "PLACE",
            description =
                    "Where the embeddings are kept. Default: where 'lookalike find --in' keeps those of this folder.")
    private GalleryLocation place;

    @Mixin
    private EngineOptions engine;

    @Mixin
    private PlotsOption plots;

    @Mixin
    private FormatOption.OfDocument format;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        plots.check();
        PrintWriter err = spec.commandLine().getErr();
        EvaluationTask chosen = prepared();
        FolderGallery folder = FolderGallery.of(chosen.folder(), place);
        try (Lookalike lookalike = engine.open()) {
            if (!folder.refreshUnaided(lookalike, engine.threads(), err)) {
                return ExitCode.INTERRUPTED;
            }
            FolderGallery.IndexedPhotos photos = folder.photos(lookalike);
            if (calibrate) {
                printCalibration(chosen.faces(photos));
            } else {
                Evaluation evaluation = chosen.evaluate(photos, lookalike.knownCalibration());
                format.print(evaluation.document(), spec.commandLine().getOut());
                PortraitAlbum album = new PortraitAlbum(lookalike, err);
                plots.write(
                        evaluation, photo -> album.of(photos.face(photo.photo()).orElseThrow()), err);
            }
            return ExitCode.DONE;
        }
    }

    private EvaluationTask prepared() throws IOException {
        if (task == null) {
            throw new ParameterException(spec.commandLine(), "give --pairs and --images, or --labelled");
        }
        EvaluationTask chosen = task.chosen();
        try {
            chosen.prepare();
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage(), e);
        }
        return chosen;
    }

    private void printCalibration(LabelledSet faces) throws IOException {
        String command = "lookalike "
                + String.join(" ", spec.root().commandLine().getParseResult().originalArgs());
        PrintWriter out = spec.commandLine().getOut();
        out.print(CalibrationJson.of(command, faces).text());
        out.flush();
    }

    /** Something that {@code evaluate} can measure on a folder of photos. */
    interface EvaluationTask {

        /** The folder of photos. */
        Path folder();

        /**
         * Reads and checks all that can be known before faces are looked for.
         *
         * @throws IllegalArgumentException if an option's value won't do
         */
        void prepare() throws IOException;

        /** All faces that take part, with their people. */
        LabelledSet faces(FolderGallery.IndexedPhotos photos);

        /** @param calibration the model's; empty if it has none */
        Evaluation evaluate(FolderGallery.IndexedPhotos photos, Optional<Calibration> calibration) throws IOException;
    }
}
