package io.github.lookalike.image;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;

/**
 * A picture's bytes as a file has them, not looked at yet: read once, they can be hashed and decoded.
 *
 * @param file where they come from, for messages
 * @param bytes all of them; not copied: treat them as read-only
 */
public record EncodedImage(Path file, byte[] bytes) {

    /** Some machines can't make longer ones. */
    public static final int LONGEST_ARRAY = Integer.MAX_VALUE - 8;

    /**
     * Reads a stream to its end.
     *
     * @param name for messages
     * @param most bytes
     * @throws FileTooLargeException if there are more
     * @throws ImageException if there is nothing
     */
    public static EncodedImage of(Path name, InputStream in, long most) throws IOException {
        int limit = (int) Math.min(most, LONGEST_ARRAY - 1);
        byte[] bytes = in.readNBytes(limit + 1);
        if (bytes.length > limit) {
            throw new FileTooLargeException(name, "more than the limit of " + limit + " bytes (--max-megabytes)");
        }
        if (bytes.length == 0) {
            throw new ImageException(name, "nothing came: a photo's bytes are to be written to it");
        }
        return new EncodedImage(name, bytes);
    }
}
