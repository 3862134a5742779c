package io.github.lookalike.internal.indexing;

import io.github.lookalike.embedding.Template;
import io.github.lookalike.gallery.Selection;
import java.util.Optional;

/**
 * Whom a photo is of.
 *
 * @param face the most prominent face and its embedding; empty if the photo has none
 * @param seen how many faces were seen on the way, this one included; there may be smaller ones
 */
public record MainFace(Optional<Template> face, int seen) {

    public MainFace {
        if (seen < 0 || face.isPresent() != seen > 0) {
            throw new IllegalArgumentException(seen + " faces were seen, the most prominent is " + face);
        }
    }

    /** What a gallery keeps of the photo: one face or none. */
    KnownContent.Kept kept() {
        return new KnownContent.Kept(face.stream().toList(), Selection.mostProminent(seen));
    }
}
