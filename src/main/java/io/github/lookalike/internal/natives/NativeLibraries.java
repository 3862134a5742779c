package io.github.lookalike.internal.natives;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Native libraries that are loaded from the folder {@code native} beside the program's jar, if it is there, as in the
 * distribution. JavaCPP would find them, too, but it searches the whole class path for each, and unpacks them from jars
 * to the user's home: that took half the time of a cold {@code find}. Where there is no such folder, nothing is done
 * here, and JavaCPP loads them from jars.
 *
 * <p>Whoever calls OpenCV or ONNX Runtime first calls {@link #load}.
 */
public enum NativeLibraries {
    /** The parts of OpenCV that are used, and what they stand on; in the order in which they need each other. */
    OPENCV(List.of(
            "gcc_s",
            "quadmath",
            "gfortran",
            "openblas",
            "opencv_core",
            "opencv_imgproc",
            "opencv_imgcodecs",
            "opencv_dnn",
            "jnijavacpp",
            "jniopencv_core",
            "jniopencv_imgproc",
            "jniopencv_imgcodecs",
            "jniopencv_dnn")),

    ONNX_RUNTIME(List.of("onnxruntime", "jnionnxruntime"));

    /** JavaCPP's system property: whether it loads libraries itself when its classes are first used. */
    private static final String LOADED_BY_JAVACPP = "org.bytedeco.javacpp.loadlibraries";

    /** A class of ND4J, whose libraries only JavaCPP can load; it then has to load all. */
    private static final String ND4J = "/org/nd4j/linalg/cpu/nativecpu/bindings/Nd4jCpu.class";

    private final List<String> names;
    private boolean loaded;

    NativeLibraries(List<String> names) {
        this.names = names;
    }

    /**
     * Loads them, the first time.
     *
     * @throws UnsatisfiedLinkError if one is missing or can't be loaded
     */
    public synchronized void load() {
        if (!loaded) {
            Folder.HERE.ifPresent(this::load);
            loaded = true;
        }
    }

    /** Whether they are beside the program's jar, so that nothing has to be unpacked. */
    public static boolean areBesideTheProgram() {
        return Folder.HERE.isPresent();
    }

    private void load(Map<String, Path> files) {
        for (String name : names) {
            Path file = files.get(name);
            if (file == null) {
                throw new UnsatisfiedLinkError("the library " + name + " is missing beside the program");
            }
            System.load(file.toString());
        }
    }

    /** Found once, and JavaCPP told to keep its hands off. */
    private static final class Folder {

        /** The libraries' files by name; empty if JavaCPP is to load them. */
        private static final Optional<Map<String, Path>> HERE = find();

        private static Optional<Map<String, Path>> find() {
            Optional<Path> folder = besideTheJar().filter(Files::isDirectory).filter(path -> !isNd4jThere());
            folder.ifPresent(path -> System.setProperty(LOADED_BY_JAVACPP, "false"));
            return folder.map(Folder::list);
        }

        private static Optional<Path> besideTheJar() {
            CodeSource source = NativeLibraries.class.getProtectionDomain().getCodeSource();
            try {
                return source == null
                        ? Optional.empty()
                        : Optional.of(Path.of(source.getLocation().toURI()).resolveSibling("native"));
            } catch (URISyntaxException | IllegalArgumentException e) {
                return Optional.empty(); // not from a file
            }
        }

        private static boolean isNd4jThere() {
            return NativeLibraries.class.getResource(ND4J) != null;
        }

        private static Map<String, Path> list(Path folder) {
            Map<String, Path> files = new HashMap<>();
            try (Stream<Path> walk = Files.walk(folder)) {
                walk.filter(Files::isRegularFile).forEach(file -> files.put(name(file), file));
            } catch (IOException e) {
                throw (Error) new UnsatisfiedLinkError(folder + " can't be read").initCause(e);
            }
            return files;
        }

        /** As {@code opencv_core} of {@code libopencv_core.so.413}. */
        private static String name(Path file) {
            return file.getFileName().toString().replaceAll("^lib|\\.so.*$", "");
        }
    }
}
