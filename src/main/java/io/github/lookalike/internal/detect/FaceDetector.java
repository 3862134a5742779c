package io.github.lookalike.internal.detect;

import io.github.lookalike.face.Face;
import io.github.lookalike.internal.image.Image;
import io.github.lookalike.internal.model.ModelDescriptor;
import io.github.lookalike.model.ModelException;
import java.util.List;

/**
 * Finds faces by MediaPipe's full-range face detector, run over the whole image and, where that may not do, over parts
 * of it ({@link FaceSearch}), and closer where what it shows is in doubt ({@link DetectionCascade}). It owns native
 * memory: close it. Not for use by several threads at once.
 */
public final class FaceDetector implements AutoCloseable {

    private final MediaPipeNetwork network;
    private final DetectionCascade cascade;

    /** @throws ModelException if the model can't be loaded */
    public FaceDetector(ModelDescriptor model) throws ModelException {
        network = new MediaPipeNetwork(model);
        cascade = new DetectionCascade(network);
    }

    /**
     * All faces in an upright image, the most prominent first (large and near the middle); empty if there are none.
     */
    public List<Face> detect(Image image) {
        return new FaceSearch(image, cascade).all();
    }

    /**
     * As {@link #detect}, in a fraction of the time where faces are small: it looks no further once it is sure of a
     * face, so that much smaller ones may be missed. The first is the face that a photo is of, and the first of
     * {@link #detect}, too.
     */
    public List<Face> detectMain(Image image) {
        return new FaceSearch(image, cascade).main();
    }

    /**
     * The faces that one look at the whole image shows, in the same order: for pictures that follow each other. Small ones,
     * those that lean far and those that the edge cuts are missed.
     */
    public List<Face> glance(Image image) {
        return new FaceSearch(image, cascade).atOnce();
    }

    /**
     * Width of the smallest face that is looked for in an image where no other is seen, in pixels: the larger the image,
     * the larger it is.
     *
     * @param width of the image, in pixels
     * @param height of the image, in pixels
     */
    public int smallestFace(int width, int height) {
        return (int) Math.ceil(new Tiles(width, height).smallestFace());
    }

    @Override
    public void close() {
        network.close();
    }
}
