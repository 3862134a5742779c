package io.github.lookalike.report.picture;

import io.github.lookalike.embedding.Metric;
import io.github.lookalike.face.Chip;
import io.github.lookalike.ranking.Judgement;
import io.github.lookalike.ranking.Verdict;
import io.github.lookalike.report.page.Lookalikes.Resemblance;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalInt;

/** Faces that are no more than a colour. */
public final class Pictured {

    static final int SIZE = 40;

    private Pictured() {}

    /** @param grey every pixel's red, green and blue */
    public static FacePicture face(String name, int grey) {
        byte[] rgb = new byte[SIZE * SIZE * 3];
        Arrays.fill(rgb, (byte) grey);
        return FacePicture.of(name, "photos/" + name + ".jpg", new Chip(SIZE, rgb));
    }

    public static Resemblance pair(int rank, FacePicture probe, FacePicture answer) {
        return pair(rank, probe, answer, new Judgement(0.963, false, Verdict.DIFFERENT), OptionalInt.of(2));
    }

    /** @param compared as a {@link Resemblance} has it */
    public static Resemblance pair(
            int rank, FacePicture probe, FacePicture answer, Judgement judgement, OptionalInt compared) {
        return new Resemblance(rank, probe, answer, Metric.L2, 0.4599, Optional.of(judgement), compared);
    }
}
