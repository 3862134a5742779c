package io.github.lookalike.cli.command;

import io.github.lookalike.cli.output.OutputFile;
import io.github.lookalike.cli.output.OverwriteOption;
import io.github.lookalike.evaluation.LabelledSet;
import io.github.lookalike.report.evaluation.Evaluation;
import io.github.lookalike.report.evaluation.EvaluationPage;
import io.github.lookalike.report.evaluation.Plots;
import io.github.lookalike.report.picture.FacePicture;
import io.github.lookalike.report.table.Printable;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** An evaluation to look at. */
final class PlotsOption {

    private final List<Path> folders = new ArrayList<>();
    private final List<Path> pages = new ArrayList<>();

    @Mixin
    private OverwriteOption overwrite;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Option(
            names = "--plots",
            paramLabel = "DIR|FILE.html",
            description =
                    "Also draw ROC curves and histograms of the distances: PNG pictures and their numbers as CSV in"
                            + " a folder, or a page that needs no other file and shows the hardest triplets face by face. May"
                            + " be given twice.")
    void setPlaces(List<Path> places) {
        folders.clear();
        pages.clear();
        for (Path place : places) {
            if (place.toString().matches("(?i).*\\.html?")) {
                pages.add(OutputFile.checked(spec, "--plots", place, ".html", ".htm"));
            } else if (Files.exists(place) && !Files.isDirectory(place)) {
                throw new ParameterException(
                        spec.commandLine(), "--plots needs a folder or an .html file, and " + place + " is neither");
            } else {
                folders.add(place);
            }
        }
    }

    /** Refuses, before any work is done, what can't be written. */
    void check() throws IOException {
        for (Path page : pages) {
            overwrite.check(page);
        }
        for (Path folder : folders) {
            for (String name : Plots.names()) {
                overwrite.check(folder.resolve(name));
            }
        }
    }

    /**
     * Writes what was asked for.
     *
     * @param faces shows the faces of triplets
     * @param err is told which files were written
     */
    void write(Evaluation evaluation, Function<LabelledSet.Photo, FacePicture> faces, PrintWriter err)
            throws IOException {
        for (Path folder : folders) {
            Files.createDirectories(folder);
            for (Map.Entry<String, byte[]> plot : Plots.files(evaluation).entrySet()) {
                Path file = folder.resolve(plot.getKey());
                overwrite.write(file, draft -> Files.write(draft, plot.getValue()));
                err.println(Printable.of("wrote " + file));
            }
        }
        for (Path page : pages) {
            overwrite.write(page, draft -> EvaluationPage.write(evaluation, faces, draft));
            err.println(Printable.of("wrote " + page));
        }
    }
}
