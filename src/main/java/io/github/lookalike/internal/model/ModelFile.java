package io.github.lookalike.internal.model;

import io.github.lookalike.internal.file.Sha256;
import io.github.lookalike.model.ModelException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/**
 * A file that a descriptor names, and what it must hold.
 *
 * @param path in the descriptor's folder
 * @param sha256 of the content, 64 lower-case hexadecimal digits
 */
public record ModelFile(Path path, String sha256) {

    /** A model is read into memory as a whole. */
    private static final long LARGEST = 1L << 30;

    /** Where a content is put. */
    public interface Memory {
        /** @return a buffer of the size, at its beginning */
        ByteBuffer of(int bytes);
    }

    /**
     * The content, after its checksum was found right.
     *
     * @throws ModelException if the file is absent or not the one described
     */
    public byte[] verifiedBytes() throws ModelException {
        return verifiedIn(ByteBuffer::allocate).array();
    }

    /**
     * The content in memory of the caller's choice, from its beginning, after its checksum was found right.
     *
     * @throws ModelException if the file is absent or not the one described
     */
    public ByteBuffer verifiedIn(Memory memory) throws ModelException {
        return verified(channel -> {
            ByteBuffer content = memory.of((int) channel.size());
            while (content.hasRemaining() && channel.read(content) >= 0) {
                // until it is read, in as many pieces as the system likes
            }
            return content.flip();
        });
    }

    /**
     * The content where the system keeps it, without a copy, after its checksum was found right. As long as the buffer is
     * used the file must not be changed, which would be seen, nor cut, which would end the Java machine.
     *
     * @throws ModelException if the file is absent or not the one described
     */
    public ByteBuffer verifiedMapping() throws ModelException {
        return verified(channel -> channel.map(MapMode.READ_ONLY, 0, channel.size()));
    }

    private interface Reading {
        ByteBuffer from(FileChannel channel) throws IOException;
    }

    private ByteBuffer verified(Reading reading) throws ModelException {
        ByteBuffer content;
        try (FileChannel channel = FileChannel.open(path)) {
            if (channel.size() > LARGEST) {
                throw new ModelException(path + ": larger than " + LARGEST + " bytes, the most that is read");
            }
            content = reading.from(channel);
        } catch (NoSuchFileException e) {
            throw new ModelException(path + ": no such model file", e);
        } catch (ModelException e) {
            throw e;
        } catch (IOException e) {
            throw new ModelException(path + ": can't be read: " + e.getMessage(), e);
        }
        String actual = Sha256.of(content.duplicate());
        if (!actual.equals(sha256)) {
            throw new ModelException(path + ": damaged, or not the model that its descriptor tells of: SHA-256 is "
                    + actual + ", expected " + sha256 + ". Take the file from the distribution again.");
        }
        return content;
    }
}
