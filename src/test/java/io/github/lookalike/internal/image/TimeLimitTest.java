package io.github.lookalike.internal.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.lookalike.image.ImageException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.bytedeco.opencv.opencv_core.Mat;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(value = 1, unit = TimeUnit.MINUTES)
class TimeLimitTest {

    private static final Path FILE = Path.of("slow.tif");

    private final CountDownLatch ending = new CountDownLatch(1);
    private final TimeLimit limit = new TimeLimit(Duration.ofMillis(1500));

    @Test
    void givesWhatComesInTime() throws ImageException {
        try (Image image = TestImages.grey(3, 2, (x, y) -> 7)) {
            assertThat(limit.await(FILE, () -> image, Image::close)).isSameAs(image);
        }
    }

    @Test
    @Tag("slow")
    void doesNotWaitForWhatTakesTooLongAndClosesItWhenItComes() throws Exception {
        CountDownLatch closed = new CountDownLatch(1);
        Image late = new Image(new Mat() {
            @Override
            public void close() {
                closed.countDown();
                super.close();
            }
        });
        assertThatThrownBy(() -> limit.await(FILE, () -> slow(late), Image::close))
                .isInstanceOf(ImageException.class)
                .hasMessage("slow.tif: took longer than 1.5 s (--max-seconds)");
        assertThat(closed.getCount()).isOne();
        ending.countDown();
        assertThat(closed.await(30, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void doesNotWaitForAPictureWhenItsThreadIsInterrupted() {
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> new TimeLimit(Duration.ofMinutes(1)).await(FILE, () -> slow(null), Image::close))
                .isInstanceOf(ImageException.class)
                .hasMessage("slow.tif: not read: interrupted");
        assertThat(Thread.interrupted()).as("still told").isTrue();
        ending.countDown();
    }

    @Test
    void takesALackOfMemoryForOnePicturesFault() {
        assertThatThrownBy(() -> limit.await(
                        FILE,
                        () -> {
                            throw new OutOfMemoryError("in a test");
                        },
                        Image::close))
                .isInstanceOf(ImageException.class)
                .hasMessage("slow.tif: not enough memory to read it; fewer --threads may help");
    }

    @Test
    void passesOtherFailuresOn() {
        assertThatThrownBy(() -> limit.await(
                        FILE,
                        () -> {
                            throw new ImageException(FILE, "torn");
                        },
                        Image::close))
                .hasMessage("slow.tif: torn");
        assertThatThrownBy(() -> limit.await(
                        FILE,
                        () -> {
                            throw new StackOverflowError();
                        },
                        Image::close))
                .isInstanceOf(StackOverflowError.class);
    }

    private Image slow(Image image) {
        try {
            ending.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return image;
    }
}
