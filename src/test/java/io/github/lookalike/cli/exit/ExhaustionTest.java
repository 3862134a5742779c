package io.github.lookalike.cli.exit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.lookalike.cli.CelebsGallery;
import io.github.lookalike.cli.Cli;
import io.github.lookalike.cli.Result;
import io.github.lookalike.cli.option.ThreadsOption;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.FileSystemException;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(CelebsGallery.class)
class ExhaustionTest {

    private static final String FILES =
            "too many files are open at once; raise the limit, which 'ulimit -n' shows, or take fewer --threads";

    @Test
    void aLackIsFoundBehindWhateverFailedForIt() {
        assertThat(Exhaustion.remedy(new FileSystemException("a.jpg", null, "Too many open files")))
                .contains(FILES);
        assertThat(Exhaustion.remedy(new IllegalStateException(new ExecutionException(new OutOfMemoryError("heap")))))
                .hasValueSatisfying(remedy -> assertThat(remedy).startsWith("out of memory: Java may take "));
        assertThat(Exhaustion.remedy(new NoClassDefFoundError("x")
                        .initCause(new ExceptionInInitializerError("Exception java.lang.OutOfMemoryError: heap"))))
                .isPresent();
        assertThat(Exhaustion.remedy(new OutOfMemoryError("unable to create native thread: too many")))
                .contains("the system gives no more threads; raise the limit, which 'ulimit -u' shows, or take fewer"
                        + " --threads");
    }

    @Test
    void otherFailuresAreLeftAlone() {
        assertThat(Exhaustion.remedy(new IOException("a.jpg: damaged"))).isEmpty();
        Exception ring = new Exception("a");
        ring.initCause(new Exception("b", ring));
        assertThat(Exhaustion.remedy(ring)).isEmpty();
    }

    @Test
    void whatWasLackedTakesThePlaceOfWhatFailed() {
        assertThat(Failures.message(new IllegalStateException(new IOException("/x: Too many open files"))))
                .isEqualTo(FILES);
        StringWriter err = new StringWriter();
        assertThat(Failures.handle(new OutOfMemoryError("heap"), false, new PrintWriter(err)))
                .isEqualTo(ExitCode.FAILED);
        assertThat(err.toString()).startsWith("lookalike: out of memory: ").hasLineCount(1);
    }

    @Test
    void moreThreadsThanAreOfUseAreNotTaken(Cli cli) {
        Result few = cli.run("find trump --gallery GALLERY");
        assertThat(cli.run("find trump --gallery GALLERY --threads 100000"))
                .isEqualTo(new Result(
                        ExitCode.DONE,
                        few.out(),
                        "--threads 100000: taking " + ThreadsOption.MOST
                                + ", more would only get in each other's way\n"));
        assertThat(cli.run("find trump --gallery GALLERY --threads " + ThreadsOption.MOST))
                .isEqualTo(few);
    }
}
