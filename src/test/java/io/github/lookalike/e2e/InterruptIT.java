package io.github.lookalike.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.lookalike.e2e.Program.Outcome;
import io.github.lookalike.e2e.Program.Running;
import io.github.lookalike.portraits.Album;
import io.github.lookalike.portraits.Derivation;
import io.github.lookalike.portraits.ManyPhotos;
import io.github.lookalike.portraits.Portraits;
import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Ctrl-C loses nothing. */
class InterruptIT {

    /** Eight photos of each of 26 people, and one of nobody. */
    private static final int PHOTOS = 209;

    /** The photo of nobody tells on stderr when its turn has come, after two dozen others. */
    private static final String SIGNAL = "bush/zzz.png: no face found";

    private static final Pattern INTERRUPTED =
            Pattern.compile("(\\d+) photos, (\\d+) faces, \\d+ people, 1 without a face, 0 skipped, \\d+\\.\\d s"
                    + " \\(interrupted: the rest is for the next run\\)\n");

    @TempDir
    static Path data;

    @TempDir
    static Path photos;

    private static Program lookalike;

    @BeforeAll
    static void photosAreMade() throws IOException {
        lookalike = Program.launcher(data);
        Album.fill(photos, EnumSet.range(Derivation.HALF, Derivation.TURNED_90));
        Portraits.landscape(photos.resolve("bush/zzz.png"));
    }

    @Test
    void whatWasDoneIsKeptAndTheNextRunDoesTheRest() throws Exception {
        Outcome interrupted = interrupted("index", photos.toString());

        assertThat(interrupted.code()).isEqualTo(130);
        Matcher summary = INTERRUPTED.matcher(interrupted.out());
        assertThat(summary.matches()).as(interrupted.out()).isTrue();
        int done = Integer.parseInt(summary.group(1));
        assertThat(done).isBetween(20, PHOTOS - 1);
        assertThat(lookalike.run("info").out()).contains("photos    " + done + ", 1 without a face\n");

        assertThat(lookalike.run("index", photos.toString()).out())
                .matches("209 photos, 208 faces, 26 people, %d unchanged, 1 without a face, 0 skipped, \\d+\\.\\d s\n"
                        .formatted(done));
        String[] search = {"find", "images/me/collins.jpg", "--by", "photo", "-t", "209", "--format", "csv"};
        String resumed = lookalike.run(search).out();
        lookalike.run("index", photos.toString(), "--rebuild");
        assertThat(resumed).isEqualTo(lookalike.run(search).out());
        assertThat(resumed.lines()).hasSize(PHOTOS);
    }

    @Test
    void ofARebuildTheOldGalleryStaysAsItWas(@TempDir Path gallery) throws Exception {
        String place = gallery.toString();
        assertThat(lookalike.run("index", "images/celebs", "--gallery", place).code())
                .isZero();
        String before = lookalike.run("list", "--gallery", place).out();
        Outcome interrupted = interrupted("index", photos.toString(), "--rebuild", "--gallery", place);

        assertThat(interrupted.code()).isEqualTo(130);
        assertThat(interrupted.out()).isEmpty();
        assertThat(interrupted.err()).endsWith("interrupted: the gallery is as it was\n");
        assertThat(lookalike.run("list", "--gallery", place).out()).isEqualTo(before);
    }

    @Test
    void aSearchThatIndexesFirstIsNoExceptionAndGivesNoAnswers() throws Exception {
        Outcome interrupted = interrupted("find", "images/me/collins.jpg", "--in", photos.toString());

        assertThat(interrupted.code()).isEqualTo(130);
        assertThat(interrupted.out()).isEmpty();
        assertThat(interrupted.err()).endsWith(" s (interrupted: the rest is for the next run)\n");
    }

    /** The photos that are being looked at are waited for, the 62 of the folder are not. */
    @Test
    void itEndsAmidPhotosOfTwelveMegapixelsToo(@TempDir Path large) throws Exception {
        ManyPhotos.copies(Portraits.enlarged("obama", 3464, large.resolve("obama.jpg")), 60, large);
        Portraits.landscape(large.resolve("000012.png"));
        Running running = lookalike.start(
                "index", large.toString(), "--gallery", data.resolve("large").toString());
        running.awaitOnErr("/000012.png: no face found");
        running.interrupt();
        Outcome interrupted = running.end();

        assertThat(interrupted.code()).isEqualTo(130);
        assertThat(interrupted.out()).matches("\\d+ photos, .* \\(interrupted: the rest is for the next run\\)\n");
        String done = interrupted.out().split(" ")[0];
        assertThat(Integer.parseInt(done)).isBetween(13, 61);
        assertThat(lookalike
                        .run("info", "--gallery", data.resolve("large").toString())
                        .out())
                .contains("photos    " + done + ", 1 without a face\n");
    }

    /** What ends a session, a container or a terminal: the exit codes are 128 and the signal's number. */
    @ParameterizedTest
    @CsvSource({"TERM, 143", "HUP, 129"})
    void otherSignalsToEndAreAsGoodAsCtrlC(String signal, int code, @TempDir Path gallery) throws Exception {
        Running running = lookalike.start("index", photos.toString(), "--gallery", gallery.toString());
        running.awaitOnErr(SIGNAL);
        running.signal(signal);
        Outcome ended = running.end();

        assertThat(ended.code()).isEqualTo(code);
        assertThat(ended.out()).matches(INTERRUPTED);
    }

    @Test
    void aSecondCtrlCDoesNotBreakOffTheFirst(@TempDir Path gallery) throws Exception {
        Running running = lookalike.start("index", photos.toString(), "--gallery", gallery.toString());
        running.awaitOnErr(SIGNAL);
        running.interrupt();
        running.interrupt();
        Outcome ended = running.end();

        assertThat(ended.code()).isEqualTo(130);
        assertThat(ended.out()).matches(INTERRUPTED);
        assertThat(lookalike
                        .run("index", photos.toString(), "--gallery", gallery.toString())
                        .out())
                .startsWith("209 photos, 208 faces, ");
    }

    private static Outcome interrupted(String... arguments) throws Exception {
        Running running = lookalike.start(arguments);
        running.awaitOnErr(SIGNAL);
        running.interrupt();
        return running.end();
    }
}
