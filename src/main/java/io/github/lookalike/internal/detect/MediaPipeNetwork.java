package io.github.lookalike.internal.detect;

import io.github.lookalike.face.Box;
import io.github.lookalike.face.Face;
import io.github.lookalike.face.Landmarks;
import io.github.lookalike.face.Point;
import io.github.lookalike.internal.image.Image;
import io.github.lookalike.internal.image.Similarity;
import io.github.lookalike.internal.model.ModelDescriptor;
import io.github.lookalike.internal.network.Network;
import io.github.lookalike.internal.network.Networks;
import io.github.lookalike.model.ModelException;
import java.util.ArrayList;
import java.util.List;

/**
 * One pass of MediaPipe's full-range face detector over one region of an image.
 *
 * <p>The network has an anchor a cell of a square grid over its input, and gives for each a score (before the
 * sigmoid) and sixteen numbers in pixels of the input: the box's centre relative to the anchor, its width and height,
 * and six landmarks relative to the anchor (model card "MediaPipe Face Detection (Full Range)").
 */
final class MediaPipeNetwork implements AutoCloseable {

    private static final int VALUES = 16;

    /** MediaPipe's own value, from its face_detection graph. */
    private static final double OVERLAP = 0.3;

    private final Network network;
    private final String[] outputs;
    private final int size;

    MediaPipeNetwork(ModelDescriptor model) throws ModelException {
        if (model.input().width() != model.input().height()) {
            throw new ModelException(model.name() + ": a detector with a square input is needed");
        }
        outputs = new String[] {model.outputName("scores"), model.outputName("boxes")};
        size = model.input().width();
        network = Networks.load(model);
    }

    /** Width and height of the network's input, in pixels. */
    int size() {
        return size;
    }

    /** The faces in a region whose score is at least {@code threshold}, in coordinates of the image. */
    List<Face> detect(Image image, Region region, double threshold) {
        Similarity toInput = region.toInput(size);
        float[][] values;
        try (Image input = image.warp(toInput, size, size)) {
            values = network.run(List.of(input.rgb()), outputs);
        }
        return NonMaximumSuppression.weighted(decode(values[0], values[1], toInput.inverse(), threshold), OVERLAP);
    }

    private List<Face> decode(float[] logits, float[] numbers, Similarity toImage, double threshold) {
        int grid = (int) Math.round(Math.sqrt(logits.length));
        double cell = (double) size / grid;
        List<Face> faces = new ArrayList<>();
        for (int i = 0; i < logits.length; i++) {
            double score = 1 / (1 + Math.exp(-logits[i]));
            int at = i * VALUES;
            double width = numbers[at + 2] * toImage.scale();
            double height = numbers[at + 3] * toImage.scale();
            if (score >= threshold && width > 0 && height > 0) {
                // The network's 0 is the outer edge of the first pixel, the image's 0 its centre.
                Point anchor = new Point((i % grid + 0.5) * cell - 0.5, (i / grid + 0.5) * cell - 0.5);
                Point centre = toImage.apply(offset(anchor, numbers, at));
                List<Point> points = new ArrayList<>();
                for (int point = 4; point < VALUES; point += 2) {
                    points.add(toImage.apply(offset(anchor, numbers, at + point)));
                }
                Box box = new Box(centre.x() - width / 2, centre.y() - height / 2, width, height);
                faces.add(new Face(box, Landmarks.of(points), score));
            }
        }
        return faces;
    }

    private static Point offset(Point anchor, float[] numbers, int at) {
        return new Point(anchor.x() + numbers[at], anchor.y() + numbers[at + 1]);
    }

    @Override
    public void close() {
        network.close();
    }
}
