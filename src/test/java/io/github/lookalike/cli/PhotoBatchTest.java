package io.github.lookalike.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PhotoBatchTest {

    private final StringWriter err = new StringWriter();

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7})
    void resultsComeInTheOrderOfThePhotosWhoeverWasFaster(int threads) throws IOException {
        PhotoBatch<String> batch = run(
                photo -> {
                    Thread.sleep(photo.stem().equals("0") ? 60 : 1);
                    return photo.stem();
                },
                50,
                threads);

        assertThat(batch.done())
                .isEqualTo(IntStream.range(0, 50).mapToObj(Integer::toString).toList());
        assertThat(batch.exitCode()).isEqualTo(ExitCode.DONE);
    }

    @Test
    void oneThatFailsIsToldAndTheRestGoesOn() throws IOException {
        PhotoBatch<String> batch = run(
                photo -> {
                    if (photo.stem().equals("1")) {
                        throw new IOException("no good: " + photo.stem());
                    }
                    return photo.stem();
                },
                3,
                2);

        assertThat(batch).isEqualTo(new PhotoBatch<>(List.of("0", "2"), ExitCode.DONE));
        assertThat(err).hasToString("no good: 1" + System.lineSeparator());
    }

    @Test
    void ifAllFailTheFirstFailureTellsTheExitCode() throws IOException {
        PhotoBatch<String> batch = run(
                photo -> {
                    throw new IOException("no good");
                },
                2,
                2);

        assertThat(batch).isEqualTo(new PhotoBatch<>(List.of(), ExitCode.FAILED));
    }

    @Test
    void aSinglePhotoThatFailsFailsTheRun() {
        assertThatThrownBy(() -> run(
                        photo -> {
                            throw new IOException("no good");
                        },
                        1,
                        2))
                .isInstanceOf(IOException.class)
                .hasMessage("no good");
        assertThat(err).hasToString("");
    }

    @Test
    void aFaultOfTheProgramIsNotPassedOver() {
        assertThatThrownBy(() -> run(
                        photo -> {
                            throw new IllegalStateException("a fault");
                        },
                        5,
                        2))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("a fault");
    }

    @Test
    void noMoreIsBegunThanIsNeededToKeepTheThreadsBusy() throws IOException {
        AtomicInteger begun = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        run(
                photo -> {
                    int now = begun.incrementAndGet();
                    if (photo.stem().equals("0")) {
                        Thread.sleep(100);
                        most.set(begun.get());
                    }
                    return now;
                },
                1000,
                2);

        assertThat(most.get()).isLessThanOrEqualTo(8);
    }

    /** Work that may wait. */
    private interface Work<T> {
        T on(PhotoArgument photo) throws IOException, InterruptedException;
    }

    private <T> PhotoBatch<T> run(Work<T> work, int photos, int threads) throws IOException {
        List<PhotoArgument> arguments = IntStream.range(0, photos)
                .mapToObj(i -> new PhotoArgument(Path.of(i + ".jpg"), Integer.toString(i)))
                .toList();
        return PhotoBatch.run(
                arguments,
                photo -> {
                    try {
                        return work.on(photo);
                    } catch (InterruptedException e) {
                        throw new IllegalStateException(e);
                    }
                },
                threads,
                new PrintWriter(err, true));
    }
}
