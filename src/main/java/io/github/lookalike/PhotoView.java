package io.github.lookalike;

import io.github.lookalike.face.Face;
import io.github.lookalike.image.Pixels;
import java.util.List;

/**
 * A whole photo, perhaps made smaller.
 *
 * @param pixels upright
 * @param faces in pixels of this view
 */
public record PhotoView(Pixels pixels, List<Face> faces) {

    public PhotoView {
        faces = List.copyOf(faces);
    }
}
