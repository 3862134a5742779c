package io.github.lookalike.internal.lucene;

import static io.github.lookalike.gallery.GallerySamples.MODEL;
import static io.github.lookalike.gallery.GallerySamples.face;
import static io.github.lookalike.gallery.GallerySamples.photo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.lookalike.gallery.Gallery;
import io.github.lookalike.gallery.GalleryException;
import io.github.lookalike.gallery.GalleryException.Reason;
import io.github.lookalike.gallery.GalleryModel;
import io.github.lookalike.gallery.GalleryRemake;
import io.github.lookalike.gallery.GallerySamples;
import io.github.lookalike.gallery.Photo;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A gallery that is made anew beside the one that is there. */
@Tag("slow")
class GalleryRemakeTest {

    private static final GalleryModel OTHER = new GalleryModel(
            new GalleryModel.Part("detector", "d".repeat(64)),
            new GalleryModel.Part("other", "f".repeat(64)),
            List.of(),
            GallerySamples.DIMENSION,
            1);

    /** In what state the old one is. */
    enum Old {
        SOUND {
            @Override
            void bring(Path place) {}
        },
        WITH_A_FLIPPED_BIT {
            @Override
            void bring(Path place) throws IOException {
                Path largest = largest(place);
                byte[] bytes = Files.readAllBytes(largest);
                bytes[bytes.length / 2] ^= 1;
                Files.write(largest, bytes);
            }
        },
        WITHOUT_A_FILE {
            @Override
            void bring(Path place) throws IOException {
                Files.delete(largest(place));
            }
        },
        WITH_HALF_A_COMMIT {
            @Override
            void bring(Path place) throws IOException {
                Path commit = commit(place);
                byte[] bytes = Files.readAllBytes(commit);
                Files.write(commit, Arrays.copyOf(bytes, bytes.length / 2));
            }
        },
        WITH_AN_EMPTY_COMMIT {
            @Override
            void bring(Path place) throws IOException {
                Files.write(commit(place), new byte[0]);
            }
        },
        WITH_REMAINS_OF_A_KILLED_WRITER {
            @Override
            void bring(Path place) throws IOException {
                Files.writeString(place.resolve("_zz_Lucene90_0.dvd"), "half");
                Files.writeString(place.resolve("pending_segments_zz"), "half");
                Files.writeString(place.resolve("_0_Lucene90FieldsIndex-doc_ids_0.tmp"), "half");
            }
        };

        abstract void bring(Path place) throws IOException;
    }

    @TempDir
    private Path folder;

    private Path place;

    @BeforeEach
    void anOldOne() throws IOException {
        place = folder.resolve("gallery");
        Random random = new Random(3);
        try (Gallery gallery = LuceneGallery.open(place, MODEL)) {
            for (int i = 0; i < 40; i++) {
                gallery.put(photo(i + ".jpg", "old " + i % 7), List.of(face(random)));
                if (i % 15 == 0) {
                    gallery.commit();
                }
            }
            gallery.removePerson("old 3");
        }
    }

