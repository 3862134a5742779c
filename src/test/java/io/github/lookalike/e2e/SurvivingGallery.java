package io.github.lookalike.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.lookalike.gallery.Entry;
import io.github.lookalike.gallery.Gallery;
import io.github.lookalike.gallery.GalleryException;
import io.github.lookalike.gallery.GalleryException.Reason;
import io.github.lookalike.gallery.Grouping;
import io.github.lookalike.gallery.Hit;
import io.github.lookalike.gallery.Query;
import io.github.lookalike.internal.lucene.LuceneGallery;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.index.CheckIndex;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;

/**
 * What a gallery of photos that all have a face holds at one moment.
 *
 * @param faces by path
 */
record SurvivingGallery(List<Entry> faces) {

    /** What can be read of a gallery, perhaps while it is written; nothing if there is none yet. */
    static SurvivingGallery at(Path place) throws IOException {
        try (Gallery gallery = LuceneGallery.openReadOnly(place)) {
            return of(gallery);
        } catch (GalleryException e) {
            assertThat(e.reason()).as(e.getMessage()).isEqualTo(Reason.MISSING);
            return new SurvivingGallery(List.of());
        }
    }

    /** The same of one that nobody writes, with all its structures gone through and each of its faces found. */
    static SurvivingGallery checked(Path place) throws IOException {
        SurvivingGallery survivor = at(place);
        if (!survivor.faces.isEmpty()) {
            try (Directory directory = FSDirectory.open(place);
                    CheckIndex check = new CheckIndex(directory)) {
                ByteArrayOutputStream told = new ByteArrayOutputStream();
                check.setInfoStream(new PrintStream(told, true, StandardCharsets.UTF_8));
                boolean clean = check.checkIndex().clean;
                assertThat(clean)
                        .as("%s, of %s", told, Arrays.toString(directory.listAll()))
                        .isTrue();
            }
            try (Gallery gallery = LuceneGallery.openReadOnly(place)) {
                assertThat(gallery.photos())
                        .isEqualTo(survivor.faces.stream().map(Entry::photo).toList());
                for (Entry face : survivor.faces) {
                    Hit nearest = gallery.search(
                                    Query.of(List.of(face.template().embedding()))
                                            .by(Grouping.PHOTO)
                                            .build())
                            .get(0);
                    assertThat(nearest.entry()).isEqualTo(face);
                }
            }
        }
        return survivor;
    }

    private static SurvivingGallery of(Gallery gallery) throws IOException {
        List<Entry> faces = new ArrayList<>();
        gallery.forEach(faces::add);
        faces.sort(Comparator.comparing(face -> face.photo().id()));
        return new SurvivingGallery(faces);
    }

    /**
     * Fails unless another holds the first of these faces.
     *
     * @param atLeast how many
     * @return how many
     */
    int assertBeginsWith(SurvivingGallery part, int atLeast) {
        int size = part.faces.size();
        assertThat(size).isBetween(atLeast, faces.size());
        assertThat(part.faces).isEqualTo(faces.subList(0, size));
        return size;
    }
}
