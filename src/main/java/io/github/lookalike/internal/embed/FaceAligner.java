package io.github.lookalike.internal.embed;

import io.github.lookalike.face.Chip;
import io.github.lookalike.face.Landmarks;
import io.github.lookalike.face.Point;
import io.github.lookalike.internal.image.Image;
import io.github.lookalike.internal.image.Similarity;
import io.github.lookalike.internal.model.ModelDescriptor;
import io.github.lookalike.internal.model.ModelDescriptor.ChipTemplate;
import io.github.lookalike.model.ModelException;
import java.util.List;

/**
 * Cuts out a face so that its eyes and mouth lie where the embedder expects them: by the least-squares similarity from
 * its landmarks to the chip template. Immutable.
 */
public final class FaceAligner {

    private final int size;
    private final List<Point> template;
    private final boolean filled;

    /**
     * @param size of the chips, in pixels
     * @param leftEye where the eye on the viewer's left shall be, in pixels of the chip
     * @param rightEye where the other eye shall be
     * @param mouth where the mouth's centre shall be
     */
    public FaceAligner(int size, Point leftEye, Point rightEye, Point mouth) {
        this(size, List.of(leftEye, rightEye, mouth), false);
    }

    private FaceAligner(int size, List<Point> template, boolean filled) {
        this.size = size;
        this.template = template;
        this.filled = filled;
    }

    /**
     * Aligns as a model wants it.
     *
     * @throws ModelException if the descriptor has no chip template or no square input
     */
    public static FaceAligner of(ModelDescriptor embedder) throws ModelException {
        ChipTemplate chip = embedder.chip()
                .orElseThrow(() -> new ModelException(embedder.name() + ": the descriptor has no chip template"));
        if (embedder.input().width() != embedder.input().height()) {
            throw new ModelException(embedder.name() + ": only square inputs can be filled, not "
                    + embedder.input().width() + " x " + embedder.input().height());
        }
        return new FaceAligner(
                embedder.input().width(), point(chip.leftEye()), point(chip.rightEye()), point(chip.mouth()));
    }

    private static Point point(List<Double> coordinates) {
        return new Point(coordinates.get(0), coordinates.get(1));
    }

    /**
     * An aligner whose chips are for people: of another size, and showing more of what is around the face, which stays in
     * their middle. Beyond the image's edges their colours go on, blurred.
     *
     * @param reach how many times as much they show each way; 1 for as much
     * @param otherSize of the chips, in pixels
     */
    public FaceAligner reaching(double reach, int otherSize) {
        double scale = otherSize / (size * reach);
        double shift = (otherSize - 1) / 2.0 - scale * (size - 1) / 2.0;
        Similarity move = new Similarity(scale, 0, shift, shift);
        List<Point> moved = template.stream().map(move::apply).toList();
        return new FaceAligner(otherSize, moved, true);
    }

    /** The chip of a face; what reaches over the image's edges is black, unless the chip is for people. */
    public Chip align(Image image, Landmarks landmarks) {
        Similarity toChip = toChip(landmarks);
        try (Image chip = filled ? image.warpFilled(toChip, size, size) : image.warp(toChip, size, size)) {
            return new Chip(size, chip.rgb());
        }
    }

    /** How wide what a chip shows of a face is in its image, in pixels of the image. */
    public double width(Landmarks landmarks) {
        return size / toChip(landmarks).scale();
    }

    private Similarity toChip(Landmarks landmarks) {
        return Similarity.leastSquares(List.of(landmarks.leftEye(), landmarks.rightEye(), landmarks.mouth()), template);
    }
}
