package io.github.lookalike.internal.indexing;

import io.github.lookalike.embedding.Template;
import io.github.lookalike.gallery.Gallery;
import io.github.lookalike.gallery.Photo;
import io.github.lookalike.indexing.IndexListener;
import io.github.lookalike.internal.concurrent.OrderedParallel;
import io.github.lookalike.internal.indexing.Agreement.Reference;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.function.BooleanSupplier;

/**
 * The end of a run: in photos of several faces the person's is the one that agrees with the person's other photos, as
 * they are now. Each photo knows by which it was decided, so this does what is left to do, whatever was interrupted or
 * changed since. Most decisions hold by the face that is in the gallery; only where it doesn't agree, or is not the most
 * prominent one, the photo is read again.
 */
final class Review {

    /** A photo that is read again. */
    private record Doubt(Photo photo, Reference reference) {}

    private final Gallery gallery;
    private final Agreement agreement;
    private final ReadAhead ahead;
    private final GalleryUpdate update;
    private final BooleanSupplier cancelled;

    Review(Gallery gallery, Agreement agreement, ReadAhead ahead, GalleryUpdate update, BooleanSupplier cancelled) {
        this.gallery = gallery;
        this.agreement = agreement;
        this.ahead = ahead;
        this.update = update;
        this.cancelled = cancelled;
    }

    /** @param photos all of a folder; those that others depend on have to be in the gallery */
    void of(Collection<Photo> photos, IndexListener listener) throws IOException {
        SortedMap<String, PersonPhotos> people = PersonPhotos.of(photos);
        List<Photo> doubtful = new ArrayList<>();
        for (PersonPhotos person : people.values()) {
            if (cancelled.getAsBoolean()) {
                return;
            }
            doubtful.addAll(withoutReading(person));
        }
        if (!doubtful.isEmpty()) {
            listener.lookingAgain(doubtful.size());
            readAgain(doubtful, people);
        }
    }

    /** @return the photos that have to be read again, and can be */
    private List<Photo> withoutReading(PersonPhotos person) throws IOException {
        List<Photo> undecided = person.undecided(agreement);
        if (undecided.isEmpty()) {
            return undecided;
        }
        Reference reference = person.reference(agreement, gallery);
        List<Photo> doubtful = new ArrayList<>();
        for (Photo photo : undecided) {
            List<Template> faces = gallery.faces(photo.id());
            if (photo.selection().number() == 1
                    && faces.stream().allMatch(face -> agreement.holds(face.embedding(), reference))) {
                update.confirm(photo, reference, faces);
            } else if (Files.exists(photo.id().file())) {
                doubtful.add(photo);
            }
        }
        return doubtful;
    }

    /** @param photos by person */
    private void readAgain(List<Photo> photos, Map<String, PersonPhotos> people) throws IOException {
        Deque<Doubt> waiting = new ArrayDeque<>();
        String person = null;
        Reference reference = null;
        for (Photo photo : photos) {
            if (cancelled.getAsBoolean() || ahead.isFull() && !settleNext(waiting)) {
                break;
            }
            if (!photo.person().equals(person)) {
                person = photo.person();
                reference = people.get(person).reference(agreement, gallery);
            }
            ahead.readAgain(photo);
            waiting.add(new Doubt(photo, reference));
        }
        boolean more = true;
        while (more) {
            more = settleNext(waiting);
        }
    }

    private boolean settleNext(Deque<Doubt> waiting) throws IOException {
        OrderedParallel.Done<PhotoFile, PhotoOutcome> next = ahead.next();
        if (next == null) {
            return false;
        }
        Doubt doubt = waiting.remove();
        if (next.result() instanceof PhotoOutcome.LookedAgain again) {
            List<Template> faces = again.faces();
            int chosen =
                    agreement.choose(faces.stream().map(Template::embedding).toList(), doubt.reference);
            update.choose(doubt.photo, doubt.reference, faces, chosen);
        } else if (next.result() instanceof PhotoOutcome.Failed failed) {
            update.stays(doubt.photo, failed.reason());
        }
        return true;
    }
}
