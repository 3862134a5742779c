package io.github.lookalike.cli.probe;

import io.github.lookalike.Probe;
import io.github.lookalike.cli.exit.ExitCode;
import io.github.lookalike.cli.exit.Failures;
import io.github.lookalike.gallery.GalleryException;
import io.github.lookalike.gallery.UnknownPersonException;
import io.github.lookalike.internal.concurrent.OrderedParallel;
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
 * @param results what came of each photo and name, in their order
 * @param exitCode 0 if all went well, {@link ExitCode#PARTLY} if some did, else that of the first failure
 */
public record Batch(List<Result> results, int exitCode) {

    /**
     * What came of a photo or a name.
     *
     * @param word as it was named
     * @param probes several if several faces are wanted; none if it failed
     * @param error why it failed, or null
     */
    public record Result(String word, List<Probe> probes, String error) {}

    /** A photo or a name, not looked at yet. */
    private record Source(String word, Look look) {}

    private interface Look {
        ProbeArguments.Found look() throws IOException;
    }

    /** @param threads how many photos are looked at at once */
    public static Batch of(List<String> words, ProbeArguments arguments, int threads, PrintWriter err)
            throws IOException {
        List<Source> sources = words.stream()
                .flatMap(word -> sources(word, arguments).stream())
                .toList();
        List<Result> results = new ArrayList<>();
        List<Exception> failures = new ArrayList<>();
        OrderedParallel.run(sources, threads, source -> source.look().look(), (source, looked) -> {
            try {
                results.add(new Result(source.word(), arguments.told(looked.get()), null));
            } catch (GalleryException | ModelException e) {
                throw e; // the next probe would fare no better
            } catch (IOException | UnknownPersonException e) {
                if (sources.size() == 1) {
                    throw e;
                }
                failures.add(e);
                err.println(Failures.message(e));
                results.add(new Result(source.word(), List.of(), Failures.reason(e, source.word())));
            }
        });
        return new Batch(results, Failures.code(failures, sources.size()));
    }

    /** All that were found. */
    public List<Probe> probes() {
        return results.stream().flatMap(result -> result.probes().stream()).toList();
    }

    private static List<Source> sources(String word, ProbeArguments arguments) {
        try {
            List<Path> photos = arguments.photos(word);
            return photos.isEmpty()
                    ? List.of(new Source(word, () -> arguments.found(word)))
                    : photos.stream()
                            .map(photo -> new Source(photo.toString(), () -> arguments.found(photo)))
                            .toList();
        } catch (IOException e) {
            return List.of(new Source(word, () -> {
                throw e;
            }));
        }
    }
}
