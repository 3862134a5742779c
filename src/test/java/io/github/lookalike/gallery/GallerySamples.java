package io.github.lookalike.gallery;

import io.github.lookalike.embedding.Embedding;
import io.github.lookalike.embedding.Template;
import io.github.lookalike.face.Box;
import io.github.lookalike.face.Face;
import io.github.lookalike.face.Landmarks;
import io.github.lookalike.face.Point;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** Photos and faces to fill galleries with. */
public final class GallerySamples {

    public static final int DIMENSION = 8;
    public static final GalleryModel MODEL = new GalleryModel(
            new GalleryModel.Part("detector", "d".repeat(64)),
            new GalleryModel.Part("embedder", "e".repeat(64)),
            List.of(),
            DIMENSION,
            1);
    public static final String ROOT = "/photos";

    private GallerySamples() {}

    public static Photo photo(String path, String person) {
        return photo(ROOT, path, person, path.hashCode());
    }

    public static Photo photo(String root, String path, String person, int content) {
        return new Photo(new PhotoId(root, path), person, 1000, 1_700_000_000_123_456_789L, sha256(content));
    }

    static String sha256(int content) {
        return "%08x".formatted(content).repeat(8);
    }

    /** A face whose embedding has the direction of the given values, filled up with zeros. */
    public static Template face(double... direction) {
        float[] raw = new float[DIMENSION];
        for (int i = 0; i < direction.length; i++) {
            raw[i] = (float) direction[i];
        }
        return template(Embedding.normalise(raw), 100);
    }

    public static Template face(Random random) {
        return template(direction(random, DIMENSION), 50 + random.nextDouble());
    }

    public static Template template(Embedding embedding, double size) {
        List<Point> points = Stream.iterate(new Point(1.5, 2.25), p -> new Point(p.x() + size / 7, p.y() + size / 3))
                .limit(6)
                .toList();
        return new Template(new Face(new Box(-3.5, 4.1, size, size * 1.25), Landmarks.of(points), 0.87), embedding);
    }

    public static Embedding direction(Random random, int dimension) {
        float[] raw = new float[dimension];
        for (int i = 0; i < dimension; i++) {
            raw[i] = (float) random.nextGaussian();
        }
        return Embedding.normalise(raw);
    }
}
