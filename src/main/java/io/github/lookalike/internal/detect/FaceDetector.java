package io.github.lookalike.internal.detect;

import io.github.lookalike.face.Face;
import io.github.lookalike.internal.image.Image;
import java.util.List;

/** Finds faces. It may own native memory: close it. Not for use by several threads at once. */
public interface FaceDetector extends AutoCloseable {

    /**
     * All faces in an upright image, the most prominent first (large and near the middle); empty if there are none.
     */
    List<Face> detect(Image image);

    /**
     * As {@link #detect}, in a fraction of the time where faces are small: it looks no further once it is sure of a
     * face, so that much smaller ones may be missed. The first is the face that a photo is of, and the first of
     * {@link #detect}, too.
     */
    List<Face> detectMain(Image image);

    /**
     * Width of the smallest face that is looked for in an image where no other is seen, in pixels: the larger the image,
     * the larger it is.
     *
     * @param width of the image, in pixels
     * @param height of the image, in pixels
     */
    int smallestFace(int width, int height);

    @Override
    void close();
}
