package io.github.lookalike;

import io.github.lookalike.embedding.ChosenFaces;
import io.github.lookalike.image.EncodedImage;
import java.util.List;

/**
 * The faces of one photo, each a probe of its own.
 *
 * @param seen how many faces the photo has; where the main one was chosen, how many were seen on the way to it
 * @param probes at least one, in the order of the faces' numbers
 */
public record PhotoProbes(int seen, List<Probe> probes) {

    public PhotoProbes {
        probes = List.copyOf(probes);
    }

    /** @throws NoFaceException if none was found, or not the one that was meant */
    public static PhotoProbes of(EncodedImage photo, ChosenFaces chosen) throws NoFaceException {
        NoFaceException.check(photo.file(), chosen);
        List<Probe> probes = chosen.faces().stream()
                .map(face -> {
                    Probe probe = Probe.of(photo, face.template());
                    return chosen.faces().size() == 1 ? probe : probe.labelled(photo.file() + "#" + face.number());
                })
                .toList();
        return new PhotoProbes(chosen.seen(), probes);
    }
}
