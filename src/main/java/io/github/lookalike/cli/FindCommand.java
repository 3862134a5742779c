package io.github.lookalike.cli;

import io.github.lookalike.GalleryPlace;
import io.github.lookalike.Lookalike;
import io.github.lookalike.Probe;
import io.github.lookalike.gallery.Gallery;
import io.github.lookalike.gallery.IndexSummary;
import io.github.lookalike.ranking.Match;
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
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Whom does a face look like? */
@Command(
        name = "find",
        description = "Tell who in the gallery looks most like a face.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  lookalike find me.jpg --in ./celebs       index the folder, then search it",
            "  lookalike find me.jpg --top 10            search the gallery that 'lookalike index' made",
            "  lookalike find trump                      who looks like him, himself left out",
            "  lookalike find party.jpg --face all --format csv"
        },
        mixinStandardHelpOptions = true)
final class FindCommand implements Callable<Integer> {

    @Parameters(
            arity = "1..*",
            paramLabel = "PHOTO|NAME",
            description = "Photos, folders of photos, or people in the gallery (a part of the name will do).")
    private List<String> words;

    @Option(
            names = "--in",
            paramLabel = "DIR",
            description = "Search this folder of photos: it gets a gallery of its own, which is refreshed first.")
    private Path folder;

    @Mixin
    private SearchMixin search;

    @Mixin
    private FaceOption face;

    @Mixin
    private GalleryOption galleryOption;

    @Mixin
    private EngineOptions engine;

    @Mixin
    private FormatOption format;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        PrintWriter err = spec.commandLine().getErr();
        try (Lookalike lookalike = engine.open();
                Gallery gallery = gallery(lookalike)) {
            ProbeArguments arguments = new ProbeArguments(lookalike, () -> gallery, face.choice(), err);
            Batch probes = Batch.of(words, arguments, err);
            List<Answer> answers = new ArrayList<>();
            for (Probe probe : probes.done()) {
                for (Match match : lookalike.find(probe, gallery, search.options())) {
                    answers.add(new Answer(probe, match));
                }
            }
            print(answers);
            return probes.exitCode();
        }
    }

    private Gallery gallery(Lookalike lookalike) throws IOException {
        if (folder == null) {
            return lookalike.readGallery(galleryOption.place());
        }
        Path place = galleryOption.isGiven()
                ? galleryOption.place()
                : GalleryPlace.ofUser().of(folder);
        Gallery gallery = lookalike.openGallery(place);
        try {
            PrintWriter err = spec.commandLine().getErr();
            IndexSummary summary = Indexing.run(lookalike, folder, gallery, false, engine.threads(), err);
            err.println(Indexing.summary(summary));
            return gallery;
        } catch (IOException | RuntimeException e) {
            gallery.close();
            throw e;
        }
    }

    private void print(List<Answer> answers) throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        if (!format.isTable()) {
            format.print(Answer.columns(true), answers, out);
            return;
        }
        for (Probe probe : answers.stream().map(Answer::probe).distinct().toList()) {
            out.println(probe.label());
            format.print(
                    Answer.columns(false),
                    answers.stream().filter(answer -> answer.probe() == probe).toList(),
                    out);
        }
    }
}
