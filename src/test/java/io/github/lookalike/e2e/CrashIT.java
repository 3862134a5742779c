package io.github.lookalike.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.lookalike.e2e.Program.Outcome;
import io.github.lookalike.e2e.Program.Running;
import io.github.lookalike.portraits.Album;
import io.github.lookalike.portraits.Derivation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;

/** Whenever the program is killed, with no chance to do anything, its gallery holds what was committed. */
class CrashIT {

    /** In which a kill may come before the gallery is opened, while the networks are loaded, or soon after. */
    private static final int MILLISECONDS_TO_BEGIN = 2_000;

    /** In which a commit or two come and go. */
    private static final int MILLISECONDS_FOR_A_COMMIT = 120;

    private static final Pattern COMMIT = Pattern.compile("segments_([0-9a-z]+)");

    @TempDir
    static Path data;

    @TempDir
    static Path photos;

    private static Program lookalike;
    private static Path undisturbed;
    private static SurvivingGallery expected;

    @BeforeAll
    static void aGalleryIsMadeUndisturbed() throws Exception {
        Album.fill(photos, EnumSet.of(Derivation.HALF, Derivation.MIRRORED));
        // Starts sooner; what it does to the gallery is the same.
        lookalike = Program.launcher(data).with("LOOKALIKE_OPTS", "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC");
        undisturbed = data.resolve("undisturbed");
        Outcome outcome = index(undisturbed, "--commit-every", "2").end();
        assertThat(outcome.code()).as(outcome.err()).isZero();
        expected = SurvivingGallery.at(undisturbed);
        assertThat(expected.faces()).hasSize(52);
    }

    @Test
    void fiftyKillsLoseNothing(TestReporter reporter) throws Exception {
        killsLoseNothing(50, 2026, reporter);
    }

    @Test
    @Tag("long")
    void threeHundredKillsLoseNothing(TestReporter reporter) throws Exception {
        killsLoseNothing(300, 1127, reporter);
    }

    /** Kills run after run, each going on where the last was killed; when the gallery is complete, begins another. */
    private static void killsLoseNothing(int kills, long seed, TestReporter reporter) throws Exception {
        Random random = new Random(seed);
        int killed = 0;
        int early = 0;
        int completed = 0;
        while (killed < kills) {
            Path gallery = data.resolve("crashed-" + seed + "-" + completed);
            int safe = 0;
            boolean complete = false;
            while (killed < kills && !complete) {
                Running running = index(gallery, "--commit-every", String.valueOf(1 + random.nextInt(5)));
                boolean fromStart = random.nextInt(5) == 0;
                if (fromStart) {
                    Thread.sleep(random.nextInt(MILLISECONDS_TO_BEGIN));
                } else {
                    awaitCommits(running, gallery, random.nextInt(8));
                    // As other processes see it meanwhile: whole commits, and never fewer.
                    safe = expected.assertBeginsWith(SurvivingGallery.at(gallery), safe);
                    Thread.sleep(random.nextInt(MILLISECONDS_FOR_A_COMMIT));
                }
                running.signal("KILL");
                complete = running.end().code() == 0;
                killed += complete ? 0 : 1;
                early += !complete && fromStart ? 1 : 0;
                safe = expected.assertBeginsWith(SurvivingGallery.checked(gallery), safe);
            }
            complete(gallery);
            completed++;
        }
        reporter.publishEntry(
                "kills",
                killed + ", of these " + early + " at any moment from the start on; galleries lost 0; " + completed
                        + " galleries completed and found the same as undisturbed");
    }

    private static void complete(Path gallery) throws Exception {
        Outcome outcome = index(gallery).end();
        assertThat(outcome.code()).as(outcome.err()).isZero();
        assertThat(SurvivingGallery.checked(gallery)).isEqualTo(expected);
        assertThat(answers(gallery)).isEqualTo(answers(undisturbed));
    }

    private static String answers(Path gallery) {
        Outcome outcome = lookalike.run(
                "find",
                "images/me/collins.jpg",
                "--by",
                "photo",
                "-t",
                "99",
                "--format",
                "csv",
                "-g",
                gallery.toString());
        assertThat(outcome.out().lines()).hasSize(53);
        return outcome.out();
    }

