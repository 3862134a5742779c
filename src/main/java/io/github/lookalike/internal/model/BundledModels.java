package io.github.lookalike.internal.model;

import io.github.lookalike.model.ModelException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
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
     * checkout), else the copy of the models that are on the class path (the jar of classifier {@code models}), else one
     * in the current folder.
     *
     * <p>The copy is made when it is first asked for, in {@code lookalike/models} in the user's cache folder: in
     * {@code $XDG_CACHE_HOME} if that is set, else {@code ~/.cache}, {@code ~/Library/Caches} on macOS,
     * {@code %LOCALAPPDATA%} on Windows. It can be deleted at any time.
     *
     * @throws ModelException if there is none, or the copy can't be made
     */
    public static Path folder() throws ModelException {
        String named = System.getProperty(PROPERTY);
        if (named != null) {
            return in(Stream.of(Path.of(named)))
                    .orElseThrow(() -> new ModelException(
                            named + ": no models in this folder, which the system property " + PROPERTY + " names"));
        }
        Optional<Path> found = in(aboveTheCode().map(place -> place.resolve("models")));
        if (found.isEmpty()) {
            found = ModelsOnClassPath.ofUser(DETECTOR, List.copyOf(EMBEDDERS.values()))
                    .folder();
        }
        return found.or(() -> in(Stream.of(Path.of("models"))))
                .orElseThrow(() -> new ModelException(
                        "no models found beside the program or on the class path. Add the artifact of classifier"
                                + " 'models', or name their folder by the system property " + PROPERTY
                                + " or by LookalikeOptions.modelsIn"));
    }

    private static Optional<Path> in(Stream<Path> folders) {
        return folders.filter(folder -> Files.isRegularFile(folder.resolve(EMBEDDER)))
                .findFirst();
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
