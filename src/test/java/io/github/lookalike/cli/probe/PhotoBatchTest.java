package io.github.lookalike.cli.probe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.lookalike.cli.exit.ExitCode;
import io.github.lookalike.cli.output.Attempt;
import io.github.lookalike.internal.concurrent.OrderedParallel;
import io.github.lookalike.model.ModelException;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PhotoBatchTest {

    private final StringWriter err = new StringWriter();

    @Test
    void oneThatFailsIsToldAndTheRestGoesOn() throws IOException {
        PhotoBatch<String> batch = run(3, photo -> {
            if (photo.stem().equals("1")) {
                throw new IOException(photo.file() + ": no good");
            }
            return photo.stem();
        });

        assertThat(batch)
                .isEqualTo(new PhotoBatch<>(
                        List.of(
                                Attempt.done("0.jpg", "0"),
                                Attempt.failed("1.jpg", "no good"),
                                Attempt.done("2.jpg", "2")),
                        ExitCode.PARTLY));
        assertThat(err).hasToString("1.jpg: no good" + System.lineSeparator());
    }

    @Test
    void ifAllFailTheFirstFailureTellsTheExitCode() throws IOException {
        PhotoBatch<String> batch = run(2, photo -> {
            throw new IOException("no good");
        });

        assertThat(batch)
                .isEqualTo(new PhotoBatch<>(
                        List.of(Attempt.failed("0.jpg", "no good"), Attempt.failed("1.jpg", "no good")),
                        ExitCode.FAILED));
    }

    @Test
    void aSinglePhotoThatFailsFailsTheRun() {
        assertThatThrownBy(() -> run(1, photo -> {
                    throw new IOException("no good");
                }))
                .isInstanceOf(IOException.class)
                .hasMessage("no good");
        assertThat(err).hasToString("");
    }

    @Test
    void aModelThatFailsFailsTheRun() {
        assertThatThrownBy(() -> run(3, photo -> {
                    throw new ModelException("no good model");
                }))
                .isInstanceOf(ModelException.class)
                .hasMessage("no good model");
    }

    private PhotoBatch<String> run(int photos, OrderedParallel.Work<PhotoArgument, String> work) throws IOException {
        List<PhotoArgument> arguments = IntStream.range(0, photos)
                .mapToObj(i -> new PhotoArgument(Path.of(i + ".jpg"), "p", Integer.toString(i)))
                .toList();
        return PhotoBatch.run(arguments, work, 2, new PrintWriter(err, true));
    }
}
