package io.github.lookalike.internal.indexing;

import io.github.lookalike.embedding.Template;
import io.github.lookalike.gallery.Gallery;
import io.github.lookalike.gallery.Photo;
import io.github.lookalike.gallery.Selection;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Future;

/**
 * Which contents, by SHA-256, need not be looked at, since their faces are in the gallery, under whatever name, or
 * being looked for. The gallery is asked for one at a time: a few photos more take no longer in a large gallery.
 * {@link #claim} and {@link #contains} are for any thread, the rest is for one.
 */
final class KnownContent {

    /** What is kept of a content's faces, and how it was chosen. */
    record Kept(List<Template> faces, Selection selection) {}

    private final Gallery gallery;
    /** Of what was stored in this run. */
    private final Map<String, Photo> holders = new ConcurrentHashMap<>();

    private final Map<String, Future<PhotoOutcome>> looking = new ConcurrentHashMap<>();
    private final Map<String, Kept> homeless = new ConcurrentHashMap<>();

    KnownContent(Gallery gallery) {
        this.gallery = gallery;
    }

    /** Whether the caller is to look at this content, as the first and only one. */
    boolean claim(String sha256, Future<PhotoOutcome> outcome) throws IOException {
        return !contains(sha256) && looking.putIfAbsent(sha256, outcome) == null;
    }

    /** Whether its faces are in the gallery. */
    boolean contains(String sha256) throws IOException {
        return homeless.containsKey(sha256)
                || holder(sha256) != null
                // It may have lost its place while the gallery was asked, and found another since.
                || homeless.containsKey(sha256)
                || holders.containsKey(sha256);
    }

    /** What comes of looking at a content that was claimed and is not in the gallery. */
    Future<PhotoOutcome> looking(String sha256) {
        return looking.get(sha256);
    }

    /** The faces of a content that is in the gallery. */
    Kept kept(String sha256) throws IOException {
        Kept kept = homeless.get(sha256);
        return kept != null ? kept : kept(holder(sha256));
    }

    /** Those of a photo that is in the gallery. */
    Kept kept(Photo photo) throws IOException {
        return new Kept(gallery.faces(photo.id()), photo.selection());
    }

    /** To be called after a photo was stored. */
    void stored(Photo photo) {
        // The first holder stays: a gallery that is asked for what it was just given has to write that out first.
        if (homeless.containsKey(photo.sha256())) {
            holders.put(photo.sha256(), photo);
            homeless.remove(photo.sha256());
        } else {
            holders.putIfAbsent(photo.sha256(), photo);
        }
        looking.remove(photo.sha256());
    }

    /** To be called before a photo gets another content: when files swap names, the old one is yet to turn up. */
    void replacing(Photo photo) throws IOException {
        Photo holder = holder(photo.sha256());
        if (holder != null && holder.id().equals(photo.id())) {
            homeless.put(photo.sha256(), kept(photo));
        }
    }

    /** Null if there is none. */
    private Photo holder(String sha256) throws IOException {
        Photo stored = holders.get(sha256);
        return stored != null ? stored : gallery.photoOf(sha256).orElse(null);
    }
}
