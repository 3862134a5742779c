package io.github.lookalike.cli;

import io.github.lookalike.ChosenFaces;
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
        /** The part that takes time, in any thread. */
        Probes look() throws IOException;
    }

    /** The rest, in the caller's thread. */
    private interface Probes {
        List<Probe> get() throws IOException;
    }

    /** @param threads how many photos are looked at at once */
    static Batch of(List<String> words, ProbeArguments arguments, int threads, PrintWriter err) throws IOException {
        List<Source> sources = words.stream()
                .flatMap(word -> sources(word, arguments).stream())
                .toList();
        List<Probe> probes = new ArrayList<>();
        List<Exception> failures = new ArrayList<>();
        InOrder.run(sources, threads, Source::look, (source, looked) -> {
            try {
                probes.addAll(looked.get().get());
            } catch (GalleryException | ModelException e) {
                throw e; // the next probe would fare no better
            } catch (IOException | UnknownPersonException e) {
                if (sources.size() == 1) {
                    throw e;
                }
                failures.add(e);
                err.println(Failures.message(e));
            }
        });
        boolean failed = probes.isEmpty() && !failures.isEmpty();
        return new Batch(probes, failed ? Failures.code(failures.get(0)) : ExitCode.DONE);
    }

    private static List<Source> sources(String word, ProbeArguments arguments) {
        try {
            List<Path> photos = ProbeArguments.photos(word);
            return photos.isEmpty()
                    ? List.of(() -> () -> List.of(arguments.named(word)))
                    : photos.stream().map(photo -> source(photo, arguments)).toList();
        } catch (IOException e) {
            return List.of(() -> {
                throw e;
            });
        }
    }

    private static Source source(Path photo, ProbeArguments arguments) {
        return () -> {
            ChosenFaces faces = arguments.faces(photo);
            return () -> arguments.of(photo, faces);
        };
    }
}
