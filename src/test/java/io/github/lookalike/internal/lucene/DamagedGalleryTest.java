package io.github.lookalike.internal.lucene;

import static io.github.lookalike.gallery.GallerySamples.MODEL;
import static io.github.lookalike.gallery.GallerySamples.face;
import static io.github.lookalike.gallery.GallerySamples.photo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.fail;

import io.github.lookalike.gallery.Entry;
import io.github.lookalike.gallery.Gallery;
import io.github.lookalike.gallery.GalleryException;
import io.github.lookalike.gallery.GalleryException.Reason;
import io.github.lookalike.gallery.GalleryRemake;
import io.github.lookalike.gallery.Photo;
import io.github.lookalike.gallery.Query;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every fault in a file of a gallery is recognised, or does no harm; crashes lose nothing that was committed. */
class DamagedGalleryTest {

    @TempDir
    private Path folder;

    private Path place;
    private List<Photo> photos;
    private List<Entry> entries;
    private Map<Path, byte[]> files;

    @BeforeEach
    void fill() throws IOException {
        place = folder.resolve("gallery");
        Random random = new Random(11);
        try (Gallery gallery = LuceneGallery.open(place, MODEL)) {
            for (int i = 0; i < 60; i++) {
                gallery.put(photo(i + ".jpg", "p" + i % 7), List.of(face(random)));
                if (i % 25 == 0) {
                    gallery.commit();
                }
            }
            gallery.removePerson("p3");
        }
        files = files(place);
        assertThat(files.keySet()).as("files with deletions among them").anyMatch(file -> file.toString()
                .endsWith(".liv"));
        try (Gallery gallery = LuceneGallery.openReadOnly(place, MODEL)) {
            photos = gallery.photos();
            entries = entries(gallery);
        }
    }

    @Test
    void aFlippedBitIsRecognisedOrHarmless() throws IOException {
        Random random = new Random(12);
        int recognised = 0;
        for (Map.Entry<Path, byte[]> file : files.entrySet()) {
            for (int i = 0; i < 8 && file.getValue().length > 0; i++) {
                byte[] flipped = file.getValue().clone();
                flipped[random.nextInt(flipped.length)] ^= (byte) (1 << random.nextInt(8));
                Files.write(file.getKey(), flipped);
                recognised += recognised() ? 1 : 0;
            }
            Files.write(file.getKey(), file.getValue());
        }
        assertThat(recognised).isGreaterThan(files.size() * 6);
    }

    @Test
    void aFlippedBitInAGalleryTooLargeToCheckIsRecognisedWhereItIsInTheWay() throws IOException {
        Random random = new Random(13);
        int recognised = 0;
        for (Map.Entry<Path, byte[]> file : files.entrySet()) {
            for (int i = 0; i < 20 && file.getValue().length > 0; i++) {
                byte[] flipped = file.getValue().clone();
                flipped[random.nextInt(flipped.length)] ^= (byte) (1 << random.nextInt(8));
                Files.write(file.getKey(), flipped);
                try (Gallery gallery = UncheckedGallery.open(place)) {
                    gallery.photos();
                    entries(gallery);
                    gallery.search(Query.of(List.of(face(1).embedding()))
                            .top(5)
                            .withoutPeople(Set.of("p2"))
                            .build());
                } catch (GalleryException e) {
                    assertThat(e.reason()).isEqualTo(Reason.DAMAGED);
                    recognised++;
                }
            }
            Files.write(file.getKey(), file.getValue());
        }
        assertThat(recognised).isPositive();
    }

    @Test
    void aTruncatedFileIsRecognised() throws IOException {
        for (Map.Entry<Path, byte[]> file : files.entrySet()) {
            byte[] content = file.getValue();
            if (content.length > 0) {
                for (int length : new int[] {0, content.length / 2, content.length - 1}) {
                    Files.write(file.getKey(), Arrays.copyOf(content, length));
                    assertThat(recognised())
                            .as("%s cut to %d bytes", file.getKey(), length)
                            .isTrue();
                }
                Files.write(file.getKey(), content);
            }
        }
    }

