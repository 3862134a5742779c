package io.github.lookalike.cli.gallery;

import io.github.lookalike.GalleryPlace;
import io.github.lookalike.Lookalike;
import io.github.lookalike.evaluation.LabelledSet;
import io.github.lookalike.gallery.Entry;
import io.github.lookalike.gallery.Gallery;
import io.github.lookalike.gallery.GalleryException;
import io.github.lookalike.gallery.GalleryLocation;
import io.github.lookalike.gallery.Photo;
import io.github.lookalike.indexing.IndexOptions;
import io.github.lookalike.internal.store.Galleries;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The gallery that remembers the faces of one folder of photos, so that a second run embeds nothing.
 *
 * @param folder of photos
 * @param place of the gallery
 */
public record FolderGallery(Path folder, GalleryLocation place) {

    /** @param place null for the folder's own place among the user's data */
    public static FolderGallery of(Path folder, GalleryLocation place) throws IOException {
        Indexing.checkFolder(folder);
        return new FolderGallery(folder, place == null ? GalleryPlace.ofUser().of(folder) : place);
    }

    /**
     * Brings the gallery up to date.
     *
     * @param err is told how it goes
     * @return whether it came to its end; if not, it was interrupted, and the program is to end, too
     */
    boolean refresh(Lookalike lookalike, int threads, PrintWriter err) throws IOException {
        if (!Galleries.isAnythingAt(place)) {
            copyFromStandard(lookalike);
        }
        return refresh(lookalike, new IndexOptions(false, threads), err);
    }

    /** What the user's gallery holds of the folder need not be looked at again. */
    private void copyFromStandard(Lookalike lookalike) throws IOException {
        GalleryLocation standard = GalleryPlace.ofUser().standard();
        String root = folder.toRealPath().toString();
        try (Gallery known = lookalike.readGallery(standard)) {
            List<Photo> photos = known.photos(root);
            if (photos.isEmpty()) {
                return;
            }
            try (Gallery own = lookalike.openGallery(place)) {
                for (Photo photo : photos) {
                    own.put(photo, known.faces(photo.id()));
                }
            }
        } catch (GalleryException e) {
            // There is none, or not of this model: then the photos are looked at.
        }
    }

    /** The same for measuring how well faces are told apart: whose they are must not help to choose them. */
    public boolean refreshUnaided(Lookalike lookalike, int threads, PrintWriter err) throws IOException {
        return refresh(lookalike, new IndexOptions(false, threads).withMostProminent(true), err);
    }

    private boolean refresh(Lookalike lookalike, IndexOptions options, PrintWriter err) throws IOException {
        return new Indexing(new IndexSource.Photos(folder), place, false, options).run(lookalike, err, err);
    }

    /** What it holds of the folder. */
    public IndexedPhotos photos(Lookalike lookalike) throws IOException {
        try (Gallery gallery = lookalike.readGallery(place)) {
            return new IndexedPhotos(gallery, folder);
        }
    }

    /**
     * What a gallery holds of one folder of photos. Photos go by their path in the folder, with {@code /} between the parts.
     */
    public static final class IndexedPhotos {

        private final Map<String, Entry> faces = new LinkedHashMap<>();
        private final List<String> withoutFace;

        IndexedPhotos(Gallery gallery, Path folder) throws IOException {
            String root = folder.toRealPath().toString();
            gallery.forEach(entry -> {
                if (entry.photo().id().root().equals(root)) {
                    faces.putIfAbsent(key(entry.photo().id().path()), entry);
                }
            });
            withoutFace = gallery.photos(root).stream()
                    .map(photo -> photo.id().path())
                    .filter(path -> !faces.containsKey(key(path)))
                    .toList();
        }

        /** File systems differ in how they write an accent, lists of photos as well. */
        private static String key(String path) {
            return Normalizer.normalize(path, Normalizer.Form.NFC);
        }

        /** A photo's main face; empty if it has none, or couldn't be read. */
        public Optional<Entry> face(String path) {
            return Optional.ofNullable(faces.get(key(path)));
        }

        /** The photos in which no face was found. */
        public List<String> withoutFace() {
            return withoutFace;
        }

        /** The faces of all photos, by person, then photo. */
        public LabelledSet labelled() {
            return new LabelledSet(faces.values().stream()
                    .map(entry -> new LabelledSet.Face(
                            entry.person(),
                            entry.photo().id().path(),
                            entry.template().embedding().values()))
                    .toList());
        }
    }
}
