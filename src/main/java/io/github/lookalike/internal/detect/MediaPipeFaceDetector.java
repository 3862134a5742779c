package io.github.lookalike.internal.detect;

import io.github.lookalike.face.Face;
import io.github.lookalike.internal.image.Image;
import io.github.lookalike.internal.model.ModelDescriptor;
import io.github.lookalike.model.ModelException;
import java.util.List;

/**
 * MediaPipe's full-range face detector, run over the whole image and, where that may not do, over parts of it
 * ({@link FaceSearch}), and closer where what it shows is in doubt ({@link Scrutiny}).
 */
public final class MediaPipeFaceDetector implements FaceDetector {

    private final MediaPipeNetwork network;
    private final Scrutiny scrutiny;

    /** @throws ModelException if the model can't be loaded */
    public MediaPipeFaceDetector(ModelDescriptor model) throws ModelException {
        network = new MediaPipeNetwork(model);
        scrutiny = new Scrutiny(network);
    }

    @Override
    public List<Face> detect(Image image) {
        return new FaceSearch(image, scrutiny).all();
    }

    @Override
    public List<Face> detectMain(Image image) {
        return new FaceSearch(image, scrutiny).main();
    }

    @Override
    public int smallestFace(int width, int height) {
        return (int) Math.ceil(new Tiles(width, height).smallestFace());
    }

    @Override
    public void close() {
        network.close();
    }
}
