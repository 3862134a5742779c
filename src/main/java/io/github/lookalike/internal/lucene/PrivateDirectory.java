package io.github.lookalike.internal.lucene;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Set;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.FilterDirectory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexOutput;
import org.apache.lucene.store.Lock;

/**
 * A gallery's folder: made for its owner alone to look into, on systems with POSIX permissions. Its files, the lock
 * among them, are for those who may look into the folder, whatever the umask: they stay private when they are copied
 * out of a private gallery, and can be read in a gallery that its user has opened to a group.
 */
final class PrivateDirectory extends FilterDirectory {

    private static final Set<PosixFilePermission> OWNERS_ONLY = PosixFilePermissions.fromString("rwx------");

    private static final Set<PosixFilePermission> TO_EXECUTE = EnumSet.of(
            PosixFilePermission.OWNER_EXECUTE, PosixFilePermission.GROUP_EXECUTE, PosixFilePermission.OTHERS_EXECUTE);

    private final Path folder;

    private PrivateDirectory(FSDirectory directory) {
        super(directory);
        this.folder = directory.getDirectory();
    }

    static PrivateDirectory open(Path folder) throws IOException {
        return new PrivateDirectory(FSDirectory.open(folder));
    }

    /** Makes a folder, and those above it that are not there; at no moment can others look in. */
    static void makeFolder(Path folder) throws IOException {
        boolean posix = folder.getFileSystem().supportedFileAttributeViews().contains("posix");
        Files.createDirectories(
                folder,
                posix
                        ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(OWNERS_ONLY)}
                        : new FileAttribute<?>[0]);
    }

    /** @return whether others are now shut out; false if the folder is not one's own */
    static boolean shut(Path folder) throws IOException {
        PosixFileAttributeView posix = Files.getFileAttributeView(folder, PosixFileAttributeView.class);
        if (posix == null || posix.readAttributes().permissions().equals(OWNERS_ONLY)) {
            return true;
        }
        try {
            posix.setPermissions(OWNERS_ONLY);
            return true;
        } catch (FileSystemException e) {
            return false;
        }
    }

    /** Gives a file its folder's permissions, which none of its files is a program for; on POSIX systems. */
    static void givePermissions(Path file) throws IOException {
        PosixFileAttributeView view = Files.getFileAttributeView(file, PosixFileAttributeView.class);
        if (view != null) {
            Set<PosixFilePermission> permissions = EnumSet.copyOf(
                    Files.getPosixFilePermissions(file.toAbsolutePath().getParent()));
            permissions.removeAll(TO_EXECUTE);
            view.setPermissions(permissions);
        }
    }

    @Override
    public IndexOutput createOutput(String name, IOContext context) throws IOException {
        return closedToOthers(super.createOutput(name, context));
    }

    @Override
    public IndexOutput createTempOutput(String prefix, String suffix, IOContext context) throws IOException {
        return closedToOthers(super.createTempOutput(prefix, suffix, context));
    }

    @Override
    public Lock obtainLock(String name) throws IOException {
        Lock lock = super.obtainLock(name);
        try {
            givePermissions(folder.resolve(name));
        } catch (FileSystemException e) {
            // Another's, who made it in a gallery that several may write.
        }
        return lock;
    }

    private IndexOutput closedToOthers(IndexOutput output) throws IOException {
        try {
            givePermissions(folder.resolve(output.getName()));
            return output;
        } catch (IOException e) {
            output.close();
            throw e;
        }
    }
}
