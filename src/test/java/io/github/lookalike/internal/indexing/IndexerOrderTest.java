package io.github.lookalike.internal.indexing;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.lookalike.gallery.Entry;
import io.github.lookalike.gallery.GallerySamples;
import io.github.lookalike.gallery.Photo;
import io.github.lookalike.indexing.IndexOptions;
import io.github.lookalike.indexing.IndexSummary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The same photos make the same gallery, in whatever order and by however many runs they came, and whatever went. */
class IndexerOrderTest extends IndexerFixture {

    private static final List<String> PEOPLE = List.of("ann", "bob", "cas");

    private final Map<String, String> contents = new TreeMap<>();

    @ParameterizedTest
    @ValueSource(longs = 1)
    void onlyThePhotosMatter(long seed) throws IOException {
        Random random = new Random(seed);
        invent(random);
        for (String path : contents.keySet()) {
            add(path);
        }
        IndexSummary atOnce = index(photos, new IndexOptions(false, 1));
        List<Entry> entries = entries();
        List<Photo> expected = gallery.photos();
        assertThat(atOnce.agreeing()).as("some are decided by other photos").isGreaterThan(5);
        assertThat(atOnce.done().severalFaces()).as("and some not").isGreaterThan(atOnce.agreeing());

        for (int threads : new int[] {2, 7}) {
            emptyGallery();
            index(photos, new IndexOptions(false, threads));
            assertThat(entries()).isEqualTo(entries);
            assertThat(gallery.photos()).isEqualTo(expected);
        }
        for (int history = 0; history < 2; history++) {
            emptyGallery();
            wander(random);
            assertThat(index().agreeing()).isEqualTo(atOnce.agreeing());
            assertThat(entries()).isEqualTo(entries);
            assertThat(gallery.photos()).isEqualTo(expected);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {2, 3, 4})
    @Tag("slow")
    void soItIsWithOtherPhotosAndOrders(long seed) throws IOException {
        onlyThePhotosMatter(seed);
    }

    /** Photos come and go, some at a time, until all are there. */
    private void wander(Random random) throws IOException {
        for (String path : contents.keySet()) {
            Files.delete(photos.resolve(path));
        }
        List<String> missing = new ArrayList<>(contents.keySet());
        Collections.shuffle(missing, random);
        List<String> there = new ArrayList<>();
        while (!missing.isEmpty()) {
            for (int i = random.nextInt(8); i >= 0 && !missing.isEmpty(); i--) {
                String path = missing.remove(0);
                add(path);
                there.add(path);
            }
            if (random.nextInt(3) == 0) {
                String path = there.remove(random.nextInt(there.size()));
                Files.delete(photos.resolve(path));
                missing.add(random.nextInt(missing.size() + 1), path);
            }
            IndexOptions options = new IndexOptions(random.nextInt(5) == 0, 1 + random.nextInt(3));
            index(photos, options.withMostProminent(random.nextInt(6) == 0));
        }
    }

    /** Of each person photos of nobody, of the person, with others in all orders; some in two people's folders. */
    private void invent(Random random) {
        for (int i = 0; i < 90; i++) {
            String person = PEOPLE.get(i % 3);
            String alone = face(random, i % 3);
            String other = face(random, (i + 1) % 3);
            String stranger = face(random, 3 + random.nextInt(4));
            String content =
                    switch (random.nextInt(8)) {
                        case 0 -> stranger + "\n" + alone;
                        case 1 -> stranger + "\n" + other + "\n" + alone;
                        case 2 -> alone + "\n" + stranger;
                        case 3 -> stranger + "\n" + other;
                        case 4 -> random.nextBoolean() ? "" : stranger;
                        default -> alone;
                    };
            contents.put(person + "/" + i + ".jpg", content);
            if (random.nextInt(4) == 0) {
                contents.put(PEOPLE.get(random.nextInt(3)) + "/copy of " + i + ".jpg", content);
            }
        }
    }

    /** Of somebody who looks in the direction of an axis, more or less. */
    private static String face(Random random, int axis) {
        StringBuilder line = new StringBuilder(String.valueOf(20 + random.nextInt(100)));
        for (int i = 0; i < GallerySamples.DIMENSION; i++) {
            line.append(' ').append((i == axis ? 1 : 0) + random.nextGaussian() * 0.07);
        }
        return line.toString();
    }

    private void add(String path) throws IOException {
        Files.setLastModifiedTime(write(path, contents.get(path)), FileTime.fromMillis(1_700_000_000_000L));
    }

    private List<Entry> entries() throws IOException {
        List<Entry> entries = new ArrayList<>();
        gallery.forEach(entries::add);
        return entries;
    }
}
