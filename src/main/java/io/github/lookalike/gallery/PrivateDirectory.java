package io.github.lookalike.gallery;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.Set;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.FilterDirectory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexOutput;

/**
 * A folder whose new files are for those who may look into it, whatever the umask: they stay private when they are copied
 * out of a private gallery, and can be read in a gallery that its user has opened to a group.
 */
final class PrivateDirectory extends FilterDirectory {

    private final Path folder;

    private PrivateDirectory(FSDirectory directory) {
        super(directory);
        this.folder = directory.getDirectory();
    }

    static PrivateDirectory open(Path folder) throws IOException {
        return new PrivateDirectory(FSDirectory.open(folder));
    }

    @Override
    public IndexOutput createOutput(String name, IOContext context) throws IOException {
        return closedToOthers(super.createOutput(name, context));
    }

    @Override
    public IndexOutput createTempOutput(String prefix, String suffix, IOContext context) throws IOException {
        return closedToOthers(super.createTempOutput(prefix, suffix, context));
    }

    private IndexOutput closedToOthers(IndexOutput output) throws IOException {
        try {
            PosixFileAttributeView file =
                    Files.getFileAttributeView(folder.resolve(output.getName()), PosixFileAttributeView.class);
            if (file != null) {
                file.setPermissions(permissions());
            }
            return output;
        } catch (IOException e) {
            output.close();
            throw e;
        }
    }

    /** The folder's own, which none of its files is a program for. */
    private Set<PosixFilePermission> permissions() throws IOException {
        Set<PosixFilePermission> permissions = EnumSet.copyOf(Files.getPosixFilePermissions(folder));
        permissions.removeAll(Set.of(
                PosixFilePermission.OWNER_EXECUTE,
                PosixFilePermission.GROUP_EXECUTE,
                PosixFilePermission.OTHERS_EXECUTE));
        return permissions;
    }
}
