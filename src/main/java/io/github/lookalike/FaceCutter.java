package io.github.lookalike;

import io.github.lookalike.face.Box;
import io.github.lookalike.face.Chip;
import io.github.lookalike.face.Face;
import io.github.lookalike.image.EncodedImage;
import io.github.lookalike.image.Pixels;
import io.github.lookalike.internal.embed.FaceAligner;
import io.github.lookalike.internal.image.Image;
import io.github.lookalike.internal.image.ImageReader;
import io.github.lookalike.internal.image.Similarity;
import java.io.IOException;
import java.util.List;

/**
 * Cuts the faces that {@link Lookalike#detect} found out of their photo. A photo is decoded once a call; no network is
 * needed. Safe for use by several threads.
 */
public final class FaceCutter {

    /** How many times as much as a chip a picture shows, each way: hair, ears and chin. */
    private static final double PICTURE_REACH = 1.35;

    private final ImageReader reader;
    private final FaceAligner aligner;

    FaceCutter(ImageReader reader, FaceAligner aligner) {
        this.reader = reader;
        this.aligner = aligner;
    }

    /** The faces as the embedder's first network sees them, in their order. */
    public List<Chip> chips(EncodedImage photo, List<Face> faces) throws IOException {
        return aligned(photo, faces, aligner);
    }

    /**
     * The faces for people to look at: with eyes and mouth as high as each other's, like chips, but larger and with more
     * around them. Beyond the photo's edges their colours go on, blurred.
     *
     * @param size width and height in pixels
     */
    public List<Chip> pictures(EncodedImage photo, List<Face> faces, int size) throws IOException {
        return aligned(photo, faces, aligner.reaching(PICTURE_REACH, size));
    }

    private List<Chip> aligned(EncodedImage photo, List<Face> faces, FaceAligner how) throws IOException {
        try (Image image = reader.read(photo)) {
            return faces.stream()
                    .map(face -> how.align(image, face.landmarks()))
                    .toList();
        }
    }

    /**
     * The faces' boxes, neither turned nor scaled.
     *
     * @param margin added on each side, as a share of the box's width and height, at least 0; what would reach over the
     *     photo's edges is left out
     */
    public List<Pixels> boxes(EncodedImage photo, List<Face> faces, double margin) throws IOException {
        try (Image image = reader.read(photo)) {
            return faces.stream().map(face -> box(image, face.box(), margin)).toList();
        }
    }

    private static Pixels box(Image image, Box box, double margin) {
        int left = inside(Math.floor(box.x() - margin * box.width()), image.width() - 1);
        int top = inside(Math.floor(box.y() - margin * box.height()), image.height() - 1);
        int right = inside(Math.ceil(box.x() + (1 + margin) * box.width()), image.width());
        int bottom = inside(Math.ceil(box.y() + (1 + margin) * box.height()), image.height());
        Similarity shift = new Similarity(1, 0, -left, -top);
        try (Image piece = image.warp(shift, Math.max(1, right - left), Math.max(1, bottom - top))) {
            return piece.pixelsInJava();
        }
    }

    private static int inside(double edge, int largest) {
        return (int) Math.max(0, Math.min(largest, edge));
    }

    /**
     * The whole photo.
     *
     * @param longest the view's width and height are at most this; smaller photos stay as they are
     */
    public PhotoView view(EncodedImage photo, List<Face> faces, int longest) throws IOException {
        try (Image image = reader.read(photo)) {
            double scale = Math.min(1, (double) longest / Math.max(image.width(), image.height()));
            // The first pixel's centre is at 0, its edge at -1/2: the edges have to meet.
            Similarity smaller = new Similarity(scale, 0, (scale - 1) / 2, (scale - 1) / 2);
            int width = Math.max(1, (int) Math.round(scale * image.width()));
            int height = Math.max(1, (int) Math.round(scale * image.height()));
            try (Image piece = image.warp(smaller, width, height)) {
                return new PhotoView(
                        piece.pixelsInJava(),
                        faces.stream().map(face -> moved(face, smaller)).toList());
            }
        }
    }

    private static Face moved(Face face, Similarity move) {
        Box box = face.box();
        Box moved = new Box(
                move.scale() * box.x() + move.dx(),
                move.scale() * box.y() + move.dy(),
                move.scale() * box.width(),
                move.scale() * box.height());
        return new Face(moved, face.landmarks().map(move::apply), face.score());
    }
}
