package io.github.lookalike.cli.probe;

import io.github.lookalike.cli.exit.ExitCode;
import io.github.lookalike.cli.exit.Failures;
import io.github.lookalike.cli.output.Attempt;
import io.github.lookalike.cli.progress.Progress;
import io.github.lookalike.internal.concurrent.OrderedParallel;
import io.github.lookalike.model.ModelException;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;

/**
 * Work on the photos of a command line. A single photo that fails fails the command; of several, those that fail are
 * reported and the rest goes on.
 *
 * @param attempts what came of the photos, in their order
 * @param exitCode 0 if all went well, {@link ExitCode#PARTLY} if some did, else that of the first failure
 */
public record PhotoBatch<T>(List<Attempt<T>> attempts, int exitCode) {

    /** @param err is told what fails, and how far it is */
    public static <T> PhotoBatch<T> run(
            List<PhotoArgument> photos, OrderedParallel.Work<PhotoArgument, T> work, int threads, PrintWriter err)
            throws IOException {
        List<Attempt<T>> attempts = new ArrayList<>();
        List<IOException> failures = new ArrayList<>();
        try (Progress progress = Progress.of("photos", err)) {
            progress.started(photos.size());
            progress.waiting(Progress.LOADING);
            OrderedParallel.run(photos, threads, work, (photo, result) -> {
                try {
                    attempts.add(Attempt.done(photo.label(), result.get()));
                } catch (ModelException e) {
                    throw e; // the next photo would fare no better
                } catch (IOException e) {
                    if (photos.size() == 1) {
                        throw e;
                    }
                    failures.add(e);
                    attempts.add(Attempt.failed(
                            photo.label(), Failures.reason(e, photo.file().toString())));
                    progress.say(Failures.message(e));
                }
                progress.step();
            });
        }
        return new PhotoBatch<>(attempts, Failures.code(failures, photos.size()));
    }
}
