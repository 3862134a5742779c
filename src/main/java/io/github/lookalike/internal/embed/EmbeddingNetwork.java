package io.github.lookalike.internal.embed;

import io.github.lookalike.face.Chip;
import io.github.lookalike.face.Face;
import io.github.lookalike.internal.image.Image;
import io.github.lookalike.internal.model.ModelDescriptor;
import io.github.lookalike.internal.network.Network;
import io.github.lookalike.internal.network.Networks;
import io.github.lookalike.model.ModelException;
import io.github.lookalike.model.Workload;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** One network that turns chips into vectors, and how its chips are cut. It owns native memory: close it. */
public final class EmbeddingNetwork implements AutoCloseable {

    private final Network network;
    private final FaceAligner aligner;
    private final String output;
    private final int size;

    private EmbeddingNetwork(Network network, FaceAligner aligner, String output, int size) {
        this.network = network;
        this.aligner = aligner;
        this.output = output;
        this.size = size;
    }

    /** @throws ModelException if the model can't be loaded, or is none for faces */
    public static EmbeddingNetwork load(ModelDescriptor model, Workload workload) throws ModelException {
        FaceAligner aligner = FaceAligner.of(model);
        String output = model.outputName("name");
        int size = model.outputSize();
        return new EmbeddingNetwork(Networks.load(model, workload), aligner, output, size);
    }

    /** The face as this network sees it. */
    public Chip chip(Image photo, Face face) {
        return aligner.align(photo, face.landmarks());
    }

    /** The network's output for each chip as it is, not normalised. */
    public List<float[]> raw(List<Chip> chips) {
        float[] values = network.run(chips.stream().map(Chip::rgb).toList(), output)[0];
        if (values.length != chips.size() * size) {
            throw new IllegalStateException("the network gave " + values.length + " values for " + chips.size()
                    + " chips, not " + size + " each");
        }
        List<float[]> vectors = new ArrayList<>();
        for (int i = 0; i < chips.size(); i++) {
            vectors.add(Arrays.copyOfRange(values, i * size, (i + 1) * size));
        }
        return vectors;
    }

    @Override
    public void close() {
        network.close();
    }
}
