package io.github.lookalike.internal.model;

import io.github.lookalike.internal.model.ModelDescriptor.CalibrationPoints;
import io.github.lookalike.internal.model.ModelDescriptor.ChipTemplate;
import io.github.lookalike.internal.model.ModelDescriptor.Input;
import io.github.lookalike.model.ModelException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the program must know of a network: the JSON file beside it. A user's own model works with a descriptor of its
 * own; {@code models/README.md} tells the keys.
 *
 * @param name the model's name, as galleries remember it
 * @param file the network, in the descriptor's folder
 * @param sha256 of the file, 64 lower-case hexadecimal digits
 * @param licence an SPDX identifier
 * @param input what the network takes
 * @param output its output tensors' names by meaning, and sizes
 * @param chip where an aligned face has its points; empty for a detector
 * @param calibration how distances spread; empty for a detector, or if it was never measured
 */
public record ModelDescriptor(
        String name,
        Path file,
        String sha256,
        String licence,
        Input input,
        Map<String, Object> output,
        Optional<ChipTemplate> chip,
        Optional<CalibrationPoints> calibration) {

    /** Of inputs in pixels each way, and of embeddings in numbers: beyond what any face network has. */
    static final int LARGEST = 4096;

    /**
     * What a network takes: a picture of 8-bit values, each turned into {@code (value - mean) * scale}.
     *
     * @param name of the input tensor
     * @param width in pixels
     * @param height in pixels
     * @param rgb whether the channels are red, green, blue; else blue, green, red
     * @param mean a value a channel, in the network's order
     * @param scale for all channels
     */
    public record Input(String name, int width, int height, boolean rgb, List<Double> mean, double scale) {
        public Input {
            if (width < 1 || height < 1) {
                throw new IllegalArgumentException("input of no size: " + width + " x " + height);
            }
            if (width > LARGEST || height > LARGEST) {
                throw new IllegalArgumentException(
                        "input of " + width + " x " + height + ", more than " + LARGEST + " each way");
            }
            if (mean.size() != 3) {
                throw new IllegalArgumentException("input mean has " + mean.size() + " values, not 3");
            }
        }
    }

    /**
     * Where the points of an aligned face lie, in pixels of the input.
     *
     * @param leftEye x and y of the eye on the viewer's left
     * @param rightEye x and y of the other eye
     * @param mouth x and y of the mouth's centre
     */
    public record ChipTemplate(List<Double> leftEye, List<Double> rightEye, List<Double> mouth) {}

    /**
     * Measured distances (L2 of unit vectors) and the fraction of pairs at or below each, both ascending.
     *
     * @param command what measured them
     * @param same pairs of photos of the same person
     * @param different pairs of photos of different people
     */
    public record CalibrationPoints(String command, List<List<Double>> same, List<List<Double>> different) {}

    /**
     * Reads a descriptor. The network itself is not opened yet.
     *
     * @throws ModelException if it is absent or lacks something
     */
    public static ModelDescriptor read(Path json) throws ModelException {
        return DescriptorJson.read(json, ModelDescriptor::of);
    }

    static ModelDescriptor of(DescriptorJson top) {
        if (top.has("networks")) {
            throw new IllegalArgumentException("it fuses networks, where a network itself is needed");
        }
        return new ModelDescriptor(
                top.string("name"),
                top.sibling("file"),
                top.string("sha256"),
                top.string("licence"),
                input(top.needed("input")),
                top.needed("output").values(),
                top.child("chip").map(ModelDescriptor::chip),
                top.child("calibration").map(ModelDescriptor::calibration));
    }

    private static Input input(DescriptorJson input) {
        String channels = input.string("channels");
        if (!channels.equals("RGB") && !channels.equals("BGR")) {
            throw input.wrong("channels", "is neither RGB nor BGR: " + channels);
        }
        return new Input(
                input.string("name"),
                (int) input.number("width"),
                (int) input.number("height"),
                channels.equals("RGB"),
                input.numbers("mean"),
                input.number("scale"));
    }

    private static ChipTemplate chip(DescriptorJson chip) {
        return new ChipTemplate(chip.point("leftEye"), chip.point("rightEye"), chip.point("mouth"));
    }

    static CalibrationPoints calibration(DescriptorJson calibration) {
        return new CalibrationPoints(
                calibration.string("command"), calibration.points("same"), calibration.points("different"));
    }

    /** The network's file and its checksum. */
    public ModelFile content() {
        return new ModelFile(file, sha256);
    }

    /** The output tensor's name for a meaning. */
    public String outputName(String meaning) throws ModelException {
        if (output.get(meaning) instanceof String tensor) {
            return tensor;
        }
        throw new ModelException(name + ": the descriptor names no output '" + meaning + "'");
    }

    /** The length of the output vector. */
    public int outputSize() throws ModelException {
        if (output.get("size") instanceof Number size && size.intValue() > 0 && size.intValue() <= LARGEST) {
            return size.intValue();
        }
        throw new ModelException(name + ": the descriptor gives no output size from 1 to " + LARGEST);
    }
}
