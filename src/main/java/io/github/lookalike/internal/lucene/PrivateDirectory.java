package io.github.lookalike.internal.lucene;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.FilterDirectory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexOutput;
import org.apache.lucene.store.Lock;

/** A folder whose new files, the lock among them, have {@link FolderPermissions}. */
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

    @Override
    public Lock obtainLock(String name) throws IOException {
        Lock lock = super.obtainLock(name);
        try {
            FolderPermissions.giveTo(folder.resolve(name));
        } catch (FileSystemException e) {
            // Another's, who made it in a gallery that several may write.
        }
        return lock;
    }

    private IndexOutput closedToOthers(IndexOutput output) throws IOException {
        try {
            FolderPermissions.giveTo(folder.resolve(output.getName()));
            return output;
        } catch (IOException e) {
            output.close();
            throw e;
        }
    }
}
