package io.github.lookalike.cli.output;

import io.github.lookalike.report.picture.GeneratorMark;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** {@code --overwrite}, and writing so that without it nothing is lost. */
public final class OverwriteOption {

    @Option(
            names = "--overwrite",
            description = "Replace files that are there already. Pages and pictures that Lookalike made are replaced"
                    + " without it.")
    private boolean overwrite;

    /**
     * Refuses, best before any work is done, to replace what may be somebody's only copy.
     *
     * @throws FileSystemException if a file is there that must not be replaced
     */
    public void check(Path file) throws IOException {
        if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS) || overwrite && isFileOrLink(file)) {
            return;
        }
        if (Files.isSymbolicLink(file)) {
            throw new FileSystemException(
                    file.toString(),
                    null,
                    "is a link, and nothing is written through it; choose another name, or --overwrite to put a file"
                            + " in its place");
        }
        if (!isFileOrLink(file)) {
            throw new FileSystemException(file.toString(), null, "is not a regular file; choose another name");
        }
        if (!Files.isReadable(file) || !GeneratorMark.isIn(file)) {
            throw new FileSystemException(
                    file.toString(), null, "is there already; choose another name, or --overwrite");
        }
    }

    /** Writes a file, whole or not at all, once {@link #check} lets it. */
    public void write(Path file, AtomicWrite.Content content) throws IOException {
        check(file);
        AtomicWrite.write(file, content);
    }

    private static boolean isFileOrLink(Path file) {
        return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) || Files.isSymbolicLink(file);
    }
}
