package io.github.lookalike.internal.lucene;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.Set;

/**
 * Files that are for those who may look into their folder, whatever the umask: they stay private when they are copied out
 * of a private gallery, and can be read in a gallery that its user has opened to a group.
 */
final class FolderPermissions {

    private static final Set<PosixFilePermission> TO_EXECUTE = EnumSet.of(
            PosixFilePermission.OWNER_EXECUTE, PosixFilePermission.GROUP_EXECUTE, PosixFilePermission.OTHERS_EXECUTE);

    private FolderPermissions() {}

    /** Gives a file its folder's permissions, which none of its files is a program for; on POSIX systems. */
    static void giveTo(Path file) throws IOException {
        PosixFileAttributeView view = Files.getFileAttributeView(file, PosixFileAttributeView.class);
        if (view != null) {
            Set<PosixFilePermission> permissions = EnumSet.copyOf(
                    Files.getPosixFilePermissions(file.toAbsolutePath().getParent()));
            permissions.removeAll(TO_EXECUTE);
            view.setPermissions(permissions);
        }
    }
}
