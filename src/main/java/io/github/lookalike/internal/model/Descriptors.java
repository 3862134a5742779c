package io.github.lookalike.internal.model;

import io.github.lookalike.internal.model.EmbedderDescriptor.Part;
import io.github.lookalike.internal.model.ModelDescriptor.CalibrationPoints;
import io.github.lookalike.internal.model.ModelDescriptor.ChipTemplate;
import io.github.lookalike.internal.model.ModelDescriptor.Input;
import io.github.lookalike.model.ModelException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The keys of descriptors; {@code models/README.md} tells them. */
final class Descriptors {

    private Descriptors() {}

    static ModelDescriptor network(DescriptorJson top) {
        if (isFused(top)) {
            throw new IllegalArgumentException("it fuses networks, where a network itself is needed");
        }
        return new ModelDescriptor(
                top.string("name"),
                top.sibling("file"),
                top.string("sha256"),
                top.string("licence"),
                input(top.needed("input")),
                top.needed("output").values(),
                top.child("chip").map(Descriptors::chip),
                top.child("calibration").map(Descriptors::calibration));
    }

    static EmbedderDescriptor embedder(DescriptorJson top) throws ModelException {
        if (!isFused(top)) {
            return EmbedderDescriptor.of(network(top));
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
                top.child("calibration").map(Descriptors::calibration));
    }

    private static boolean isFused(DescriptorJson top) {
        return top.has("networks");
    }

    private static int size(DescriptorJson output) {
        double size = output.number("size");
        if (size != Math.rint(size) || size < 1 || size > ModelDescriptor.LARGEST) {
            throw output.wrong("size", "is not a whole number from 1 to " + ModelDescriptor.LARGEST);
        }
        return (int) size;
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

    private static CalibrationPoints calibration(DescriptorJson calibration) {
        return new CalibrationPoints(
                calibration.string("command"), calibration.points("same"), calibration.points("different"));
    }
}
