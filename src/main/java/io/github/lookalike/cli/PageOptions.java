package io.github.lookalike.cli;

import io.github.lookalike.Lookalike;
import io.github.lookalike.Probe;
import io.github.lookalike.embedding.Metric;
import io.github.lookalike.report.Lookalikes;
import io.github.lookalike.report.LookalikesPage;
import io.github.lookalike.report.LookalikesSheet;
import io.github.lookalike.report.Png;
import io.github.lookalike.report.Printable;
import io.github.lookalike.report.Resemblance;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Answers to look at: {@code --html} and {@code --sheet}. */
final class PageOptions {

    private Path page;
    private Path sheet;

    @Mixin
    private OverwriteOption overwrite;

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

    @Option(names = "--sheet", paramLabel = "FILE", description = "Also write the same as one picture (PNG).")
    void setSheet(Path file) {
        sheet = OutputFile.checked(spec, "--sheet", file, ".png");
    }

    /** Refuses, before any work is done, what can't be written. */
    void check() throws IOException {
        for (Path file : files()) {
            overwrite.check(file);
        }
    }

    private List<Path> files() {
        return Stream.of(page, sheet).filter(Objects::nonNull).toList();
    }

    /** Writes what was asked for. */
    void write(List<Probe> probes, List<Answer> answers, Metric metric, Lookalike lookalike, PrintWriter err)
            throws IOException {
        if (files().isEmpty()) {
            return;
        }
        if (sheet != null && answers.size() > LookalikesSheet.MOST_ANSWERS) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--sheet has room for " + LookalikesSheet.MOST_ANSWERS + " answers, not " + answers.size()
                            + "; take a smaller --top, fewer photos, or --html");
        }
        List<Lookalikes> shown = lookalikes(probes, answers, metric, new PortraitAlbum(lookalike, err));
        if (page != null) {
            overwrite.write(page, draft -> LookalikesPage.write(shown, draft));
            err.println(Printable.of("wrote " + page));
        }
        if (sheet != null) {
            overwrite.write(sheet, draft -> Files.write(draft, Png.marked(LookalikesSheet.draw(shown))));
            err.println(Printable.of("wrote " + sheet));
        }
    }

    private static List<Lookalikes> lookalikes(
            List<Probe> probes, List<Answer> answers, Metric metric, PortraitAlbum album) {
        return probes.stream()
                .map(probe -> new Lookalikes(
                        album.of(probe, 0),
                        answers.stream()
                                .filter(answer -> answer.probe() == probe)
                                .map(answer -> resemblance(answer, metric, album))
                                .toList()))
                .toList();
    }

    private static Resemblance resemblance(Answer answer, Metric metric, PortraitAlbum album) {
        return new Resemblance(
                answer.match().rank(),
                album.of(answer.probe(), answer.match().probe()),
                album.of(answer.match().entry()),
                metric,
                answer.match().distance(),
                answer.match().judgement());
    }
}
