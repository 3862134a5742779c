package io.github.lookalike.internal.solr;

import io.github.lookalike.embedding.Template;
import io.github.lookalike.gallery.Photo;
import io.github.lookalike.gallery.PhotoId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What was changed since the last commit: Solr can neither hide a change from others nor take it back, so it is kept
 * here until all of it is sent. The last state of each photo counts. Safe for use by several threads.
 */
final class PendingChanges {

    /**
     * A photo as it is to be.
     *
     * @param photo empty if it is to be removed
     */
    record Change(PhotoId id, Optional<Photo> photo, List<Template> faces) {

        Stream<StoredFace> stored() {
            return photo.stream().flatMap(its -> StoredFace.of(its, faces));
        }
    }

    private final Map<PhotoId, Change> byPhoto = new LinkedHashMap<>();
    private long weight;
    private long changes;

    synchronized void put(Photo photo, List<Template> faces) {
        change(new Change(photo.id(), Optional.of(photo), List.copyOf(faces)));
    }

    synchronized void remove(PhotoId id) {
        change(new Change(id, Optional.empty(), List.of()));
    }

    private void change(Change change) {
        Change earlier = byPhoto.remove(change.id);
        weight += weight(change) - (earlier == null ? 0 : weight(earlier));
        byPhoto.put(change.id, change);
        changes++;
    }

    /** Counts the changes, those that were sent included. */
    synchronized long changes() {
        return changes;
    }

    private static int weight(Change change) {
        return 1 + change.faces.size();
    }

    /** How many photos and faces are waiting. */
    synchronized long weight() {
        return weight;
    }

    /** All of them at one moment, in the order of their last change. */
    synchronized List<Change> all() {
        return new ArrayList<>(byPhoto.values());
    }

    synchronized Optional<Change> of(PhotoId id) {
        return Optional.ofNullable(byPhoto.get(id));
    }

    /** Forgets what was sent, unless it has been changed again. */
    synchronized void sent(List<Change> changes) {
        for (Change change : changes) {
            if (byPhoto.get(change.id) == change) {
                byPhoto.remove(change.id);
                weight -= weight(change);
            }
        }
    }
}
