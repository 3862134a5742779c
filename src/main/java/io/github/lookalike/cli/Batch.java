package io.github.lookalike.cli;

import io.github.lookalike.Probe;
import io.github.lookalike.gallery.GalleryException;
import io.github.lookalike.gallery.UnknownPersonException;
import io.github.lookalike.model.ModelException;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Probes from many words. A single one that fails fails the command; of several, those that fail are reported and the
 * rest goes on.
 *
 * @param done what came of the others
 * @param exitCode 0 if any went well, else that of the first failure
 */
record Batch(List<Probe> done, int exitCode) {

    /** A photo or a name, not looked at yet. */
    private interface Source {
        List<Probe> probes() throws IOException;
    }

    static Batch of(List<String> words, ProbeArguments arguments, PrintWriter err) throws IOException {
        List<Source> sources = words.stream()
                .flatMap(word -> sources(word, arguments).stream())
                .toList();
        List<Probe> probes = new ArrayList<>();
        int failure = ExitCode.DONE;
        for (Source source : sources) {
            try {
                probes.addAll(source.probes());
            } catch (GalleryException | ModelException e) {
                throw e; // the next probe would fare no better
            } catch (IOException | UnknownPersonException e) {
                if (sources.size() == 1) {
                    throw e;
                }
                failure = failure == ExitCode.DONE ? Failures.code(e) : failure;
                err.println(Failures.message(e));
            }
        }
        return new Batch(probes, probes.isEmpty() ? failure : ExitCode.DONE);
    }

    private static List<Source> sources(String word, ProbeArguments arguments) {
        try {
            List<Path> photos = ProbeArguments.photos(word);
            return photos.isEmpty()
                    ? List.of(() -> List.of(arguments.named(word)))
                    : photos.stream()
                            .<Source>map(photo -> () -> arguments.of(photo))
                            .toList();
        } catch (IOException e) {
            return List.of(() -> {
                throw e;
            });
        }
    }
}
