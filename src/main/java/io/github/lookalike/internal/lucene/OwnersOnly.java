package io.github.lookalike.internal.lucene;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** Folders that their owner alone may look into, on systems with POSIX permissions. */
final class OwnersOnly {

    private static final Set<PosixFilePermission> PERMISSIONS = PosixFilePermissions.fromString("rwx------");

    private OwnersOnly() {}

    /** Makes a folder, and those above it that are not there; at no moment can others look in. */
    static void makeFolder(Path folder) throws IOException {
        boolean posix = folder.getFileSystem().supportedFileAttributeViews().contains("posix");
        Files.createDirectories(
                folder,
                posix
                        ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PERMISSIONS)}
                        : new FileAttribute<?>[0]);
    }

    /** @return whether others are now shut out; false if the folder is not one's own */
    static boolean shut(Path folder) throws IOException {
        PosixFileAttributeView posix = Files.getFileAttributeView(folder, PosixFileAttributeView.class);
        if (posix == null || posix.readAttributes().permissions().equals(PERMISSIONS)) {
            return true;
        }
        try {
            posix.setPermissions(PERMISSIONS);
            return true;
        } catch (FileSystemException e) {
            return false;
        }
    }
}
