package io.github.lookalike.cli.gallery;

import io.github.lookalike.evaluation.LabelledSet;
import io.github.lookalike.gallery.Entry;
import io.github.lookalike.gallery.Gallery;
import java.io.IOException;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a gallery holds of one folder of photos. Photos go by their path in the folder, with {@code /} between the parts.
 */
public final class IndexedPhotos {

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
