package io.github.lookalike.internal.pipeline;

import io.github.lookalike.internal.model.EmbedderDescriptor;
import io.github.lookalike.model.ModelException;
import io.github.lookalike.ranking.Calibration;
import java.util.List;
import java.util.Optional;

/** The {@link Calibration} that an embedder's descriptor tells. */
public final class EmbedderCalibration {

    private EmbedderCalibration() {}

    /**
     * Empty if it tells none.
     *
     * @throws ModelException naming the point that is out of order or out of range
     */
    public static Optional<Calibration> of(EmbedderDescriptor embedder) throws ModelException {
        try {
            return embedder.calibration()
                    .map(points -> Calibration.of(array(points.different()), array(points.same())));
        } catch (IllegalArgumentException e) {
            throw new ModelException(embedder.name() + ": in the descriptor's calibration, " + e.getMessage(), e);
        }
    }

    private static double[][] array(List<List<Double>> points) {
        return points.stream()
                .map(point -> point.stream().mapToDouble(Double::doubleValue).toArray())
                .toArray(double[][]::new);
    }
}
