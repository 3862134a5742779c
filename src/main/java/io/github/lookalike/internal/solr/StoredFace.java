package io.github.lookalike.internal.solr;

import io.github.lookalike.embedding.Template;
import io.github.lookalike.gallery.Entry;
import io.github.lookalike.gallery.Photo;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A face and its place among those of its photo.
 *
 * @param number from 0
 */
record StoredFace(Entry entry, int number) {

    /** By person, then photo, then place. */
    static final Comparator<StoredFace> ORDER = Comparator.<StoredFace, String>comparing(face -> face.entry.person())
            .thenComparing(face -> face.entry.photo().id())
            .thenComparingInt(StoredFace::number);

    static Stream<StoredFace> of(Photo photo, List<Template> faces) {
        return IntStream.range(0, faces.size()).mapToObj(i -> new StoredFace(new Entry(photo, faces.get(i)), i));
    }
}
