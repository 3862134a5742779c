package io.github.lookalike.internal.model;

import io.github.lookalike.internal.file.Sha256;
import io.github.lookalike.internal.file.UserFolders;
import io.github.lookalike.model.ModelException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * The bundled models in a jar on the class path, the artifact of classifier {@code models}. Networks are loaded from files,
 * so the jar's are copied once to the user's cache folder, 25 MB, into a folder whose name is a digest of the descriptors:
 * versions of different models don't meet. What is there already is checked by the descriptors' SHA-256, and copied
 * again if it is not right.
 */
final class ModelsOnClassPath {

    /** Where they lie in the jar. */
    private static final String PLACE = "META-INF/lookalike/models/";

    private static final int DIGITS_OF_NAME = 16;

    private final String detector;
    private final List<String> embedders;
    private final Function<String, InputStream> jars;
    private final Optional<Path> cache;

    /**
     * @param detector the name of its descriptor
     * @param embedders the names of their descriptors, of which the first tells whether there are any models
     * @param jars opens what is on the class path by its path; gives null for what is not
     * @param cache the user's folder for what can be made again; empty if nobody knows where that is
     */
    ModelsOnClassPath(
            String detector, List<String> embedders, Function<String, InputStream> jars, Optional<Path> cache) {
        this.detector = detector;
        this.embedders = embedders;
        this.jars = jars;
        this.cache = cache;
    }

    /** On this program's class path, for the user who runs it. */
    static ModelsOnClassPath ofUser(String detector, List<String> embedders) {
        return new ModelsOnClassPath(
                detector,
                embedders,
                path -> ModelsOnClassPath.class.getResourceAsStream("/" + path),
                UserFolders.ofUser().cache());
    }

    /**
     * The folder of the copies; empty if there are no models on the class path.
     *
     * @throws ModelException if they can't be copied, or are not what their descriptors say
     */
    Optional<Path> folder() throws ModelException {
        if (!areThere()) {
            return Optional.empty();
        }
        Path all = cache.orElseThrow(() -> failure("you have no home folder to copy them to", null));
        try {
            Map<String, byte[]> descriptors = descriptors();
            Path folder = all.resolve("models").resolve(name(descriptors));
            Files.createDirectories(folder);
            for (Map.Entry<String, byte[]> descriptor : descriptors.entrySet()) {
                Path file = folder.resolve(descriptor.getKey());
                if (!Files.exists(file) || !Arrays.equals(Files.readAllBytes(file), descriptor.getValue())) {
                    copy(file);
                }
            }
            for (ModelFile file : filesOf(folder)) {
                if (!isRight(file)) {
                    copy(file.path());
                    file.verifiedBytes();
                }
            }
            return Optional.of(folder);
        } catch (ModelException e) {
            throw e;
        } catch (IOException e) {
            throw failure("they can't be copied to " + all + ": " + e, e);
        }
    }

    private boolean areThere() throws ModelException {
        try (InputStream in = jars.apply(PLACE + embedders.get(0))) {
            return in != null;
        } catch (IOException e) {
            throw failure("it can't be read: " + e, e);
        }
    }

    private static ModelException failure(String reason, IOException cause) {
        return new ModelException(
                "the models are in a jar, and " + reason + ". Unpack the jar's " + PLACE + " and name it by the system"
                        + " property lookalike.models or by LookalikeOptions.modelsIn",
                cause);
    }

    private Map<String, byte[]> descriptors() throws IOException {
        List<String> names = new ArrayList<>(embedders);
        names.add(detector);
        Map<String, byte[]> descriptors = new LinkedHashMap<>();
        for (String name : names) {
            try (InputStream in = open(name)) {
                descriptors.put(name, in.readAllBytes());
            }
        }
        return descriptors;
    }

    private static String name(Map<String, byte[]> descriptors) {
        List<String> sums = descriptors.values().stream().map(Sha256::of).toList();
        return Sha256.of(String.join("\n", sums).getBytes(StandardCharsets.US_ASCII))
                .substring(0, DIGITS_OF_NAME);
    }

    /** What the descriptors name. */
    private Set<ModelFile> filesOf(Path folder) throws ModelException {
        Set<ModelFile> files = new LinkedHashSet<>();
        files.add(ModelDescriptor.read(folder.resolve(detector)).content());
        for (String embedder : embedders) {
            EmbedderDescriptor descriptor = EmbedderDescriptor.read(folder.resolve(embedder));
            descriptor.parts().forEach(part -> files.add(part.network().content()));
            descriptor.map().ifPresent(files::add);
        }
        return files;
    }

    private static boolean isRight(ModelFile file) {
        try {
            file.verifiedBytes();
            return true;
        } catch (ModelException e) {
            return false; // it is copied again, and if that does not help it is told
        }
    }

    /** Other processes may do the same at the same time: the file is there as a whole or not at all. */
    private void copy(Path file) throws IOException {
        Path part = Files.createTempFile(file.getParent(), file.getFileName().toString(), ".part");
        try (InputStream in = open(file.getFileName().toString())) {
            Files.copy(in, part, StandardCopyOption.REPLACE_EXISTING);
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private InputStream open(String name) throws IOException {
        InputStream in = jars.apply(PLACE + name);
        if (in == null) {
            throw new FileNotFoundException(PLACE + name + " is not on the class path");
        }
        return in;
    }
}
