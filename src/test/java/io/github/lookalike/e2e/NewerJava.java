package io.github.lookalike.e2e;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Java 25, where there is one. */
final class NewerJava {

    private NewerJava() {}

    /** What {@code JAVA_HOME} is to be; a test that asks for it is skipped if there is none. */
    static String home() throws IOException {
        Path machines = Path.of("/usr/lib/jvm");
        assumeTrue(Files.isDirectory(machines), "needs " + machines);
        try (DirectoryStream<Path> found = Files.newDirectoryStream(machines, "temurin-25*")) {
            for (Path java : found) {
                return java.toString();
            }
        }
        assumeTrue(false, "needs Temurin 25");
        throw new AssertionError();
    }
}
