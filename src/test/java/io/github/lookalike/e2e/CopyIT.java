package io.github.lookalike.e2e;

import static io.github.lookalike.gallery.GallerySamples.MODEL;
import static io.github.lookalike.gallery.GallerySamples.face;
import static io.github.lookalike.gallery.GallerySamples.photo;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.lookalike.e2e.Program.Outcome;
import io.github.lookalike.e2e.Program.Running;
import io.github.lookalike.gallery.Entry;
import io.github.lookalike.gallery.Gallery;
import io.github.lookalike.gallery.GalleryException;
import io.github.lookalike.gallery.GalleryException.Reason;
import io.github.lookalike.internal.lucene.LuceneGallery;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code lookalike copy} that is broken off. */
class CopyIT {

    /** A dozen batches. */
    private static final int PHOTOS = 60_000;

    private static final Pattern INTERRUPTED = Pattern.compile(
            "copied ([0-9,]+) photos to \\S+, \\d+\\.\\d s \\(interrupted: the rest is for the next run\\)\n");

    @TempDir
    Path folder;

    private Path from;
    private Path to;
    private Program lookalike;

    @BeforeEach
    void fill() throws IOException {
        from = folder.resolve("from");
        to = folder.resolve("to");
        lookalike = Program.launcher(folder);
        Random random = new Random(3);
        try (Gallery gallery = LuceneGallery.open(from, MODEL)) {
            for (int i = 0; i < PHOTOS; i++) {
                gallery.put(photo(i + ".jpg", "person " + i % 7000), i % 10 == 0 ? List.of() : List.of(face(random)));
            }
        }
    }

    @Test
    void ctrlCKeepsWhatIsCopiedAndTheNextRunCopiesTheRest() throws Exception {
        Running running = lookalike.start("copy", from.toString(), to.toString());
        awaitABatch(running);
        running.interrupt();
        Outcome interrupted = running.end();

        assertThat(interrupted.code()).isEqualTo(130);
        Matcher told = INTERRUPTED.matcher(interrupted.out());
        assertThat(told.matches()).as(interrupted.out()).isTrue();
        assertThat(committed()).isEqualTo(Integer.parseInt(told.group(1).replace(",", "")));
        completes();
    }

    @Test
    void aKillCostsABatchAtMostAndTheNextRunCopiesTheRest() throws Exception {
        Running running = lookalike.start("copy", from.toString(), to.toString());
        awaitABatch(running);
        running.signal("KILL");
        running.end();

        assertThat(committed() % 5000).isZero();
        completes();
    }

    private void completes() throws IOException {
        int there = committed();
        assertThat(there).isBetween(5000, PHOTOS - 1);
        Outcome completed = lookalike.run("copy", from.toString(), to.toString());
        assertThat(completed.code()).as(completed.err()).isZero();
        assertThat(completed.out())
                .startsWith("copied %,d photos to %s, %,d there already, ".formatted(PHOTOS - there, to, there));
        try (Gallery source = LuceneGallery.openReadOnly(from);
                Gallery copy = LuceneGallery.openReadOnly(to)) {
            assertThat(copy.photos()).isEqualTo(source.photos());
            assertThat(entries(copy)).isEqualTo(entries(source));
        }
    }

    private static List<Entry> entries(Gallery gallery) throws IOException {
        List<Entry> entries = new ArrayList<>();
        gallery.forEach(entries::add);
        return entries;
    }

    private void awaitABatch(Running running) throws Exception {
        while (committed() < 5000) {
            assertThat(running.process().isAlive()).as("is still copying").isTrue();
            Thread.sleep(20);
        }
    }

    private int committed() throws IOException {
        try (Gallery gallery = LuceneGallery.openReadOnly(to)) {
            return gallery.photos().size();
        } catch (GalleryException e) {
            assertThat(e.reason()).isEqualTo(Reason.MISSING);
            return 0;
        }
    }
}
