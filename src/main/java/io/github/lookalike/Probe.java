package io.github.lookalike;

import io.github.lookalike.embedding.Embedding;
import io.github.lookalike.embedding.Template;
import io.github.lookalike.gallery.Entry;
import io.github.lookalike.gallery.Gallery;
import io.github.lookalike.gallery.PersonNames;
import io.github.lookalike.image.EncodedImage;
import io.github.lookalike.internal.file.Sha256;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/**
 * Who is looked for or compared: a face in a photo, or a person in the gallery with all their photos.
 *
 * @param label the photo as it was named, or the person's name
 * @param portraits at least one
 * @param ownPhotos SHA-256 of photos that would be no answer because they show the probe itself
 * @param ownPeople people who would be no answer because they are the probe
 */
public record Probe(String label, List<Portrait> portraits, Set<String> ownPhotos, Set<String> ownPeople) {

    public Probe {
        portraits = List.copyOf(portraits);
        ownPhotos = Set.copyOf(ownPhotos);
        ownPeople = Set.copyOf(ownPeople);
        if (portraits.isEmpty()) {
            throw new IllegalArgumentException(label + ": a probe without a face");
        }
    }

    /** A face of a photo. */
    static Probe of(EncodedImage photo, Template face) {
        Path file = photo.file();
        return new Probe(
                file.toString(), List.of(new Portrait(file, face)), Set.of(Sha256.of(photo.bytes())), Set.of());
    }

    /** A person of a gallery, by the name or a part of it that no one else has. */
    static Probe of(String person, Gallery gallery) throws IOException {
        // Of a million people, it takes a second to know all their names, and none to know one.
        String name = PersonNames.nfc(person);
        List<Entry> entries = gallery.entries(name);
        if (entries.isEmpty()) {
            name = PersonNames.resolve(person, gallery.people().keySet());
            entries = gallery.entries(name);
        }
        List<Portrait> portraits = entries.stream()
                .map(entry -> new Portrait(entry.photo().id().file(), entry.template()))
                .toList();
        return new Probe(name, portraits, Set.of(), Set.of(name));
    }

    /** Short: a person's name, or that of the photo without folder and ending, like "party" or "party #2". */
    public String name() {
        if (!ownPeople.isEmpty()) {
            return label;
        }
        Path photo = portraits.get(0).photo();
        String number = label.substring(photo.toString().length());
        return PersonNames.of(photo.getFileName().toString()) + (number.isEmpty() ? "" : " " + number);
    }

    /** The same probe under another label. */
    public Probe labelled(String other) {
        return new Probe(other, portraits, ownPhotos, ownPeople);
    }

    List<Embedding> embeddings() {
        return portraits.stream()
                .map(portrait -> portrait.template().embedding())
                .toList();
    }
}
