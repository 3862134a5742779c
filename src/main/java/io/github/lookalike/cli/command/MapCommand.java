package io.github.lookalike.cli.command;

import io.github.lookalike.Lookalike;
import io.github.lookalike.Probe;
import io.github.lookalike.cli.exit.ExitCode;
import io.github.lookalike.cli.gallery.SearchedGallery;
import io.github.lookalike.cli.option.EngineOptions;
import io.github.lookalike.cli.option.TitleOption;
import io.github.lookalike.cli.output.OutputFile;
import io.github.lookalike.cli.output.OverwriteOption;
import io.github.lookalike.cli.picture.CutPictures;
import io.github.lookalike.cli.probe.FaceOption;
import io.github.lookalike.cli.probe.Pipes;
import io.github.lookalike.cli.probe.ProbeArguments;
import io.github.lookalike.gallery.Gallery;
import io.github.lookalike.map.MapSubjects;
import io.github.lookalike.model.Workload;
import io.github.lookalike.projection.TsneOptions;
import io.github.lookalike.report.map.FaceMap;
import io.github.lookalike.report.map.MapPage;
import io.github.lookalike.report.map.MapPlot;
import io.github.lookalike.report.map.MapRow;
import io.github.lookalike.report.table.Format;
import io.github.lookalike.report.table.HumanReadable;
import io.github.lookalike.report.table.Printable;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Who is beside whom? */
@Command(
        name = "map",
        description = {
            "Draw a map of the gallery on which faces that look alike are near each other.",
            "An .html page pans, zooms, searches, and switches between t-SNE and PCA; it needs no other file and no"
                    + " network. A .png or .svg is for showing, a .csv has the coordinates."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  lookalike map -o map.html --in ./celebs --with me.jpg",
            "  lookalike map -o map.png -o map.csv --method pca",
            "  lookalike map -o space.csv --dimensions 3 --perplexity 15 --seed 7"
        },
        mixinStandardHelpOptions = true)
public final class MapCommand implements Callable<Integer> {

    /** What a map is written as, by the file's ending. */
    private enum MapFormat {
        HTML,
        PNG,
        SVG,
        CSV;

        /** Of files whose ending {@link OutputFile} has let through. */
        static MapFormat of(Path file) {
            return Stream.of(values())
                    .filter(format -> OutputFile.endsIn(file, format.ending()))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("no map is written as " + file));
        }

        static String[] endings() {
            return Stream.of(values()).map(MapFormat::ending).toArray(String[]::new);
        }

        private String ending() {
            return "." + name().toLowerCase(Locale.ROOT);
        }
    }

    @Option(
            names = {"-o", "--output"},
            required = true,
            paramLabel = "FILE",
            description = "What to write: .html, .png, .svg or .csv. May be given several times.")
    private List<Path> outputs;

    @Option(names = "--dimensions", paramLabel = "D", defaultValue = "2", description = "2, or 3 for .csv. Default: 2.")
    private int dimensions;

    @Option(
            names = "--with",
            paramLabel = "PHOTO",
            arity = "1..*",
            description = "Put these faces on the map, too, with lines to the five nearest of each.")
    private List<String> mine = List.of();

    @Option(
            names = "--pictures",
            paramLabel = "N",
            defaultValue = "5000",
            description = "How many faces a page shows as pictures at the most; the others stay dots. Default: 5000.")
    private int pictures;

    @Mixin
    private OverwriteOption overwrite;

    @Mixin
    private TitleOption title;

    @Mixin
    private ProjectionOptions layout;

    @Mixin
    private FaceOption face;

    @Mixin
    private SearchedGallery searched;

    @Mixin
    private EngineOptions engine;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        checkOutputs();
        TsneOptions options = layout.tsne(dimensions, engine.threads());
        PrintWriter err = spec.commandLine().getErr();
        try (Lookalike lookalike = engine.open(Workload.FEW)) {
            return searched.use(lookalike, engine.threads(), err, gallery -> draw(lookalike, gallery, options, err));
        }
    }

    private int draw(Lookalike lookalike, Gallery gallery, TsneOptions options, PrintWriter err) throws IOException {
        MapSubjects subjects = MapSubjects.of(lookalike, gallery, probes(lookalike, err));
        if (subjects.faces().size() == subjects.own()) {
            throw new IOException("the gallery " + gallery.info().place() + " has no faces to map");
        }
        boolean page = outputs.stream().anyMatch(output -> MapFormat.of(output) == MapFormat.HTML);
        FaceMap map = new FaceMap(
                title.given().orElseGet(subjects::title),
                subjects.faces(),
                layout.layouts(subjects, options, page, err),
                subjects.links());
        FaceMap.Pictures faces =
                new CutPictures(lookalike, subjects.portraits(), engine.threads(), "a dot on the map", err);
        for (Path output : outputs) {
            overwrite.write(output, draft -> write(map, faces, MapFormat.of(output), draft));
            err.println(Printable.of("wrote " + output));
        }
        return ExitCode.DONE;
    }

    private void checkOutputs() throws IOException {
        boolean titled = outputs.stream().anyMatch(output -> !OutputFile.endsIn(output, MapFormat.CSV.ending()));
        title.check(titled, "-o with .html, .png or .svg");
        for (Path output : outputs) {
            OutputFile.checked(spec, "-o", output, MapFormat.endings());
            overwrite.check(output);
            if (dimensions == 3 && MapFormat.of(output) != MapFormat.CSV) {
                throw new ParameterException(
                        spec.commandLine(), "--dimensions 3 is for .csv only, a picture has 2: " + output);
            }
        }
        if (pictures < 0) {
            throw new ParameterException(spec.commandLine(), "--pictures must be at least 0, not " + pictures);
        }
    }

    private List<Probe> probes(Lookalike lookalike, PrintWriter err) throws IOException {
        ProbeArguments arguments = new ProbeArguments(
                lookalike,
                () -> {
                    throw new IllegalStateException("photos need no gallery");
                },
                face.choice(),
                new ProbeArguments.PersonOption(),
                err);
        Pipes.connect(mine, lookalike, spec);
        List<Probe> probes = new ArrayList<>();
        for (String word : mine) {
            List<Path> photos = arguments.photos(word);
            if (photos.isEmpty()) {
                throw new NoSuchFileException(word);
            }
            for (Path photo : photos) {
                probes.addAll(arguments.of(photo));
            }
        }
        return probes;
    }

    private void write(FaceMap map, FaceMap.Pictures faces, MapFormat format, Path file) throws IOException {
        switch (format) {
            case HTML -> MapPage.write(map, faces, pictures, file);
            case PNG -> MapPlot.writePng(map, faces, file);
            case SVG -> MapPlot.writeSvg(map, faces, file);
            case CSV -> {
                try (Writer out = Files.newBufferedWriter(file)) {
                    Format.CSV.print(MapRow.columns(dimensions, HumanReadable::path), MapRow.of(map), out);
                }
            }
        }
    }
}
