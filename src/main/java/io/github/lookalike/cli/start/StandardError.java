package io.github.lookalike.cli.start;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.reflect.Constructor;
import java.nio.charset.StandardCharsets;

/**
 * Stderr for the program's own messages. libjpeg and libpng write what they think of damaged pictures there, past
 * Java and OpenCV; so the launcher hands over stderr a second time, and the first is closed: Java then sends whatever
 * comes to it to the system's null device.
 */
public final class StandardError {

    /** Tells which descriptor the launcher has made; not set on Windows. */
    private static final String PROPERTY = "lookalike.stderr";

    private StandardError() {}

    /** The launcher's own descriptor, or the usual one if there is none or Java does not allow it. */
    public static FileDescriptor ours() {
        Integer number = Integer.getInteger(PROPERTY);
        if (number == null) {
            return FileDescriptor.err;
        }
        try {
            Constructor<FileDescriptor> constructor = FileDescriptor.class.getDeclaredConstructor(int.class);
            constructor.setAccessible(true); // the launcher opens java.io for it
            FileDescriptor ours = constructor.newInstance(number);
            System.setErr(new PrintStream(new FileOutputStream(ours), true, StandardCharsets.UTF_8));
            new FileOutputStream(FileDescriptor.err).close();
            return ours;
        } catch (ReflectiveOperationException | RuntimeException | IOException e) {
            return FileDescriptor.err; // with the libraries' remarks
        }
    }
}
