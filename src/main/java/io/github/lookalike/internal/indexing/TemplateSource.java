package io.github.lookalike.internal.indexing;

import io.github.lookalike.embedding.Template;
import io.github.lookalike.gallery.Selection;
import io.github.lookalike.image.EncodedImage;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;

/**
 * Finds the face that a photo is of, or all, and embeds them. It need not be safe for use by several threads: each worker of an
 * {@link Indexer} has its own. The same photo must always give the same faces.
 */
public interface TemplateSource extends AutoCloseable {

    /**
     * @throws CancellationException if there are no more faces to be had of any photo; it ends the run
     * @throws IOException if the photo can't be decoded; its message says why, without the path
     */
    MainFace mainFace(EncodedImage photo) throws IOException;

    /**
     * All faces of a photo, {@link #mainFace} first.
     *
     * @throws CancellationException as {@link #mainFace}
     * @throws IOException as {@link #mainFace}
     */
    List<Template> faces(EncodedImage photo) throws IOException;

    @Override
    void close();

    /**
     * Whom a photo is of.
     *
     * @param face the most prominent face and its embedding; empty if the photo has none
     * @param seen how many faces were seen on the way, this one included; there may be smaller ones
     */
    record MainFace(Optional<Template> face, int seen) {

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
}
