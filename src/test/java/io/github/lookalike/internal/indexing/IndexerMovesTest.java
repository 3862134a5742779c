package io.github.lookalike.internal.indexing;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.lookalike.gallery.GallerySamples;
import io.github.lookalike.indexing.IndexOptions;
import io.github.lookalike.indexing.IndexSummary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.junit.jupiter.api.Test;

/** Files that moved, vanished, or have doubles. */
class IndexerMovesTest extends IndexerFixture {

    private static final IndexOptions KEEP = new IndexOptions(true, 2);

    @Test
    void aMovedPhotoKeepsItsFaces() throws IOException {
        Path photo = write("obama.jpg", "100 1");
        index();
        Files.createDirectories(photos.resolve("Barack"));
        Files.move(photo, photos.resolve("Barack/1.jpg"));
        IndexSummary summary = index();
        assertThat(sources.photos).hasValue(0);
        assertThat(summary.done().moved()).isEqualTo(1);
        assertThat(summary.done().removed()).isZero();
        assertThat(gallery.people()).containsOnlyKeys("Barack");
    }

    @Test
    void aPhotoMovedToAnotherIndexedFolderKeepsItsFaces() throws IOException {
        write("one/obama.jpg", "100 1");
        index(photos.resolve("one"), KEEP);
        Files.createDirectories(photos.resolve("other"));
        Files.move(photos.resolve("one/obama.jpg"), photos.resolve("other/barack.jpg"));
        assertThat(index(photos.resolve("other"), KEEP).done().moved()).isEqualTo(1);
        assertThat(sources.photos).hasValue(0);
    }

    @Test
    void photosThatSwapNamesSwapFaces() throws IOException {
        Path a = write("a.jpg", "100 1");
        Path b = write("b.jpg", "100 0 1");
        Path c = write("c.jpg", "100 0 0 1");
        index();
        Path aside = photos.resolve("aside");
        Files.move(a, aside);
        Files.move(b, a);
        Files.move(c, b);
        Files.move(aside, c);
        for (Path photo : new Path[] {a, b, c}) {
            touch(photo);
        }
        assertThat(index().done().moved()).isEqualTo(3);
        assertThat(sources.photos).hasValue(0);
        assertThat(gallery.entries("a").get(0).template().embedding())
                .isEqualTo(GallerySamples.face(0, 1).embedding());
        assertThat(gallery.entries("b").get(0).template().embedding())
                .isEqualTo(GallerySamples.face(0, 0, 1).embedding());
        assertThat(gallery.entries("c").get(0).template().embedding())
                .isEqualTo(GallerySamples.face(1).embedding());
    }

    @Test
    void doublesAreLookedAtOnce() throws IOException {
        for (int i = 0; i < 40; i++) {
            write("p" + i + ".jpg", "100 1 0.5");
        }
        IndexSummary summary = index();
        assertThat(summary.done().embedded()).isEqualTo(1);
        assertThat(summary.done().moved()).isEqualTo(39);
        assertThat(summary.counts().faces()).isEqualTo(40);
        assertThat(sources.photos).hasValueLessThanOrEqualTo(2);
    }

    @Test
    void aVanishedPhotoIsRemovedAndTold() throws IOException {
        write("obama.jpg", "100 1");
        Files.delete(write("trump.jpg", "100 0 1"));
        write("trump.jpg", "100 0 1");
        index();
        Files.delete(photos.resolve("trump.jpg"));
        IndexSummary summary = index();
        assertThat(summary.done().removed()).isEqualTo(1);
        assertThat(paths()).containsExactly("obama.jpg");
        assertThat(heard).containsExactly("1 photos", "obama.jpg done", "trump.jpg removed");
    }

    @Test
    void vanishedPhotosStayOnRequest() throws IOException {
        write("obama.jpg", "100 1");
        Path trump = write("trump.jpg", "100 0 1");
        index();
        Files.move(photos.resolve("obama.jpg"), photos.resolve("barack.jpg"));
        Files.delete(trump);
        IndexSummary summary = index(photos, KEEP);
        assertThat(summary.done().removed()).isZero();
        assertThat(paths()).as("what only moved doesn't stay behind").containsExactly("barack.jpg", "trump.jpg");
    }

    @Test
    void aCopyIsNotAMoveAway() throws IOException {
        Path photo = write("obama.jpg", "100 1");
        index();
        Files.copy(photo, photos.resolve("barack.jpg"), StandardCopyOption.COPY_ATTRIBUTES);
        assertThat(index().done().moved()).isEqualTo(1);
        assertThat(paths()).containsExactly("barack.jpg", "obama.jpg");
    }
}
