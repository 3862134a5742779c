package io.github.lookalike.internal.image.corpus;

import java.util.List;
import java.util.stream.Stream;

/** Sound pictures of every format that is read. */
public final class Samples {

    private Samples() {}

    static List<Sample> all() {
        return Stream.of(
                        JpegSamples.all(),
                        PngSamples.all(),
                        WebpSamples.all(),
                        TiffSamples.all(),
                        BmpSamples.all(),
                        OtherSamples.all())
                .flatMap(List::stream)
                .toList();
    }

    /** Their contents alone. */
    public static List<byte[]> contents() {
        return all().stream().map(Sample::bytes).toList();
    }
}
