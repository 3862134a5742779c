package io.github.lookalike.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.lookalike.e2e.Program.Outcome;
import io.github.lookalike.internal.image.corpus.BadPicture;
import io.github.lookalike.internal.image.corpus.Corpus;
import io.github.lookalike.internal.image.corpus.ManyScans;
import io.github.lookalike.internal.indexing.PhotoFinder;
import io.github.lookalike.portraits.Portraits;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A folder that holds whatever may lie among photos, and one portrait. */
@Timeout(value = 10, unit = TimeUnit.MINUTES)
class BadPicturesIT {

    /** Java's heap, the networks and one picture of the corpus at a time; measured are 600 to 800. */
    private static final long MOST_MEGABYTES = 1_500;

    @TempDir
    private Path data;

    @TempDir
    private Path photos;

    @Test
    void theRunEndsWellAndSaysInALineEachWhatItSkipped() throws Exception {
        List<BadPicture> corpus = Corpus.all().stream()
                .filter(picture -> PhotoFinder.isPhoto(Path.of(picture.name())))
                .toList();
        List<String> expected = new ArrayList<>();
        int refused = 1;
        for (BadPicture picture : corpus) {
            Path file = Files.write(photos.resolve(picture.name()), picture.bytes());
            if (picture.expectation() instanceof BadPicture.Refused reason) {
                expected.add(file + ": " + reason.reason());
                refused++;
            } else {
                expected.add(file + ": no face found");
            }
        }
        expected.add(oneTerabyte()
                + ": file of 1099511627776 bytes is above the limit of 268435456 bytes (--max-megabytes)");
        Files.copy(Portraits.of("obama"), photos.resolve("obama.jpg"));

        Program lookalike = Program.launcher(data);
        Program.Running running = lookalike.start("index", photos.toString());
        long peak = peakMegabytes(running);
        Outcome outcome = running.end();

        assertThat(outcome.err().lines()).containsExactlyInAnyOrderElementsOf(expected);
        assertThat(outcome.code()).isZero();
        assertThat(outcome.out())
                .matches("(?s)[0-9,]+ photos, 1 face, 1 person, .*" + refused + " skipped, \\d+\\.\\d s\n");
        assertThat(peak).isLessThan(MOST_MEGABYTES);
        assertThat(lookalike
                        .run("find", "images/me/collins.jpg", "--format", "csv")
                        .out())
                .contains(",obama,");
    }

    /** Each photo is waited for so long; the others get their turn, with one thread as well. */
    @Test
    void aPictureThatTakesTooLongIsPassedOverAndTheRestGoesOn() throws IOException {
        Path slow = Files.write(photos.resolve("a.jpg"), ManyScans.square(7_500, 188));
        Files.write(photos.resolve("b.jpg"), ManyScans.square(7_500, 189));
        Files.copy(Portraits.of("obama"), photos.resolve("obama.jpg"));

        Outcome outcome =
                Program.launcher(data).run("index", photos.toString(), "--max-seconds", "4", "--threads", "1");

        assertThat(outcome.err().lines())
                .containsExactly(
                        slow + ": took longer than 4 s (--max-seconds)",
                        slow.resolveSibling("b.jpg") + ": took longer than 4 s (--max-seconds)");
        assertThat(outcome.code()).isZero();
        assertThat(outcome.out()).startsWith("1 photo, 1 face, 1 person, 2 skipped, ");
    }

    private Path oneTerabyte() throws IOException {
        Path file = photos.resolve("one-terabyte.jpg");
        try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
            sparse.setLength(1L << 40);
        }
        return file;
    }

    /** The most resident memory until the program ends; 0 where the system doesn't tell. */
    private static long peakMegabytes(Program.Running running) throws Exception {
        Path status = Path.of("/proc/" + running.process().pid() + "/status");
        long peak = 0;
        while (running.process().isAlive()) {
            try {
                peak = Files.readAllLines(status).stream()
                        .filter(line -> line.startsWith("VmHWM:"))
                        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                        .findAny()
                        .orElse(peak);
            } catch (IOException e) {
                return peak; // it has ended, or there is no such file
            }
            Thread.sleep(100);
        }
        return peak;
    }
}