    /** Killed at any moment, also on the last step, when the new one takes its place: some kills wait for that. */
    @Test
    void aKilledRebuildLeavesAWholeGallery() throws Exception {
        Path gallery = data.resolve("rebuilt");
        assertThat(index(gallery).end().code()).isZero();
        Random random = new Random(7);
        for (int i = 0; i < 10; i++) {
            Running running = index(gallery, "--rebuild", "--commit-every", "1");
            awaitWriter(running, gallery);
            assertThat(SurvivingGallery.at(gallery)).as("meanwhile").isEqualTo(expected);
            if (i % 2 == 0) {
                Thread.sleep(random.nextInt(MILLISECONDS_TO_BEGIN));
            } else {
                awaitCommits(running, gallery, 1);
                Thread.sleep(random.nextInt(3));
            }
            running.signal("KILL");
            running.end();
            assertThat(SurvivingGallery.checked(gallery)).isEqualTo(expected);
        }
        assertThat(index(gallery).end().out())
                .as("the next run")
                .startsWith("52 photos, 52 faces, 26 people, 52 unchanged");
        List<String> files = files(gallery);
        Outcome outcome = index(gallery, "--rebuild").end();
        assertThat(outcome.code()).as(outcome.err()).isZero();
        assertThat(SurvivingGallery.checked(gallery)).isEqualTo(expected);
        assertThat(files(gallery)).as("no remains in it").hasSizeLessThanOrEqualTo(files.size());
    }

    private static List<String> files(Path gallery) throws IOException {
        try (Stream<Path> files = Files.list(gallery)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void theSecondWriterIsToldOfTheFirstButNotOfOneThatWasKilled() throws Exception {
        Path gallery = data.resolve("contended");
        Running first = index(gallery, "--commit-every", "1");
        awaitWriter(first, gallery);
        Outcome second = index(gallery).end();
        Outcome rebuilding = index(gallery, "--rebuild").end();
        Outcome removing = lookalike.run("list", "-g", gallery.toString());
        first.signal("KILL");
        first.end();

        assertThat(second.code()).isEqualTo(4);
        assertThat(second.err())
                .matches("lookalike: gallery \\S+ is being written by process "
                        + first.process().pid()
                        + ", since \\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ; wait until it is done\n");
        assertThat(rebuilding).isEqualTo(second);
        assertThat(removing.code()).as("readers are welcome").isZero();
        assertThat(gallery.resolve("writer")).as("the dead one's note").exists();
        complete(gallery);
        assertThat(gallery.resolve("writer")).doesNotExist();
    }

    private static Running index(Path gallery, String... options) throws IOException {
        String[] words = new String[options.length + 4];
        System.arraycopy(options, 0, words, 4, options.length);
        System.arraycopy(new String[] {"index", photos.toString(), "-g", gallery.toString()}, 0, words, 0, 4);
        return lookalike.start(words);
    }

    /** @return whether a run began to write; false if it ended before that was seen */
    private static boolean awaitWriter(Running running, Path gallery) throws Exception {
        Path note = gallery.resolve("writer");
        String own = "process " + running.process().pid() + ",";
        while (running.process().isAlive()) {
            if (Files.exists(note) && Files.readString(note).startsWith(own)) {
                return true;
            }
            Thread.sleep(2);
        }
        return false;
    }

    /** Waits until a run has made some commits, or ends. */
    private static void awaitCommits(Running running, Path gallery, int commits) throws Exception {
        long before = commit(gallery);
        while (running.process().isAlive() && commit(gallery) < before + commits) {
            Thread.sleep(2);
        }
    }

    /** Lucene's number of the last commit, which is in base 36; 0 if there is none. */
    private static long commit(Path gallery) throws IOException {
        if (!Files.exists(gallery)) {
            return 0;
        }
        try (Stream<Path> files = Files.list(gallery)) {
            return files.map(file -> COMMIT.matcher(file.getFileName().toString()))
                    .filter(Matcher::matches)
                    .mapToLong(name -> Long.parseLong(name.group(1), 36))
                    .max()
                    .orElse(0);
        }
    }
}