    @Test
    void othersSeeTheOldOneUntilTheNewOneIsFinished() throws IOException {
        try (Gallery reader = LuceneGallery.openReadOnly(place, MODEL)) {
            List<Photo> old = reader.photos();
            try (GalleryRemake remake = LuceneGallery.remake(place, MODEL)) {
                assertThat(remake.replaces()).isTrue();
                assertThat(remake.gallery().photos()).isEmpty();
                fill(remake.gallery());
                remake.gallery().removePerson("new 1");
                remake.gallery().purge();
                assertThat(remake.gallery().people()).containsOnlyKeys("new 0", "new 2");
                assertThat(reader.photos()).isEqualTo(old);
                assertOpens(old);

                remake.finish();
                assertThat(reader.people()).containsOnlyKeys("new 0", "new 2");
                remake.gallery().put(photo("late.jpg", "late"), List.of(face(1)));
                remake.gallery().commit();
                assertThat(reader.people()).as("as any gallery from now on").containsKey("late");
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void itTakesThePlaceOfWhateverIsThere(Old state) throws IOException {
        state.bring(place);
        try (GalleryRemake remake = LuceneGallery.remake(place, OTHER)) {
            fill(remake.gallery());
            remake.finish();
        }
        try (Gallery gallery = LuceneGallery.open(place, OTHER)) {
            assertThat(gallery.people()).containsOnlyKeys("new 0", "new 1", "new 2");
        }
        assertThat(text()).doesNotContain("old ");
    }

    @ParameterizedTest
    @EnumSource
    void withoutAFinishAllIsAsItWas(Old state) throws IOException {
        state.bring(place);
        Map<String, byte[]> before = files();
        try (GalleryRemake remake = LuceneGallery.remake(place, OTHER)) {
            fill(remake.gallery());
        }
        if (state == Old.WITH_REMAINS_OF_A_KILLED_WRITER) {
            before.keySet().removeIf(name -> name.endsWith(".tmp") || name.contains("zz"));
        }
        assertThat(files()).usingRecursiveComparison().isEqualTo(before);
    }

    @Test
    void killedHalfWayTheOldOneIsWholeAndTheNextWriterTidiesUp() throws IOException {
        List<Photo> old = photos(place);
        Path killed = folder.resolve("killed");
        try (GalleryRemake remake = LuceneGallery.remake(place, MODEL)) {
            fill(remake.gallery());
            remake.gallery().photos(); // writes all out
            // What the disk holds now is what a killed program leaves.
            copy(place, killed);
        }
        assertThat(names(killed)).hasSizeGreaterThan(names(place).size());

        assertThat(photos(killed)).isEqualTo(old);
        LuceneGallery.open(killed, MODEL).close();
        assertThat(photos(killed)).isEqualTo(old);
        assertThat(names(killed)).containsExactlyElementsOf(names(place));
    }

    @Test
    void remainsDontPileUp() throws IOException {
        List<String> once = null;
        Path current = place;
        for (int i = 0; i < 4; i++) {
            Path killed = folder.resolve("killed-" + i);
            try (GalleryRemake remake = LuceneGallery.remake(current, MODEL)) {
                fill(remake.gallery());
                remake.gallery().photos();
                copy(current, killed);
            }
            current = killed;
            once = once == null ? names(killed) : once;
            assertThat(names(killed)).hasSameSizeAs(once);
        }
    }

    /** The new one is committed, and of the old one's files none, some or all are deleted. */
    @ParameterizedTest
    @EnumSource
    void killedOnTheLastStepTheNewOneCounts(Old state) throws IOException {
        state.bring(place);
        Path old = copy(place, folder.resolve("old"));
        try (GalleryRemake remake = LuceneGallery.remake(place, MODEL)) {
            fill(remake.gallery());
            remake.finish();
        }
        List<String> tidy = names(place);
        for (int deleted : new int[] {0, 1, 5}) {
            Path killed = folder.resolve("killed-" + deleted);
            copy(place, killed);
            for (String name : names(old).stream().skip(deleted).toList()) {
                if (!Files.exists(killed.resolve(name))) {
                    Files.copy(old.resolve(name), killed.resolve(name));
                }
            }
            assertThat(photos(killed)).hasSize(9);
            LuceneGallery.open(killed, MODEL).close();
            assertThat(photos(killed)).hasSize(9);
            assertThat(names(killed)).containsExactlyElementsOf(tidy);
        }
    }

    @Test
    void aReaderOfTheOldModelRefusesTheNewOne() throws IOException {
        try (Gallery reader = LuceneGallery.openReadOnly(place, MODEL)) {
            assertThat(reader.people()).hasSize(6);
            try (GalleryRemake remake = LuceneGallery.remake(place, OTHER)) {
                remake.finish();
            }
            for (int i = 0; i < 2; i++) {
                assertThatExceptionOfType(GalleryException.class)
                        .isThrownBy(reader::people)
                        .withMessageStartingWith("gallery " + place + " was made with other (ffffffff)")
                        .matches(e -> e.reason() == Reason.OTHER_MODEL);
            }
        }
    }

    @Test
    void nobodyElseWritesMeanwhile() throws IOException {
        try (GalleryRemake remake = LuceneGallery.remake(place, MODEL)) {
            fill(remake.gallery());
            for (int i = 0; i < 2; i++) {
                assertThatExceptionOfType(GalleryException.class)
                        .isThrownBy(() -> LuceneGallery.open(place, MODEL))
                        .matches(e -> e.reason() == Reason.LOCKED);
                assertThatExceptionOfType(GalleryException.class)
                        .isThrownBy(() -> LuceneGallery.remake(place, MODEL))
                        .matches(e -> e.reason() == Reason.LOCKED);
            }
            remake.finish();
        }
        assertThat(photos(place)).hasSize(9);
    }

    @Test
    void whereThereIsNoneItIsAsIfOpened() throws IOException {
        Path none = folder.resolve("none");
        try (GalleryRemake remake = LuceneGallery.remake(none, MODEL)) {
            assertThat(remake.replaces()).isFalse();
            fill(remake.gallery());
            remake.gallery().commit();
            assertThat(photos(none)).hasSize(9);
        }
        assertThat(photos(none)).hasSize(9);
    }

    @Test
    void remainsWithoutACommitAreNone() throws IOException {
        Files.delete(commit(place));
        try (GalleryRemake remake = LuceneGallery.remake(place, MODEL)) {
            assertThat(remake.replaces()).isFalse();
        }
        assertThat(photos(place)).isEmpty();
        assertThat(text()).doesNotContain("old ");
    }

    @Test
    void anInterruptDoesNotBreakOffTheLastStep() throws IOException {
        try (GalleryRemake remake = LuceneGallery.remake(place, MODEL)) {
            fill(remake.gallery());
            Thread.currentThread().interrupt();
            remake.finish();
            assertThat(Thread.interrupted()).as("used up").isFalse();
        }
        assertThat(photos(place)).hasSize(9);
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void itIsForThoseForWhomTheOldOneWas() throws IOException {
        Files.setPosixFilePermissions(place, PosixFilePermissions.fromString("rwxr-x---"));
        try (GalleryRemake remake = LuceneGallery.remake(place, MODEL)) {
            fill(remake.gallery());
            remake.finish();
        }
        try (Stream<Path> files = Files.list(place)) {
            assertThat(files)
                    .allSatisfy(file -> assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                            .isEqualTo("rw-r-----"));
        }
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(place)))
                .isEqualTo("rwxr-x---");
    }

    private static void fill(Gallery gallery) throws IOException {
        for (int i = 0; i < 9; i++) {
            gallery.put(photo("new/" + i + ".jpg", "new " + i % 3), List.of(face(i + 1, 2)));
            if (i == 4) {
                gallery.commit();
            }
        }
    }

    private void assertOpens(List<Photo> photos) throws IOException {
        assertThat(photos(place)).isEqualTo(photos);
    }

    private static List<Photo> photos(Path place) throws IOException {
        try (Gallery gallery = LuceneGallery.openReadOnly(place, MODEL)) {
            return gallery.photos();
        }
    }

    private String text() throws IOException {
        StringBuilder text = new StringBuilder();
        for (byte[] bytes : files().values()) {
            text.append(new String(bytes, StandardCharsets.ISO_8859_1));
        }
        return text.toString();
    }

    private Map<String, byte[]> files() throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        for (String name : names(place)) {
            files.put(name, Files.readAllBytes(place.resolve(name)));
        }
        return files;
    }

    private static List<String> names(Path place) throws IOException {
        try (Stream<Path> files = Files.list(place)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> !name.equals("writer")) // of this process, which lives
                    .sorted()
                    .toList();
        }
    }

    private static Path commit(Path place) throws IOException {
        return place.resolve(names(place).stream()
                .filter(GalleryFolder::isCommit)
                .reduce((first, last) -> last)
                .orElseThrow());
    }

    private static Path largest(Path place) throws IOException {
        Path largest = null;
        for (String name : names(place)) {
            Path file = place.resolve(name);
            largest = largest == null || Files.size(file) > Files.size(largest) ? file : largest;
        }
        return largest;
    }

    private static Path copy(Path from, Path to) throws IOException {
        Files.createDirectories(to);
        for (String name : names(from)) {
            Files.copy(from.resolve(name), to.resolve(name));
        }
        return to;
    }
}
