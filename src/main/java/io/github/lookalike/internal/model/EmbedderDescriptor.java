package io.github.lookalike.internal.model;

import io.github.lookalike.internal.file.Sha256;
import io.github.lookalike.internal.model.EmbedderDescriptor.Part;
import io.github.lookalike.internal.model.ModelDescriptor.CalibrationPoints;
import io.github.lookalike.model.ModelException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What makes embeddings: one network, or several whose outputs are fused. {@code models/README.md} tells the keys of its
 * JSON file.
 *
 * @param name the embedder's name, as galleries remember it
 * @param parts the networks, at least one; the chip of the first is what is shown as "the" chip
 * @param map the matrix from the parts' outputs, one after the other, to the embedding: a {@code .npy} file; empty if
 *     they are the embedding as they are
 * @param size how many numbers an embedding has
 * @param calibration how distances spread; empty if it was never measured
 */
public record EmbedderDescriptor(
        String name, List<Part> parts, Optional<ModelFile> map, int size, Optional<CalibrationPoints> calibration) {

    /** Of networks: each costs as much as all the rest of the program. */
    private static final int MOST_PARTS = 8;

    /** Weights are written in decimals, which no sum of binary fractions meets. */
    private static final double WEIGHT_TOLERANCE = 1e-9;

    /**
     * One network's share.
     *
     * @param network with its own input and chip template
     * @param weight of its opinion, above 0; those of all parts sum to 1
     */
    public record Part(ModelDescriptor network, double weight) {
        public Part {
            if (!(weight > 0 && weight <= 1)) {
                throw new IllegalArgumentException(
                        "the weight of " + network.name() + " is " + weight + ", not above 0 and up to 1");
            }
        }

        private String recipe() {
            return String.join(
                    "\n",
                    "network " + network.sha256(),
                    "weight " + weight,
                    "input " + network.input(),
                    "output " + network.output(),
                    "chip " + network.chip());
        }
    }

    public EmbedderDescriptor {
        parts = List.copyOf(parts);
        if (parts.isEmpty() || parts.size() > MOST_PARTS) {
            throw new IllegalArgumentException("networks holds " + parts.size() + ", not 1 to " + MOST_PARTS);
        }
        double sum = parts.stream().mapToDouble(Part::weight).sum();
        if (Math.abs(sum - 1) > WEIGHT_TOLERANCE) {
            throw new IllegalArgumentException("the networks' weights sum to " + sum + ", not to 1");
        }
    }

    /**
     * Reads a descriptor and those of its parts. No network is opened yet.
     *
     * @throws ModelException if one is absent or lacks something
     */
    public static EmbedderDescriptor read(Path json) throws ModelException {
        return DescriptorJson.read(json, EmbedderDescriptor::of);
    }

    private static EmbedderDescriptor of(DescriptorJson top) throws ModelException {
        if (!top.has("networks")) {
            return of(ModelDescriptor.of(top));
        }
        List<Part> parts = new ArrayList<>();
        for (DescriptorJson part : top.children("networks")) {
            parts.add(new Part(ModelDescriptor.read(part.sibling("descriptor")), part.number("weight")));
        }
        DescriptorJson map = top.needed("map");
        return new EmbedderDescriptor(
                top.string("name"),
                parts,
                Optional.of(new ModelFile(map.sibling("file"), map.string("sha256"))),
                size(top.needed("output")),
                top.child("calibration").map(ModelDescriptor::calibration));
    }

    private static int size(DescriptorJson output) {
        double size = output.number("size");
        if (size != Math.rint(size) || size < 1 || size > ModelDescriptor.LARGEST) {
            throw output.wrong("size", "is not a whole number from 1 to " + ModelDescriptor.LARGEST);
        }
        return (int) size;
    }

    private static EmbedderDescriptor of(ModelDescriptor network) throws ModelException {
        return new EmbedderDescriptor(
                network.name(),
                List.of(new Part(network, 1)),
                Optional.empty(),
                network.outputSize(),
                network.calibration());
    }

    /**
     * SHA-256 over all that moves embeddings: the networks' files, weights, inputs, outputs and chip templates, the
     * map.
     */
    public String digest() {
        String parts = String.join("\n", this.parts.stream().map(Part::recipe).toList());
        String recipe = parts + "\nmap " + map.map(ModelFile::sha256).orElse("none");
        return Sha256.of(recipe.getBytes(StandardCharsets.UTF_8));
    }

    /** The networks with their files' checksums and weights, one a line. */
    public List<String> networks() {
        return parts.stream()
                .map(part -> part.network().name() + " sha256:" + part.network().sha256() + ", weight " + part.weight())
                .toList();
    }
}
