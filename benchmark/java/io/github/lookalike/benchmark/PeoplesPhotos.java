package io.github.lookalike.benchmark;

import io.github.lookalike.embedding.Embedding;
import io.github.lookalike.internal.numpy.NpyFile;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Several vectors a person, one person's after the other's: {@code PeoplesPhotos REAL.npy COUNT EACH OUT.npy SEED}. Two photos of a
 * person are half as far apart as two strangers are, as they are among LFW's. For searches to which it matters whose photos
 * are alike; {@link DensifiedVectors} makes the people, and what one photo differs from the next by.
 */
public final class PeoplesPhotos {

    /** How much of a photo is its own, the rest being the person's; the squares of both are 1 together. */
    private static final double OWN = 0.5;

    private PeoplesPhotos() {}

    public static void main(String[] arguments) throws IOException {
        float[][] real = NpyFile.read(Path.of(arguments[0]));
        float[][] photos = new float[Integer.parseInt(arguments[1])][];
        int each = Integer.parseInt(arguments[2]);
        DensifiedVectors mixes = new DensifiedVectors(real, Long.parseLong(arguments[4]));
        float[] mean = mean(real);
        float[] person = mixes.next();
        for (int i = 0; i < photos.length; i++) {
            if (i % each == 0) {
                person = mixes.next();
            }
            photos[i] = photo(person, mixes.next(), mean);
        }
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(Path.of(arguments[3])), 1 << 20)) {
            NpyFile.write(photos, out);
        }
    }

    private static float[] mean(float[][] vectors) {
        float[] mean = new float[vectors[0].length];
        for (float[] vector : vectors) {
            for (int i = 0; i < mean.length; i++) {
                mean[i] += vector[i] / vectors.length;
            }
        }
        return mean;
    }

    private static float[] photo(float[] person, float[] own, float[] mean) {
        double ofPerson = Math.sqrt(1 - OWN * OWN);
        float[] photo = new float[mean.length];
        for (int i = 0; i < photo.length; i++) {
            photo[i] = (float) (mean[i] + ofPerson * (person[i] - mean[i]) + OWN * (own[i] - mean[i]));
        }
        return Embedding.normalise(photo).values();
    }
}
