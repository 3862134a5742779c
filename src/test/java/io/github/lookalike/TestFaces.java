package io.github.lookalike;

import io.github.lookalike.embedding.Embedding;
import io.github.lookalike.embedding.Template;
import io.github.lookalike.face.Box;
import io.github.lookalike.face.Face;
import io.github.lookalike.face.Landmarks;
import io.github.lookalike.face.Point;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/** Faces of small numbers. */
public final class TestFaces {

    private TestFaces() {}

    /** A face so wide and high, with a two-dimensional embedding in so many degrees. */
    public static Template face(double side, double degrees) {
        double radians = Math.toRadians(degrees);
        return new Template(
                new Face(
                        new Box(0, 0, side, side),
                        Landmarks.of(Collections.nCopies(6, new Point(side / 2, side / 2))),
                        1),
                Embedding.normalise(new float[] {(float) Math.cos(radians), (float) Math.sin(radians)}));
    }

    /** Somebody with a photo for each direction: {@code NAME/DEGREES.jpg}. */
    static Probe probe(String name, double... degrees) {
        List<Portrait> portraits = Arrays.stream(degrees)
                .mapToObj(direction -> new Portrait(Path.of(name, (int) direction + ".jpg"), face(10, direction)))
                .toList();
        return new Probe(name, portraits, Set.of(), Set.of());
    }
}
