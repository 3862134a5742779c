package io.github.lookalike.gallery;

import io.github.lookalike.embedding.Template;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Future;

/**
 * Which contents, by SHA-256, need not be looked at, since their faces are in the gallery, under whatever name, or
 * being looked for. {@link #claim} and {@link #contains} are for any thread, the rest is for one.
 */
final class KnownContent {

    private final Gallery gallery;
    private final Map<String, PhotoId> holders = new ConcurrentHashMap<>();
    private final Map<String, Future<Outcome>> looking = new ConcurrentHashMap<>();
    private final Map<String, List<Template>> homeless = new HashMap<>();

    KnownContent(Gallery gallery, List<Photo> photos) {
        this.gallery = gallery;
        photos.forEach(photo -> holders.putIfAbsent(photo.sha256(), photo.id()));
    }

    /** Whether the caller is to look at this content, as the first and only one. */
    boolean claim(String sha256, Future<Outcome> outcome) {
        return !contains(sha256) && looking.putIfAbsent(sha256, outcome) == null;
    }

    /** Whether its faces are in the gallery. */
    boolean contains(String sha256) {
        return holders.containsKey(sha256);
    }

    /** What comes of looking at a content that was claimed and is not in the gallery. */
    Future<Outcome> looking(String sha256) {
        return looking.get(sha256);
    }

    /** The faces of a content that is in the gallery. */
    List<Template> faces(String sha256) throws IOException {
        List<Template> kept = homeless.get(sha256);
        return kept != null ? kept : gallery.faces(holders.get(sha256));
    }

    /** To be called after a photo was stored. */
    void stored(Photo photo) {
        // The first holder stays: a gallery that is asked for what it was just given has to write that out first.
        if (homeless.remove(photo.sha256()) == null) {
            holders.putIfAbsent(photo.sha256(), photo.id());
        } else {
            holders.put(photo.sha256(), photo.id());
        }
        looking.remove(photo.sha256());
    }

    /** To be called before a photo gets another content: when files swap names, the old one is yet to turn up. */
    void replacing(Photo photo) throws IOException {
        if (photo.id().equals(holders.get(photo.sha256()))) {
            homeless.put(photo.sha256(), gallery.faces(photo.id()));
        }
    }
}
