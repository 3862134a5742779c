package io.github.lookalike.cli.start;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;

/**
 * Stdout, which remembers why writing to it failed. A reader that has seen enough ({@code | head}) closes its pipe: that
 * is no failure, and the rest goes nowhere.
 */
public final class Stdout extends OutputStream {

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
