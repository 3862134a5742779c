package io.github.lookalike.image;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import javax.imageio.ImageIO;

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
     * Pixels, as a file without loss; transparency is ignored, as it is of files.
     *
     * @param name for messages
     */
    public static EncodedImage of(Path name, BufferedImage picture) {
        BufferedImage opaque = new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_3BYTE_BGR);
        int[] row = new int[picture.getWidth()];
        for (int y = 0; y < picture.getHeight(); y++) {
            picture.getRGB(0, y, row.length, 1, row, 0, row.length);
            opaque.setRGB(0, y, row.length, 1, row, 0, row.length);
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(opaque, "bmp", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e); // nothing is written to any file
        }
        return new EncodedImage(name, bytes.toByteArray());
    }

    /**
     * Reads a stream to its end; it is not closed.
     *
     * @param name for messages, such as the title of an upload
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
