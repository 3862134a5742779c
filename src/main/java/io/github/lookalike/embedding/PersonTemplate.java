package io.github.lookalike.embedding;

import java.util.List;

/**
 * The template of a person: the mean of the embeddings of all their photos. What is chance in single photos cancels out
 * in it, so it is nearer than they are to other photos of the person.
 *
 * @param direction of the mean
 * @param length of the mean, 0 to 1: 1 for one photo, or for copies of one, and the shorter the more the photos differ
 */
public record PersonTemplate(Embedding direction, double length) {

    public PersonTemplate {
        if (!(length >= 0 && length <= 1)) {
            throw new IllegalArgumentException("a mean of unit vectors is not " + length + " long");
        }
    }

    /**
     * That of a person's photos; of a single one, its embedding as it is.
     *
     * @param photos at least one; their order moves no more than the last digits
     */
    public static PersonTemplate of(List<Embedding> photos) {
        Embedding first = photos.get(0);
        if (photos.size() == 1) {
            return new PersonTemplate(first, 1);
        }
        double[] sum = new double[first.dimension()];
        for (Embedding photo : photos) {
            float[] values = photo.values();
            for (int i = 0; i < sum.length; i++) {
                sum[i] += values[i];
            }
        }
        float[] mean = new float[sum.length];
        double squares = 0;
        for (int i = 0; i < sum.length; i++) {
            mean[i] = (float) (sum[i] / photos.size());
            squares += (double) mean[i] * mean[i];
        }
        // Opposite vectors, which no network gives for one person, have no mean direction: any will do.
        return squares > 0
                ? new PersonTemplate(Embedding.normalise(mean), Math.min(1, Math.sqrt(squares)))
                : new PersonTemplate(first, 0);
    }
}
