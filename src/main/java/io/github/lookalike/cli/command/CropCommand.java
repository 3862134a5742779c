package io.github.lookalike.cli.command;

import io.github.lookalike.FaceCutter;
import io.github.lookalike.Lookalike;
import io.github.lookalike.NoFaceException;
import io.github.lookalike.PhotoView;
import io.github.lookalike.cli.option.EngineOptions;
import io.github.lookalike.cli.option.FormatOption;
import io.github.lookalike.cli.output.Attempt;
import io.github.lookalike.cli.output.OutputFolder;
import io.github.lookalike.cli.probe.PhotoArgument;
import io.github.lookalike.cli.probe.PhotoBatch;
import io.github.lookalike.cli.probe.Pipes;
import io.github.lookalike.face.Face;
import io.github.lookalike.image.EncodedImage;
import io.github.lookalike.model.Workload;
import io.github.lookalike.report.picture.ChipPicture;
import io.github.lookalike.report.picture.FaceBoxes;
import io.github.lookalike.report.picture.PictureFormat;
import io.github.lookalike.report.table.Column;
import java.awt.image.BufferedImage;
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

/** Cuts out faces. */
@Command(
        name = "crop",
        description = {
            "Cut the faces out of photos, and tell where they are.",
            "Faces are written as they are compared: turned and scaled so that eyes and mouth are where they are in"
                    + " every other. obama.jpg gives obama-1.png and so on; the numbers are those of --face.",
            "Nothing is written outside of the folder, and no file there is replaced by another face's.",
            "Of several photos the rest goes on if one fails, and the exit code is 5; in JSON and CSV it has a row, too, with"
                    + " the reason as 'error'."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  lookalike crop party.jpg -o faces             aligned faces, 150 x 150 pixels",
            "  lookalike crop ./photos -o faces --plain --margin 0.3",
            "  lookalike crop party.jpg -o faces --boxes     who is --face 3?",
            "  lookalike crop party.jpg -o faces --format json"
        },
        mixinStandardHelpOptions = true)
public final class CropCommand implements Callable<Integer> {

    private static final double MARGIN = 0.2;

    /** Of the photo with boxes, in pixels: it is to be looked at, not to be kept. */
    private static final int LONGEST_SIDE = 2000;

    @Parameters(arity = "1..*", paramLabel = "PHOTO|DIR", description = "Photos (- is stdin), or folders of photos.")
    private List<String> words;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "DIR",
            required = true,
            description = "Where the crops go; made if it isn't there.")
    private Path folder;

    @Option(names = "--plain", description = "Cut out the boxes as they are, neither turned nor scaled.")
    private boolean plain;

    @Option(
            names = "--margin",
            paramLabel = "SHARE",
            description = "With --plain: what is added on each side, as a share of the box. Default: 0.2.")
    private Double margin;

    @Option(
            names = "--boxes",
            description = "Also write each photo with its faces' boxes, numbers and landmarks (obama-boxes.jpg).")
    private boolean boxes;

    @Option(names = "--overwrite", description = "Replace files that show something else.")
    private boolean overwrite;

    @Mixin
    private EngineOptions engine;

    @Mixin
    private FormatOption format;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        if (margin != null && !(plain && margin >= 0 && margin <= 10)) {
            throw new ParameterException(
                    spec.commandLine(),
                    plain ? "--margin must be from 0 to 10, not " + margin : "--margin goes with --plain");
        }
        OutputFolder output = new OutputFolder(folder, overwrite);
        List<PhotoArgument> photos = new ArrayList<>();
        for (PhotoArgument photo : PhotoArgument.of(words)) {
            if (!output.holds(photo.file())) { // crops of an earlier run are not photos
                photos.add(photo);
            }
        }
        try (Lookalike lookalike = engine.open(Workload.FEW)) { // nothing is embedded
            Pipes.connect(words, lookalike, spec);
            PhotoBatch<List<FoundFace>> faces = PhotoBatch.run(
                    photos,
                    photo -> crop(photo, lookalike, output),
                    engine.threads(),
                    spec.commandLine().getErr());
            print(faces.attempts());
            return faces.exitCode();
        }
    }

    private void print(List<Attempt<List<FoundFace>>> photos) throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        List<Attempt<FoundFace>> rows = photos.stream()
                .flatMap(photo -> photo.each(Function.identity()))
                .toList();
        List<Column<FoundFace>> columns = format.choose(FoundFace.table(), FoundFace.nested(), FoundFace.flat());
        if (!format.isTable() && Attempt.anyFailed(rows)) {
            format.print(Attempt.columns(columns, "photo"), rows, out);
        } else {
            format.print(columns, Attempt.results(rows), out);
        }
    }

    private List<FoundFace> crop(PhotoArgument photo, Lookalike lookalike, OutputFolder output) throws IOException {
        EncodedImage content = lookalike.load(photo.file());
        List<Face> faces = lookalike.detect(content);
        if (faces.isEmpty()) {
            throw NoFaceException.in(photo.file(), lookalike.smallestFace(content));
        }
        List<BufferedImage> crops = crops(content, faces, lookalike.cutter());
        List<FoundFace> found = new ArrayList<>();
        for (int i = 0; i < faces.size(); i++) {
            Path file = output.write(photo.stem() + "-" + (i + 1) + ".png", PictureFormat.PNG.encode(crops.get(i)));
            found.add(new FoundFace(photo.file(), i + 1, faces.get(i), file));
        }
        if (boxes) {
            PhotoView view = lookalike.cutter().view(content, faces, LONGEST_SIDE);
            output.write(
                    photo.stem() + "-boxes.jpg",
                    PictureFormat.JPEG.encode(FaceBoxes.draw(view.pixels(), view.faces())));
        }
        return found;
    }

    private List<BufferedImage> crops(EncodedImage photo, List<Face> faces, FaceCutter cutter) throws IOException {
        return plain
                ? cutter.boxes(photo, faces, margin == null ? MARGIN : margin).stream()
                        .map(ChipPicture::image)
                        .toList()
                : cutter.chips(photo, faces).stream().map(ChipPicture::image).toList();
    }
}
