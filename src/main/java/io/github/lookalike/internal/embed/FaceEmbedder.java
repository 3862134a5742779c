package io.github.lookalike.internal.embed;

import io.github.lookalike.embedding.Embedding;
import io.github.lookalike.face.Chip;
import io.github.lookalike.face.Face;
import io.github.lookalike.internal.image.Image;
import io.github.lookalike.internal.model.EmbedderDescriptor;
import io.github.lookalike.internal.model.EmbedderDescriptor.Part;
import io.github.lookalike.model.ModelException;
import io.github.lookalike.model.Workload;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Turns faces into embeddings by the networks of an {@link EmbedderDescriptor}. Each cuts its own chip from the photo.
 * With u(x) for x at length 1, a face's embedding is
 *
 * <pre>{@code u(M · [√w₁ · u(v₁), √w₂ · u(v₂), …])}</pre>
 *
 * <p>where vᵢ is the output of a network, wᵢ its weight, M the map. Of one network alone, v is the sum of its outputs
 * for the chip and for the mirrored chip, which raises its accuracy (+0.3 points on LFW); of several, each sees the
 * chip once: the same two passes, but a second network tells more than a second look of the first.
 *
 * <p>It owns native memory: close it. Not for use by several threads at once.
 */
public final class FaceEmbedder implements AutoCloseable {

    private final List<EmbeddingNetwork> networks;
    private final List<Double> weights;
    private final Optional<LinearMap> map;

    /**
     * Takes networks over, unless it fails.
     *
     * @param networks of the descriptor's parts, in their order
     * @throws ModelException if the map can't be read, or does not fit
     */
    public FaceEmbedder(EmbedderDescriptor model, List<EmbeddingNetwork> networks) throws ModelException {
        this.networks = List.copyOf(networks);
        this.weights = model.parts().stream().map(Part::weight).toList();
        this.map = map(model);
    }

    /** @throws ModelException if a model can't be loaded, or the map does not fit */
    public static FaceEmbedder load(EmbedderDescriptor model, Workload workload) throws ModelException {
        List<EmbeddingNetwork> networks = new ArrayList<>();
        try {
            for (Part part : model.parts()) {
                networks.add(EmbeddingNetwork.load(part.network(), workload));
            }
            return new FaceEmbedder(model, networks);
        } catch (ModelException | RuntimeException e) {
            networks.forEach(EmbeddingNetwork::close);
            throw e;
        }
    }

    private static Optional<LinearMap> map(EmbedderDescriptor model) throws ModelException {
        if (model.map().isEmpty()) {
            return Optional.empty();
        }
        int joined = 0;
        for (Part part : model.parts()) {
            joined += part.network().outputSize();
        }
        return Optional.of(LinearMap.read(model.map().get(), model.size(), joined));
    }

    /** The embeddings of a photo's faces, in their order. */
    public List<Embedding> embed(Image photo, List<Face> faces) {
        return faces.stream().map(face -> embed(photo, face)).toList();
    }

    private Embedding embed(Image photo, Face face) {
        List<float[]> opinions = new ArrayList<>();
        for (int i = 0; i < networks.size(); i++) {
            Chip chip = networks.get(i).chip(photo, face);
            List<Chip> views = networks.size() == 1 ? List.of(chip, chip.mirrored()) : List.of(chip);
            opinions.add(scaled(sum(networks.get(i).raw(views)), Math.sqrt(weights.get(i))));
        }
        float[] joined = joined(opinions);
        return Embedding.normalise(map.isEmpty() ? joined : map.get().of(joined));
    }

    /**
     * For each face what the networks give for its chips as it is, those of several one after the other: not normalised,
     * not averaged with the mirrored chip's, not mapped.
     */
    public List<float[]> raw(Image photo, List<Face> faces) {
        return faces.stream()
                .map(face -> joined(networks.stream()
                        .map(network ->
                                network.raw(List.of(network.chip(photo, face))).get(0))
                        .toList()))
                .toList();
    }

    private static float[] sum(List<float[]> vectors) {
        float[] sum = vectors.get(0).clone();
        for (float[] vector : vectors.subList(1, vectors.size())) {
            for (int i = 0; i < sum.length; i++) {
                sum[i] += vector[i];
            }
        }
        return sum;
    }

    private static float[] scaled(float[] vector, double length) {
        float[] scaled = Embedding.normalise(vector).values();
        for (int i = 0; i < scaled.length; i++) {
            scaled[i] *= (float) length;
        }
        return scaled;
    }

    private static float[] joined(List<float[]> vectors) {
        float[] joined =
                new float[vectors.stream().mapToInt(vector -> vector.length).sum()];
        int next = 0;
        for (float[] vector : vectors) {
            System.arraycopy(vector, 0, joined, next, vector.length);
            next += vector.length;
        }
        return joined;
    }

    @Override
    public void close() {
        networks.forEach(EmbeddingNetwork::close);
    }
}
