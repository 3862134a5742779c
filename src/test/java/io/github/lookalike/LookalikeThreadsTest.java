package io.github.lookalike;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.lookalike.gallery.Entry;
import io.github.lookalike.gallery.Gallery;
import io.github.lookalike.indexing.IndexListener;
import io.github.lookalike.indexing.IndexOptions;
import io.github.lookalike.indexing.IndexSummary;
import io.github.lookalike.portraits.Portraits;
import io.github.lookalike.ranking.Match;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One façade, many threads. */
@Tag("slow")
class LookalikeThreadsTest {

    private static final List<String> PEOPLE = List.of("hopper", "obama", "trump", "curie", "lincoln");

    @TempDir
    Path folder;

    private Path photos;

    @BeforeEach
    void somePhotos() throws IOException {
        photos = Files.createDirectory(folder.resolve("celebs"));
        for (String person : PEOPLE) {
            Files.copy(Portraits.of(person), photos.resolve(person + ".jpg"));
        }
    }

    @Test
    void manyThreadsAtOnceGetWhatOneGetsAfterTheOther() throws Exception {
        Map<String, List<Match>> alone = new HashMap<>();
        List<Entry> indexed = new ArrayList<>();
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try (Lookalike lookalike = Lookalike.open(LookalikeOptions.standard().withThreads(3));
                Gallery gallery = lookalike.openGallery(folder.resolve("gallery"));
                Gallery other = lookalike.openGallery(folder.resolve("other"))) {
            lookalike.index(photos, gallery);
            gallery.forEach(indexed::add);
            for (String person : PEOPLE) {
                alone.put(person, answers(lookalike, gallery, person));
            }
            List<Future<?>> work = new ArrayList<>();
            work.add(threads.submit((Callable<?>) () -> lookalike.index(photos, other)));
            work.add(threads.submit((Callable<?>) () -> lookalike.index(photos, gallery)));
            for (int i = 0; i < 10; i++) {
                String person = PEOPLE.get(i % PEOPLE.size());
                work.add(threads.submit(() -> {
                    assertThat(answers(lookalike, gallery, person)).isEqualTo(alone.get(person));
                    return null;
                }));
            }
            for (Future<?> done : work) {
                done.get();
            }
            List<Entry> again = new ArrayList<>();
            other.forEach(again::add);
            assertThat(again).isEqualTo(indexed).hasSize(PEOPLE.size());
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void closingMeanwhileEndsTheIndexingAndHarmsNoGallery() throws IOException {
        Path place = folder.resolve("gallery");
        List<Entry> before;
        try (Lookalike lookalike = Lookalike.open(LookalikeOptions.standard().withThreads(1));
                Gallery gallery = lookalike.openGallery(place)) {
            lookalike.index(photos, gallery);
            before = gallery.entries("trump");
        }
        for (int i = 0; i < PEOPLE.size(); i++) { // other photos under the same names
            byte[] other = Files.readAllBytes(Portraits.of("taft"));
            Files.write(photos.resolve(PEOPLE.get(i) + ".jpg"), Arrays.copyOf(other, other.length + i));
        }
        Lookalike lookalike = Lookalike.open(LookalikeOptions.standard().withThreads(1));
        try (Gallery gallery = lookalike.openGallery(place)) {
            IndexListener closing = new IndexListener() {
                @Override
                public void photoDone(Path photo) {
                    lookalike.close();
                }
            };
            assertThatThrownBy(() -> lookalike.index(photos, gallery, IndexOptions.defaults(), closing))
                    .isInstanceOf(CancellationException.class)
                    .hasMessage("this Lookalike is closed");
            // The first was done, the second was being looked at.
            assertThat(gallery.entries("trump")).isEqualTo(before).hasSize(1);
        }
    }

    @Test
    void interruptingCancelsTheIndexingAndKeepsWhatWasDone() throws Exception {
        try (Lookalike lookalike = Lookalike.open(LookalikeOptions.standard().withThreads(1));
                Gallery gallery = lookalike.openGallery(folder.resolve("gallery"))) {
            Thread caller = Thread.currentThread();
            IndexListener interrupting = new IndexListener() {
                @Override
                public void photoDone(Path photo) {
                    caller.interrupt();
                }
            };
            IndexSummary cancelled = lookalike.index(photos, gallery, IndexOptions.defaults(), interrupting);

            assertThat(cancelled.cancelled()).isTrue();
            assertThat(cancelled.done().embedded()).isPositive();
            assertThat(lookalike.index(photos, gallery).counts().photos()).isEqualTo(PEOPLE.size());
        }
    }

    @Test
    void closingTwiceIsNoFaultAndUseAfterwardsIsToldAsOne() throws IOException {
        Lookalike lookalike = Lookalike.open();
        Gallery gallery = lookalike.openGallery(folder.resolve("gallery"));
        lookalike.index(photos, gallery);
        lookalike.close();
        lookalike.close();
        gallery.close();
        gallery.close();

        assertThatThrownBy(() -> lookalike.faces(Portraits.of("obama")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("this Lookalike is closed");
        assertThatThrownBy(() -> lookalike.index(photos, gallery)).isInstanceOf(IllegalStateException.class);
        for (Callable<?> use :
                List.<Callable<?>>of(gallery::people, gallery::info, () -> lookalike.probe("obama", gallery), () -> {
                    gallery.removePerson("obama");
                    return null;
                })) {
            assertThatThrownBy(use::call)
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("gallery " + folder.resolve("gallery") + " is closed");
        }
        assertThatThrownBy(gallery::commit).isInstanceOf(IllegalStateException.class);
    }

    private static List<Match> answers(Lookalike lookalike, Gallery gallery, String person) throws IOException {
        return lookalike.find(lookalike.probe(Portraits.of(person)), gallery, SearchOptions.top(3));
    }
}
