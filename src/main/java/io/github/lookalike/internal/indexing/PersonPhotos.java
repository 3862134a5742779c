package io.github.lookalike.internal.indexing;

import io.github.lookalike.embedding.Embedding;
import io.github.lookalike.embedding.Template;
import io.github.lookalike.gallery.Gallery;
import io.github.lookalike.gallery.Photo;
import io.github.lookalike.gallery.PhotoId;
import io.github.lookalike.internal.file.Sha256;
import io.github.lookalike.internal.indexing.Agreement.Reference;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** A person's photos in one folder: those of several faces, and those of one, which tell what the person looks like. */
final class PersonPhotos {

    /**
     * So many photos of one face are enough: the median of 15 distances is known to a third of their deviation, and holds
     * if a few show somebody else. Which they are is decided by their contents' SHA-256, in no matter what order they
     * come; so of a person of many photos most that are added or removed change nothing.
     */
    static final int ENOUGH = 15;

    private final List<Photo> ofSeveral = new ArrayList<>();
    private final TreeMap<String, PhotoId> sure = new TreeMap<>();

    private PersonPhotos() {}

    /** Those who have photos of several faces, by name. */
    static SortedMap<String, PersonPhotos> of(Collection<Photo> photos) {
        SortedMap<String, PersonPhotos> people = new TreeMap<>();
        for (Photo photo : photos) {
            if (photo.selection().seen() > 1) {
                people.computeIfAbsent(photo.person(), person -> new PersonPhotos())
                        .ofSeveral
                        .add(photo);
            }
        }
        for (Photo photo : photos) {
            PersonPhotos person = photo.selection().isSure() ? people.get(photo.person()) : null;
            if (person != null) {
                person.addSure(photo);
            }
        }
        return people;
    }

    private void addSure(Photo photo) {
        sure.put(photo.sha256(), photo.id());
        if (sure.size() > ENOUGH) {
            sure.pollLastEntry();
        }
    }

    /** Those of several faces that were decided by other faces than there are now, in their order. */
    List<Photo> undecided(Agreement agreement) {
        long now = referenceId(agreement);
        return ofSeveral.stream()
                .filter(photo -> photo.selection().reference() != now)
                .sorted(Comparator.comparing(Photo::id))
                .toList();
    }

    /** The faces that decide. */
    Reference reference(Agreement agreement, Gallery gallery) throws IOException {
        List<Embedding> faces = new ArrayList<>();
        if (decides(agreement)) {
            for (PhotoId photo : sure.values()) {
                gallery.faces(photo).stream().map(Template::embedding).forEach(faces::add);
            }
        }
        return new Reference(referenceId(agreement), faces);
    }

    /** Which faces decide, told without reading one. */
    private long referenceId(Agreement agreement) {
        if (!decides(agreement)) {
            return 0;
        }
        String decisive = agreement.bits() + String.join("", sure.keySet());
        String digest = Sha256.of(decisive.getBytes(StandardCharsets.UTF_8));
        return Long.parseUnsignedLong(digest.substring(0, 16), 16);
    }

    private boolean decides(Agreement agreement) {
        return !sure.isEmpty() && !agreement.equals(Agreement.NONE);
    }
}