    @Test
    void aMissingFileIsRecognised() throws IOException {
        for (Map.Entry<Path, byte[]> file : files.entrySet()) {
            if (file.getValue().length > 0) {
                Files.delete(file.getKey());
                assertThat(recognised()).as("without %s", file.getKey()).isTrue();
                Files.write(file.getKey(), file.getValue());
            }
        }
    }

    @Test
    void aDamagedGalleryStaysAsItIsUntilItIsRemade() throws IOException {
        Path largest = files.keySet().stream()
                .max((a, b) -> Integer.compare(files.get(a).length, files.get(b).length))
                .orElseThrow();
        byte[] broken = files.get(largest).clone();
        broken[broken.length / 2] ^= 1;
        Files.write(largest, broken);
        Map<Path, byte[]> before = files(place);
        assertThatExceptionOfType(GalleryException.class)
                .isThrownBy(() -> LuceneGallery.open(place, MODEL))
                .withMessageStartingWith("gallery " + place + " is damaged (")
                .withMessageEndingWith("); remake it with 'lookalike index --rebuild --gallery " + place + " DIR'");
        assertThat(files(place)).usingRecursiveComparison().isEqualTo(before);
        try (GalleryRemake remake = LuceneGallery.remake(place, MODEL)) {
            assertThat(remake.gallery().photos()).isEmpty();
            remake.finish();
        }
        LuceneGallery.openReadOnly(place, MODEL).close();
    }

    @Test
    void aCrashLosesNothingThatWasCommitted() throws IOException {
        try (Gallery gallery = LuceneGallery.open(place, MODEL)) {
            gallery.put(photo("late.jpg", "late"), List.of(face(1)));
            gallery.removePerson("p1");
            // What the disk holds now, written out but not committed, is what a crash would leave.
            assertThat(gallery.people()).containsKey("late");
            Path crashed = folder.resolve("crashed");
            copy(place, crashed);
            try (Gallery survivor = LuceneGallery.openReadOnly(crashed, MODEL)) {
                assertThat(survivor.photos()).isEqualTo(photos);
            }
            try (Gallery survivor = LuceneGallery.open(crashed, MODEL)) {
                assertThat(entries(survivor)).isEqualTo(entries);
                survivor.put(photo("next.jpg", "next"), List.of(face(1)));
            }
        }
    }

    /** Whether the gallery is refused as damaged; if not, all must be as it was. */
    private boolean recognised() throws IOException {
        boolean refused = false;
        try (Gallery gallery = LuceneGallery.openReadOnly(place, MODEL)) {
            assertThat(gallery.photos()).isEqualTo(photos);
            assertThat(entries(gallery)).isEqualTo(entries);
        } catch (GalleryException e) {
            assertThat(e.reason()).isEqualTo(Reason.DAMAGED);
            refused = true;
        }
        try (Gallery gallery = LuceneGallery.open(place, MODEL)) {
            if (refused) {
                fail("readers refuse it, writers don't");
            }
            assertThat(gallery.photos()).isEqualTo(photos);
        } catch (GalleryException e) {
            assertThat(e.reason()).isEqualTo(Reason.DAMAGED);
        }
        return refused;
    }

    private static List<Entry> entries(Gallery gallery) throws IOException {
        List<Entry> entries = new ArrayList<>();
        gallery.forEach(entries::add);
        return entries;
    }

    private static Map<Path, byte[]> files(Path folder) throws IOException {
        Map<Path, byte[]> files = new TreeMap<>();
        try (Stream<Path> found = Files.list(folder)) {
            for (Path file : found.toList()) {
                files.put(file, Files.readAllBytes(file));
            }
        }
        return files;
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to);
        for (Map.Entry<Path, byte[]> file : files(from).entrySet()) {
            Files.write(to.resolve(file.getKey().getFileName()), file.getValue());
        }
    }
}
