package io.github.lookalike.cli.start;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.lang.reflect.Constructor;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Standard output and standard error as the program uses them. */
public final class StandardStreams {

    /** Tells which descriptor the launcher has made; not set on Windows. */
    private static final String PROPERTY = "lookalike.stderr";

    private StandardStreams() {}

    /**
     * Stderr for the program's own messages. libjpeg and libpng write what they think of damaged pictures to the usual one,
     * past Java and OpenCV; so the launcher hands over stderr a second time, and the first is closed: Java then sends
     * whatever comes to it to the system's null device.
     *
     * @return the launcher's own descriptor, or the usual one if there is none or Java does not allow it
     */
    public static FileDescriptor stderr() {
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

    /**
     * Stdout, which remembers why writing to it failed. A reader that has seen enough ({@code | head}) closes its pipe: that
     * is no failure, and the rest goes nowhere.
     */
    public static final class Stdout extends OutputStream {

        private final OutputStream out = new FileOutputStream(FileDescriptor.out);
        private IOException failure;

        @Override
        public void write(int b) throws IOException {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            if (failure != null) {
                return;
            }
            try {
                out.write(bytes, offset, length);
            } catch (IOException e) {
                failure = e;
            }
        }

        /** Whether something is lost that somebody waits for. */
        public boolean failed() {
            return failure != null && !isClosedPipe(failure);
        }

        /** "Broken pipe" in the C library's English, which the launcher asks for; Windows' "The pipe is being closed". */
        private static boolean isClosedPipe(IOException failure) {
            String message = String.valueOf(failure.getMessage()).toLowerCase(Locale.ROOT);
            return message.contains("broken pipe") || message.contains("the pipe");
        }
    }
}
