package io.github.lookalike.internal.solr;

import static java.util.stream.Collectors.toMap;

import io.github.lookalike.embedding.Template;
import io.github.lookalike.gallery.Gallery;
import io.github.lookalike.gallery.GallerySamples;
import io.github.lookalike.gallery.Photo;
import io.github.lookalike.gallery.PhotoId;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

/** A folder of 10,000 photos with 20,000 faces, the same whenever it is indexed. */
final class SteadyPhotos {

    static final int PHOTOS = 10_000;
    static final int FACES_OF_EACH = 2;

    private static final int COMMIT = 200;
    private static final int PEOPLE = 500;

    private SteadyPhotos() {}

    static Photo photo(int number) {
        return GallerySamples.photo("steady/%05d.jpg".formatted(number), "person " + number % PEOPLE);
    }

    static List<Template> faces(int number) {
        Random random = new Random(number);
        return IntStream.range(0, FACES_OF_EACH)
                .mapToObj(i -> GallerySamples.face(random))
                .toList();
    }

    /** What the folder was before: a few photos that are gone since, and a few of others under names that stayed. */
    static void fillWithOlder(Gallery gallery) throws IOException {
        for (int i = 0; i < PHOTOS; i += 10) {
            gallery.put(GallerySamples.photo(GallerySamples.ROOT, photo(i).id().path(), "before", -i), faces(i + 1));
            gallery.put(GallerySamples.photo("steady/gone%05d.jpg".formatted(i), "gone"), faces(i));
        }
        gallery.commit();
    }

    /** Puts what is missing, or is another file, and removes what is gone, as an indexer does. */
    static void fill(Gallery gallery, Runnable committed) throws IOException {
        Map<PhotoId, Photo> there = gallery.photos().stream().collect(toMap(Photo::id, photo -> photo));
        int changes = 0;
        for (int i = 0; i < PHOTOS; i++) {
            Photo photo = photo(i);
            Photo known = there.remove(photo.id());
            if (!photo.equals(known)) {
                gallery.put(photo, faces(i));
                if (++changes % COMMIT == 0) {
                    gallery.commit();
                    committed.run();
                }
            }
        }
        for (PhotoId gone : there.keySet()) {
            gallery.removePhoto(gone);
        }
        gallery.commit();
        committed.run();
    }
}
