package io.github.lookalike.cli.command;

import io.github.lookalike.cli.gallery.IndexedPhotos;
import io.github.lookalike.evaluation.LabelledSet;
import io.github.lookalike.ranking.Calibration;
import io.github.lookalike.report.evaluation.Evaluation;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** Something that {@code evaluate} can measure on a folder of photos. */
interface EvaluationTask {

    /** The folder of photos. */
    Path folder();

    /**
     * Reads and checks all that can be known before faces are looked for.
     *
     * @throws IllegalArgumentException if an option's value won't do
     */
    void prepare() throws IOException;

    /** All faces that take part, with their people. */
    LabelledSet faces(IndexedPhotos photos);

    /** @param calibration the model's; empty if it has none */
    Evaluation evaluate(IndexedPhotos photos, Optional<Calibration> calibration) throws IOException;
}
