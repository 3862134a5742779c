package io.github.lookalike.report.picture;

import io.github.lookalike.embedding.Metric;
import io.github.lookalike.face.Chip;
import io.github.lookalike.ranking.Judgement;
import io.github.lookalike.ranking.Verdict;
import io.github.lookalike.report.page.Lookalikes.Resemblance;
import java.util.Arrays;
import java.util.Optional;

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
        Judgement judgement = new Judgement(0.963, false, Verdict.DIFFERENT);
        return new Resemblance(rank, probe, answer, Metric.L2, 0.4599, Optional.of(judgement));
    }
}
