package io.github.lookalike.internal.indexing;

import static io.github.lookalike.gallery.GallerySamples.MODEL;
import static io.github.lookalike.gallery.GallerySamples.ROOT;
import static io.github.lookalike.gallery.GallerySamples.face;
import static io.github.lookalike.gallery.GallerySamples.photo;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.lookalike.gallery.MemoryGallery;
import io.github.lookalike.gallery.Photo;
import io.github.lookalike.gallery.Selection;
import io.github.lookalike.internal.indexing.Agreement.Reference;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PersonPhotosTest {

    private static final Agreement AGREEMENT = IndexerFixture.AGREEMENT;
    private static final Photo PARTY = photo("ann/party.jpg", "ann").with(Selection.mostProminent(3));

    private final MemoryGallery gallery = new MemoryGallery(MODEL);
    private final Random random = new Random(1);

    @Test
    void onlyPeopleWithPhotosOfSeveralFacesAreOfInterest() {
        assertThat(PersonPhotos.of(List.of(PARTY, alone(1), photo("bob/1.jpg", "bob"))))
                .containsOnlyKeys("ann");
    }

    @Test
    void thoseThatShowThePersonAloneDecide() throws IOException {
        Photo nobody = photo("ann/meadow.jpg", "ann").with(Selection.mostProminent(0));
        Reference reference = referenceOf(List.of(PARTY, alone(1), alone(2), nobody, photo("bob/1.jpg", "bob")));
        assertThat(reference.faces()).hasSize(2);
        assertThat(reference.id()).isNotZero();
        assertThat(referenceOf(List.of(PARTY, nobody))).isEqualTo(new Reference(0, List.of()));
    }

    @Test
    void theSameContentCountsOnce() throws IOException {
        Photo copy = photo(ROOT, "ann/copy.jpg", "ann", 1);
        gallery.put(copy, List.of(face(random)));
        assertThat(referenceOf(List.of(PARTY, copy, alone(1))).id())
                .isEqualTo(referenceOf(List.of(PARTY, alone(1))).id());
    }

    @Test
    void neitherOrderNorMostOfManyMatter() throws IOException {
        List<Photo> many = new ArrayList<>(List.of(PARTY));
        for (int i = 0; i < 200; i++) {
            many.add(alone(random.nextInt()));
        }
        Reference reference = referenceOf(many);
        assertThat(reference.faces()).hasSize(PersonPhotos.ENOUGH);
        int changed = 0;
        for (int i = 1; i < many.size(); i++) {
            List<Photo> others = new ArrayList<>(many);
            others.remove(i);
            Collections.shuffle(others, random);
            changed += referenceOf(others).equals(reference) ? 0 : 1;
        }
        assertThat(changed).as("removals that change the decisive ones").isEqualTo(PersonPhotos.ENOUGH);
    }

    @Test
    void whatWasDecidedByOthersIsUndecided() throws IOException {
        Reference reference = referenceOf(List.of(PARTY, alone(1)));
        Photo decided = PARTY.with(PARTY.selection().by(reference.id()));
        assertThat(undecided(AGREEMENT, decided, alone(1))).isEmpty();
        assertThat(undecided(AGREEMENT, PARTY, alone(1))).containsExactly(PARTY);
        assertThat(undecided(AGREEMENT, decided, alone(2))).containsExactly(decided);
        assertThat(undecided(AGREEMENT, decided)).containsExactly(decided);
        assertThat(undecided(new Agreement(0.3, 0.42), decided, alone(1))).containsExactly(decided);
        assertThat(undecided(Agreement.NONE, decided, alone(1))).containsExactly(decided);
        assertThat(undecided(Agreement.NONE, PARTY, alone(1))).isEmpty();
    }

    private static List<Photo> undecided(Agreement agreement, Photo... photos) {
        return PersonPhotos.of(List.of(photos)).get("ann").undecided(agreement);
    }

    private Reference referenceOf(List<Photo> photos) throws IOException {
        return PersonPhotos.of(photos).get("ann").reference(AGREEMENT, gallery);
    }

    private Photo alone(int content) {
        Photo photo = photo(ROOT, "ann/" + content + ".jpg", "ann", content);
        if (gallery.faces(photo.id()).isEmpty()) {
            gallery.put(photo, List.of(face(random)));
        }
        return photo;
    }
}
