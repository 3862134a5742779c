package io.github.lookalike.internal.model;

import io.github.lookalike.model.ModelException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** The models that come with the program. */
public final class BundledModels {

    /** The name of the detector's descriptor. */
    public static final String DETECTOR = "face-detector-mediapipe-full-range.json";

    /** The name of the embedder's descriptor. */
    public static final String EMBEDDER = "face-embedding-fused-v1.json";

    /** The embedders by what they are called for short, the standard one first, and the names of their descriptors. */
    public static final Map<String, String> EMBEDDERS = embedders();

    private static final String PROPERTY = "lookalike.models";

    private BundledModels() {}

    private static Map<String, String> embedders() {
        Map<String, String> embedders = new LinkedHashMap<>();
        embedders.put("fused", EMBEDDER);
        embedders.put("dlib", "face-embedding-dlib-resnet-v1.json");
        embedders.put("mobilefacenet", "face-embedding-mobilefacenet.json");
        return Collections.unmodifiableMap(embedders);
    }

    /**
     * The folder of the bundled models: the system property {@code lookalike.models}, else {@code models} beside the
     * folder of the program's jar (the distribution), else one in or above the folder of the compiled classes (a
     * checkout), else one in the current folder.
     *
     * @throws ModelException if there is none
     */
    public static Path folder() throws ModelException {
        String named = System.getProperty(PROPERTY);
        Stream<Path> places = named != null
                ? Stream.of(Path.of(named))
                : Stream.concat(aboveTheCode(), Stream.of(Path.of(""))).map(place -> place.resolve("models"));
        return places.filter(folder -> Files.isRegularFile(folder.resolve(EMBEDDER)))
                .findFirst()
                .orElseThrow(() -> new ModelException(
                        named == null
                                ? "no models found beside the program. Name their folder by the system property "
                                        + PROPERTY + " or by LookalikeOptions.modelsIn"
                                : named + ": no models in this folder, which the system property " + PROPERTY
                                        + " names"));
    }

    private static Stream<Path> aboveTheCode() {
        try {
            Path code = Path.of(BundledModels.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            return Stream.iterate(code.getParent(), Objects::nonNull, Path::getParent)
                    .limit(3);
        } catch (URISyntaxException | RuntimeException e) {
            return Stream.empty(); // code that is not in a file has no folder
        }
    }
}
