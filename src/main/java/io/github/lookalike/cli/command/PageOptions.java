package io.github.lookalike.cli.command;

import io.github.lookalike.Lookalike;
import io.github.lookalike.Probe;
import io.github.lookalike.SearchOptions;
import io.github.lookalike.cli.option.TitleOption;
import io.github.lookalike.cli.output.OutputFile;
import io.github.lookalike.cli.output.OverwriteOption;
import io.github.lookalike.cli.picture.PortraitAlbum;
import io.github.lookalike.embedding.Metric;
import io.github.lookalike.gallery.Gallery;
import io.github.lookalike.report.page.Lookalikes;
import io.github.lookalike.report.page.Lookalikes.Resemblance;
import io.github.lookalike.report.page.LookalikesPage;
import io.github.lookalike.report.picture.PictureFormat;
import io.github.lookalike.report.sheet.LookalikesSheet;
import io.github.lookalike.report.table.HumanReadable;
import io.github.lookalike.report.table.Printable;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.stream.Stream;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Answers to look at: {@code --html} and {@code --sheet}. */
final class PageOptions {

    private Path page;
    private Path sheet;

    @Mixin
    private OverwriteOption overwrite;

    @Mixin
    private TitleOption title;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Option(
            names = "--html",
            paramLabel = "FILE",
            description = "Also write a page to look at: the faces beside each other, with all that is known. It needs"
                    + " no other file and no network.")
    void setPage(Path file) {
        page = OutputFile.checked(spec, "--html", file, ".html", ".htm");
    }

    @Option(
            names = "--sheet",
            paramLabel = "FILE",
            description = "Also write the same as one picture, .png or .jpg, of up to 60 answers.")
    void setSheet(Path file) {
        sheet = OutputFile.checked(spec, "--sheet", file, ".png", ".jpg", ".jpeg");
    }

    /** Refuses, before any work is done, what can't be written. */
    void check() throws IOException {
        title.check(!files().isEmpty(), "--html or --sheet");
        for (Path file : files()) {
            overwrite.check(file);
        }
    }

    private List<Path> files() {
        return Stream.of(page, sheet).filter(Objects::nonNull).toList();
    }

    /** What searched, and where. */
    record Searched(Lookalike lookalike, Gallery gallery) {}

    /**
     * Writes what was asked for.
     *
     * @param search that led to the answers
     */
    void write(
            List<Probe> probes, List<FindCommand.Row> answers, SearchOptions search, Searched searched, PrintWriter err)
            throws IOException {
        if (files().isEmpty()) {
            return;
        }
        PortraitAlbum album = new PortraitAlbum(searched.lookalike(), err);
        int compared = searched.gallery().info().counts().compared(search.by());
        Metric metric = search.metric();
        if (page != null) {
            List<Lookalikes> shown = lookalikes(probes, answers, metric, compared, album);
            overwrite.write(page, draft -> LookalikesPage.write(shown, title.given(), draft));
            err.println(Printable.of("wrote " + page));
        }
        if (sheet != null) {
            List<Probe> some = probes.subList(0, Math.min(probes.size(), LookalikesSheet.MOST_ANSWERS));
            BufferedImage picture = LookalikesSheet.draw(
                    lookalikes(some, fitting(some, answers, err), metric, compared, album), title.given());
            byte[] bytes = OutputFile.endsIn(sheet, ".png")
                    ? PictureFormat.PNG.marked(picture)
                    : PictureFormat.JPEG.marked(picture);
            overwrite.write(sheet, draft -> Files.write(draft, bytes));
            err.println(Printable.of("wrote " + sheet));
        }
    }

    /** As many answers of each probe as a sheet has room for. */
    private static List<FindCommand.Row> fitting(List<Probe> probes, List<FindCommand.Row> answers, PrintWriter err) {
        int most = LookalikesSheet.MOST_ANSWERS;
        if (answers.size() <= most) {
            return answers;
        }
        int each = most / probes.size();
        err.println("the sheet has room for " + most + " of " + HumanReadable.count(answers.size(), "answer") + ": "
                + (each == 1 ? "the first" : "the first " + each) + " of each of "
                + HumanReadable.count(probes.size(), "face"));
        return answers.stream().filter(answer -> answer.match().rank() <= each).toList();
    }

    private static List<Lookalikes> lookalikes(
            List<Probe> probes, List<FindCommand.Row> answers, Metric metric, int compared, PortraitAlbum album) {
        return probes.stream()
                .map(probe -> new Lookalikes(
                        album.of(probe, 0),
                        answers.stream()
                                .filter(answer -> answer.probe() == probe)
                                .map(answer -> resemblance(answer, metric, compared, album))
                                .toList()))
                .toList();
    }

    private static Resemblance resemblance(FindCommand.Row answer, Metric metric, int compared, PortraitAlbum album) {
        return new Resemblance(
                answer.match().rank(),
                album.of(answer.probe(), answer.match().probe()),
                album.of(answer.match().entry()),
                metric,
                answer.match().distance(),
                answer.match().judgement(),
                answer.probe().ownPeople().isEmpty() ? OptionalInt.of(compared) : OptionalInt.empty());
    }
}
