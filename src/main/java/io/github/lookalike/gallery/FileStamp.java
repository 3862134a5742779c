package io.github.lookalike.gallery;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;

/**
 * Tells whether a file is still what it was.
 *
 * @param size in bytes
 * @param modified when it was last written to
 * @param identity which file it is, however it is called; null where the system doesn't tell
 */
record FileStamp(long size, FileTime modified, Object identity) {

    /** @throws FileSystemException if it is no regular file any more: to open a pipe might take for ever */
    static FileStamp of(Path file) throws IOException {
        BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
        if (!attributes.isRegularFile()) {
            throw new FileSystemException(file.toString(), null, "is no regular file any more");
        }
        return new FileStamp(attributes.size(), attributes.lastModifiedTime(), attributes.fileKey());
    }
}
