package io.github.lookalike.internal.quality;

import io.github.lookalike.face.Box;
import io.github.lookalike.face.Face;
import io.github.lookalike.face.FaceQuality;
import io.github.lookalike.face.Landmarks;
import io.github.lookalike.face.Point;
import io.github.lookalike.internal.embed.FaceAligner;
import io.github.lookalike.internal.image.Image;
import java.util.stream.Stream;

/** Measures how well a face can be seen. Immutable. */
public final class FaceExaminer {

    /** Pixels of the chip that is looked at: larger faces are shrunk, and smaller ones not blown up, which would blur them. */
    private static final int MOST = 112;

    private static final int LEAST = 24;

    /** Share of its width by which a box may reach over the edge: it is never exact. */
    private static final double TOLERANCE = 0.05;

    /**
     * Half the way between the ears, as a share of that from the line between them to the tip of the nose, and the same
     * of the eyes; of a head of usual proportions.
     */
    private static final double EARS = 0.62;

    private static final double EYES = 0.78;

    private final FaceAligner aligner;

    /** @param aligner cuts faces as the embedder sees them */
    public FaceExaminer(FaceAligner aligner) {
        this.aligner = aligner;
    }

    public FaceQuality examine(Image image, Face face) {
        int size = (int) Math.max(LEAST, Math.min(MOST, Math.round(aligner.width(face.landmarks()))));
        double sharpness = Sharpness.of(aligner.reaching(1, size).align(image, face.landmarks()));
        return new FaceQuality(face.box().width(), sharpness, turned(face.landmarks()), isCut(face, image));
    }

    /**
     * Yaw: turning brings the tip of the nose, which stands out, away from the middle of the ears and of the eyes, by the
     * sine, and these nearer to each other, by the cosine.
     */
    static double turned(Landmarks landmarks) {
        double ears = aside(landmarks.nose(), landmarks.leftEar(), landmarks.rightEar(), EARS);
        double eyes = aside(landmarks.nose(), landmarks.leftEye(), landmarks.rightEye(), EYES);
        return Math.min(90, Math.toDegrees(Math.abs((ears + eyes) / 2)));
    }

    /** In radians, more than 0 to the viewer's right. */
    private static double aside(Point nose, Point left, Point right, double proportion) {
        double x = right.x() - left.x();
        double y = right.y() - left.y();
        double length = Math.max(1e-6, Math.hypot(x, y));
        double along =
                ((nose.x() - (left.x() + right.x()) / 2) * x + (nose.y() - (left.y() + right.y()) / 2) * y) / length;
        return Math.atan2(along * proportion, length / 2);
    }

    private static boolean isCut(Face face, Image image) {
        Box box = face.box();
        double margin = TOLERANCE * box.width();
        return box.x() < -margin
                || box.y() < -margin
                || box.x() + box.width() > image.width() + margin
                || box.y() + box.height() > image.height() + margin
                || Stream.of(
                                face.landmarks().leftEye(),
                                face.landmarks().rightEye(),
                                face.landmarks().nose(),
                                face.landmarks().mouth())
                        .anyMatch(point -> !isIn(point, image));
    }

    private static boolean isIn(Point point, Image image) {
        return point.x() >= 0 && point.y() >= 0 && point.x() < image.width() && point.y() < image.height();
    }
}
