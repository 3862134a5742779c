package io.github.lookalike.internal.image.corpus;

import java.util.List;
import java.util.stream.Stream;

/** Whatever may lie in a folder of photos, made by code, the same at each call. */
public final class Corpus {

    private Corpus() {}

    /** More than 700 files, each with what must come of it. */
    public static List<BadPicture> all() {
        List<Sample> samples = Samples.all();
        return Stream.of(
                        samples.stream()
                                .map(sample -> BadPicture.read(sample.name(), sample.bytes(), sample.look()))
                                .toList(),
                        Damage.all(samples),
                        Claims.all(),
                        Extremes.all(),
                        Impostors.all(),
                        ExifCases.all(),
                        IccCases.all(),
                        Bombs.all())
                .flatMap(List::stream)
                .toList();
    }
}
