package io.github.lookalike.image;

import java.nio.file.Path;

/**
 * A picture's bytes as a file has them, not looked at yet: read once, they can be hashed and decoded.
 *
 * @param file where they come from, for messages
 * @param bytes all of them; not copied: treat them as read-only
 */
public record EncodedImage(Path file, byte[] bytes) {}
