package io.github.lookalike.internal.numpy;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;

/** The bytes of a {@code .npy} file, to be read by position. */
interface NpyContent extends Closeable {

    /** How many there are. */
    long size() throws IOException;

    /**
     * Fills what remains of a buffer.
     *
     * @throws EOFException if there are not so many from there on
     */
    void read(ByteBuffer into, long position) throws IOException;

    static NpyContent of(Path file) throws IOException {
        FileChannel channel = FileChannel.open(file);
        return new NpyContent() {
            @Override
            public long size() throws IOException {
                return channel.size();
            }

            @Override
            public void read(ByteBuffer into, long position) throws IOException {
                long next = position;
                while (into.hasRemaining()) {
                    int read = channel.read(into, next);
                    if (read < 0) {
                        throw new EOFException();
                    }
                    next += read;
                }
            }

            @Override
            public void close() throws IOException {
                channel.close();
            }
        };
    }

    static NpyContent of(byte[] content) {
        return new NpyContent() {
            @Override
            public long size() {
                return content.length;
            }

            @Override
            public void read(ByteBuffer into, long position) throws IOException {
                if (position + into.remaining() > content.length) {
                    throw new EOFException();
                }
                into.put(content, (int) position, into.remaining());
            }

            @Override
            public void close() {}
        };
    }
}
