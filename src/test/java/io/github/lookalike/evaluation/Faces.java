package io.github.lookalike.evaluation;

import io.github.lookalike.embedding.Embedding;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Made-up faces for tests. */
public final class Faces {

    private Faces() {}

    /** A face with the vector as it is; the photo is named like {@code ann-1.jpg}. */
    public static LabelledSet.Face face(String person, int number, double... vector) {
        float[] values = new float[vector.length];
        for (int k = 0; k < values.length; k++) {
            values[k] = (float) vector[k];
        }
        return new LabelledSet.Face(person, person + "-" + number + ".jpg", values);
    }

    public static LabelledSet set(LabelledSet.Face... faces) {
        return new LabelledSet(List.of(faces));
    }

    /**
     * Unit vectors scattered around a point for each person.
     *
     * @param noise standard deviation of a component before scaling to norm 1; the people's own lie evenly in [-1, 1]
     */
    public static LabelledSet clusters(int people, int photos, int dimension, double noise, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<LabelledSet.Face> faces = new ArrayList<>();
        for (int person = 0; person < people; person++) {
            double[] centre = random.doubles(dimension, -1, 1).toArray();
            for (int photo = 0; photo < photos; photo++) {
                float[] raw = new float[dimension];
                for (int k = 0; k < dimension; k++) {
                    raw[k] = (float) (centre[k] + noise * random.nextGaussian());
                }
                faces.add(new LabelledSet.Face(
                        "person" + person,
                        "person" + person + "/" + photo + ".jpg",
                        Embedding.normalise(raw).values()));
            }
        }
        return new LabelledSet(faces);
    }
}
