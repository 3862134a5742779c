package io.github.lookalike.cli.output;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Arrays;

/** A folder for results: nothing is written outside of it, and nothing that is there already is lost. */
public final class OutputFolder {

    private final Path folder;
    private final boolean overwrite;

    /**
     * @param folder made when first written to
     * @param overwrite whether files of other content are replaced
     * @throws IOException if it is no folder
     */
    public OutputFolder(Path folder, boolean overwrite) throws IOException {
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            throw new FileSystemException(folder.toString(), null, "is a file, not a folder");
        }
        this.folder = folder;
        this.overwrite = overwrite;
    }

    /** Whether a file lies inside. */
    public boolean holds(Path file) throws IOException {
        return Files.isDirectory(folder) && file.toRealPath().startsWith(folder.toRealPath());
    }

    /**
     * Writes a file, whole or not at all.
     *
     * @param name relative to the folder, with {@code /} between the parts
     * @return the file
     * @throws IOException if the name leads out of the folder, or to a file of another content
     */
    public Path write(String name, byte[] content) throws IOException {
        Path file = folder.resolve(name).normalize();
        if (!file.startsWith(folder.normalize())) {
            throw new FileSystemException(file.toString(), null, "lies outside of " + folder);
        }
        Files.createDirectories(file.getParent());
        if (!file.getParent().toRealPath().startsWith(folder.toRealPath())) {
            throw new FileSystemException(file.toString(), null, "a link leads outside of " + folder);
        }
        boolean exists = Files.exists(file, LinkOption.NOFOLLOW_LINKS);
        if (exists && holdsAlready(file, content)) {
            return file;
        }
        if (exists && !overwrite) {
            throw new FileSystemException(
                    file.toString(),
                    null,
                    "is there already and shows something else; choose another folder, or --overwrite");
        }
        AtomicWrite.write(file, draft -> Files.write(draft, content));
        return file;
    }

    private static boolean holdsAlready(Path file, byte[] content) throws IOException {
        return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                && Files.size(file) == content.length
                && Arrays.equals(Files.readAllBytes(file), content);
    }
}
