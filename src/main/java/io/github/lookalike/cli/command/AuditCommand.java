package io.github.lookalike.cli.command;

import io.github.lookalike.Lookalike;
import io.github.lookalike.cli.exit.ExitCode;
import io.github.lookalike.cli.gallery.SearchedGallery;
import io.github.lookalike.cli.option.Converters;
import io.github.lookalike.cli.option.EngineOptions;
import io.github.lookalike.cli.option.FormatOption;
import io.github.lookalike.cli.option.TitleOption;
import io.github.lookalike.cli.output.OutputFile;
import io.github.lookalike.cli.output.OverwriteOption;
import io.github.lookalike.cli.picture.PortraitAlbum;
import io.github.lookalike.evaluation.LabelledSet;
import io.github.lookalike.evaluation.audit.Auditor;
import io.github.lookalike.evaluation.audit.GalleryAudit;
import io.github.lookalike.gallery.Entry;
import io.github.lookalike.gallery.Gallery;
import io.github.lookalike.ranking.Calibration;
import io.github.lookalike.report.audit.AuditPage;
import io.github.lookalike.report.audit.AuditReport;
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
import picocli.CommandLine.Spec;

/** Is the gallery in order, and who in it looks like whom? */
@Command(
        name = "audit",
        description = {
            "Look through the gallery for copies of photos, photos that don't fit their person, people who look alike,"
                    + " and the most distinctive faces.",
            "All faces are compared with all: some seconds for 5,000, about half a minute for 20,000."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  lookalike audit --html audit.html        the gallery of 'index', to look at",
            "  lookalike audit --in ./celebs --top 3",
            "  lookalike audit --format json"
        },
        mixinStandardHelpOptions = true)
public final class AuditCommand implements Callable<Integer> {

    /** Of pairs of photos of one person, as few are as near as copies are. */
    private static final double COPIES = 0.001;

    /** As many pairs of different people are as near as the person's own photos should be. */
    private static final double STRANGERS = 0.01;

    @Option(
            names = {"-t", "--top"},
            paramLabel = "N",
            defaultValue = "10",
            converter = Converters.Positive.class,
            description = "How many findings of each kind. Default: 10.")
    private int top;

    private Path page;

    @Mixin
    private OverwriteOption overwrite;

    @Mixin
    private TitleOption title;

    @Mixin
    private SearchedGallery searched;

    @Mixin
    private EngineOptions engine;

    @Mixin
    private FormatOption.OfDocument format;

    @Spec
    private CommandSpec spec;

    @Option(names = "--html", paramLabel = "FILE", description = "Also write a page that shows the faces.")
    void setPage(Path file) {
        page = OutputFile.checked(spec, "--html", file, ".html", ".htm");
    }

    @Override
    public Integer call() throws IOException {
        title.check(page != null, "--html");
        if (page != null) {
            overwrite.check(page);
        }
        PrintWriter err = spec.commandLine().getErr();
        try (Lookalike lookalike = engine.open()) {
            return searched.use(lookalike, engine.threads(), err, gallery -> audit(gallery, lookalike, err));
        }
    }

    private int audit(Gallery gallery, Lookalike lookalike, PrintWriter err) throws IOException {
        List<Entry> entries = new ArrayList<>();
        gallery.forEach(entries::add);
        if (entries.isEmpty()) {
            err.println(
                    Printable.of("lookalike: the gallery " + gallery.info().place() + " has no faces to look through"));
            return ExitCode.FAILED;
        }
        AuditReport report = report(entries, lookalike.calibration());
        if (page != null) {
            PortraitAlbum album = new PortraitAlbum(lookalike, err);
            overwrite.write(
                    page, draft -> AuditPage.write(report, title.given(), face -> album.of(entries.get(face)), draft));
            err.println(Printable.of("wrote " + page));
        }
        format.print(report.document(), spec.commandLine().getOut());
        return ExitCode.DONE;
    }

    private AuditReport report(List<Entry> entries, Calibration calibration) {
        GalleryAudit.Options options = new GalleryAudit.Options(
                top, calibration.same().valueAt(COPIES), calibration.different().valueAt(STRANGERS));
        LabelledSet faces = new LabelledSet(entries.stream()
                .map(entry -> new LabelledSet.Face(
                        entry.person(),
                        entry.photo().id().file().toString(),
                        entry.template().embedding().values()))
                .toList());
        List<LabelledSet.Photo> photos = entries.stream()
                .map(entry -> new LabelledSet.Photo(
                        entry.person(), HumanReadable.path(entry.photo().id().file())))
                .toList();
        return new AuditReport(Auditor.audit(faces, options), photos, options, calibration);
    }
}
