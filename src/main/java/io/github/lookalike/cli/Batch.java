package io.github.lookalike.cli;

import io.github.lookalike.Probe;
import io.github.lookalike.gallery.GalleryException;
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

    static Batch of(List<String> words, ProbeArguments arguments, PrintWriter err) throws IOException {
        List<Probe> probes = new ArrayList<>();
        List<Exception> failures = new ArrayList<>();
        for (String word : words) {
            List<Path> photos = ProbeArguments.photos(word);
            boolean single = words.size() == 1 && photos.size() <= 1;
            if (photos.isEmpty()) {
                attempt(() -> List.of(arguments.named(word)), single, probes, failures, err);
            }
            for (Path photo : photos) {
                attempt(() -> arguments.of(photo), single, probes, failures, err);
            }
        }
        return new Batch(
                probes, probes.isEmpty() && !failures.isEmpty() ? Failures.code(failures.get(0)) : ExitCode.DONE);
    }

    private interface Attempt {
        List<Probe> get() throws IOException;
    }

    private static void attempt(
            Attempt attempt, boolean single, List<Probe> probes, List<Exception> failures, PrintWriter err)
            throws IOException {
        try {
            probes.addAll(attempt.get());
        } catch (GalleryException e) {
            throw e; // the next probe would fare no better
        } catch (IOException | IllegalArgumentException e) {
            if (single) {
                throw e;
            }
            failures.add(e);
            err.println(Failures.message(e));
        }
    }
}
