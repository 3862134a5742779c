package io.github.lookalike.cli.command;

import io.github.lookalike.Lookalike;
import io.github.lookalike.NoFaceException;
import io.github.lookalike.cli.option.EngineOptions;
import io.github.lookalike.cli.output.Attempt;
import io.github.lookalike.cli.output.OutputFile;
import io.github.lookalike.cli.output.OverwriteOption;
import io.github.lookalike.cli.output.RowLabels;
import io.github.lookalike.cli.output.Terminal;
import io.github.lookalike.cli.output.VectorTable;
import io.github.lookalike.cli.probe.FaceOption;
import io.github.lookalike.cli.probe.PhotoArgument;
import io.github.lookalike.cli.probe.PhotoBatch;
import io.github.lookalike.cli.probe.Pipes;
import io.github.lookalike.cli.probe.ProbeArguments;
import io.github.lookalike.embedding.ChosenFaces;
import io.github.lookalike.embedding.Template;
import io.github.lookalike.face.FaceChoice;
import io.github.lookalike.image.EncodedImage;
import io.github.lookalike.report.table.Column;
import io.github.lookalike.report.table.HumanReadable;
import io.github.lookalike.report.table.Printable;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Gives the numbers that faces are compared by. */
@Command(
        name = "embed",
        description = {
            "Print the embeddings of faces: 128 numbers each, a vector of length 1, near those of other photos of the"
                    + " same person.",
            "-o vectors.npy is read by numpy.load('vectors.npy'); vectors-labels.csv beside it tells row by row whose"
                    + " they are. 'index --from vectors.npy' reads both. A photo is of the person that 'index' would take it"
                    + " for.",
            "Of several photos the rest goes on if one fails, and the exit code is 5; but for .npy files it has a row, too,"
                    + " without numbers, with the reason as 'error'."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  lookalike embed me.jpg                        one JSON object a face",
            "  lookalike embed ./photos -o vectors.npy       for NumPy, with labels beside it",
            "  lookalike embed ./photos --face main -o vectors.csv",
            "  lookalike embed me.jpg --raw                  as the networks give them"
        },
        mixinStandardHelpOptions = true)
public final class EmbedCommand implements Callable<Integer> {

    /** How rows are printed. */
    enum Lines {
        JSONL,
        CSV
    }

    /** One face. */
    private record Row(PhotoArgument photo, int face, float[] vector) {
        static final List<Column<Row>> ABOUT = List.of(
                RowLabels.person(row -> row.photo.person()),
                Column.text("photo", row -> row.photo.label()),
                Column.count("face", Row::face));
    }

    @Parameters(arity = "1..*", paramLabel = "PHOTO|DIR", description = "Photos (- is stdin), or folders of photos.")
    private List<String> words;

    @Option(
            names = "--face",
            paramLabel = "WHICH",
            defaultValue = "all",
            converter = FaceOption.Converter.class,
            description = "Of several faces: main (large and near the middle), largest, all, or a number from 1."
                    + " Default: all.")
    private FaceChoice choice;

    @Option(
            names = "--raw",
            description = "What the networks give for the face alone, 128 numbers of each one after the other: not"
                    + " scaled to length 1, not averaged with the mirrored face's, not fused.")
    private boolean raw;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "On stdout: jsonl (one JSON object a line) or csv. Default: jsonl.")
    private Lines lines;

    private Path file;

    @Mixin
    private OverwriteOption overwrite;

    @Mixin
    private EngineOptions engine;

    @Spec
    private CommandSpec spec;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "Write to a file, by its ending: .npy (with labels beside it), .csv or .jsonl.")
    void setFile(Path file) {
        this.file = OutputFile.checked(spec, "--output", file, ".npy", ".csv", ".jsonl");
    }

    @Override
    public Integer call() throws IOException {
        if (file != null && lines != null) {
            throw new ParameterException(
                    spec.commandLine(), "--format is for stdout; a file's format goes by its ending");
        }
        if (file != null) {
            overwrite.check(file);
            if (OutputFile.endsIn(file, ".npy")) {
                overwrite.check(VectorTable.labelsBeside(file));
            }
        }
        List<PhotoArgument> photos = PhotoArgument.of(words);
        PrintWriter err = spec.commandLine().getErr();
        try (Lookalike lookalike = engine.open(ProbeArguments.workload(words))) {
            Pipes.connect(words, lookalike, spec);
            PhotoBatch<List<Row>> faces =
                    PhotoBatch.run(photos, photo -> embed(photo, lookalike), engine.threads(), err);
            write(
                    faces.attempts().stream()
                            .flatMap(photo -> photo.each(Function.identity()))
                            .toList(),
                    err);
            return faces.exitCode();
        }
    }

    private List<Row> embed(PhotoArgument argument, Lookalike lookalike) throws IOException {
        Path photo = argument.file();
        EncodedImage content = lookalike.load(photo);
        ChosenFaces chosen = lookalike.faces(content, choice);
        NoFaceException.check(photo, chosen);
        List<Template> faces = chosen.templates();
        List<float[]> vectors = raw
                ? lookalike.raw(content, faces.stream().map(Template::face).toList())
                : faces.stream().map(face -> face.embedding().values()).toList();
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < vectors.size(); i++) {
            rows.add(new Row(argument, chosen.faces().get(i).number(), vectors.get(i)));
        }
        return rows;
    }

    private void write(List<Attempt<Row>> attempts, PrintWriter err) throws IOException {
        List<Row> rows = Attempt.results(attempts);
        VectorTable<Row> faces = new VectorTable<>(Row.ABOUT, Row::vector, rows);
        VectorTable<?> table = Attempt.anyFailed(attempts) ? withFailed(attempts) : faces;
        PrintWriter out = spec.commandLine().getOut();
        if (file == null) {
            if (lines == Lines.CSV) {
                table.printCsv(out, Terminal.stdout());
            } else {
                table.printJsonLines(out);
            }
            out.flush();
        } else if (rows.isEmpty()) {
            return; // nothing to write, and why has been told
        } else if (OutputFile.endsIn(file, ".npy")) {
            faces.writeNpy(file, overwrite); // rows are vectors
            err.println(Printable.of("wrote " + HumanReadable.count(rows.size(), "face") + " to " + file
                    + ", whose they are to " + VectorTable.labelsBeside(file)));
        } else {
            overwrite.write(file, draft -> table.write(draft, OutputFile.endsIn(file, ".csv")));
            err.println(Printable.of("wrote " + HumanReadable.count(rows.size(), "face") + " to " + file));
        }
    }

    private static VectorTable<Attempt<Row>> withFailed(List<Attempt<Row>> attempts) {
        return new VectorTable<>(
                Attempt.columns(Row.ABOUT, "photo"),
                attempt -> attempt.error() == null ? attempt.result().vector() : null,
                attempts);
    }
}
