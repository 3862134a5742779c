package io.github.lookalike.model;

import java.io.IOException;
import java.nio.file.Files;
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

    /**
     * The content, after its checksum was found right.
     *
     * @throws ModelException if the file is absent or not the one described
     */
    public byte[] verifiedBytes() throws ModelException {
        byte[] bytes;
        try {
            if (Files.size(path) > LARGEST) {
                throw new ModelException(path + ": larger than " + LARGEST + " bytes, the most that is read");
            }
            bytes = Files.readAllBytes(path);
        } catch (NoSuchFileException e) {
            throw new ModelException(path + ": no such model file", e);
        } catch (ModelException e) {
            throw e;
        } catch (IOException e) {
            throw new ModelException(path + ": can't be read: " + e.getMessage(), e);
        }
        String actual = Sha256.of(bytes);
        if (!actual.equals(sha256)) {
            throw new ModelException(path + ": damaged, or not the model that its descriptor tells of: SHA-256 is "
                    + actual + ", expected " + sha256 + ". Take the file from the distribution again.");
        }
        return bytes;
    }
}
