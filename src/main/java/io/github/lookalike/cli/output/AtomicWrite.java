package io.github.lookalike.cli.output;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** Atomic writes: files are written beside their places and then put there, whole or not at all, never through a link. */
public final class AtomicWrite {

    /** What is written. */
    public interface Content {
        void to(Path draft) throws IOException;
    }

    private AtomicWrite() {}

    /** Writes a file; one that is there is replaced, a link as well, and its permissions are kept. */
    static void write(Path file, Content content) throws IOException {
        Path draft = nameIn(file.toAbsolutePath().getParent());
        try {
            create(draft, file);
            content.to(draft);
            put(draft, file);
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    /** Writes the files of a folder, which is made if it isn't there; others in it stay. */
    public static void writeAll(Path folder, Content content) throws IOException {
        Files.createDirectories(folder);
        Path draft = nameIn(folder);
        Files.createDirectory(draft);
        try {
            content.to(draft);
            for (Path file : filesIn(draft)) {
                put(file, folder.resolve(file.getFileName()));
            }
        } finally {
            for (Path file : filesIn(draft)) {
                Files.delete(file);
            }
            Files.delete(draft);
        }
    }

    private static Path nameIn(Path folder) {
        return folder.resolve(".lookalike-" + UUID.randomUUID());
    }

    /**
     * Not as a temporary file of Java's: those are for their user's eyes only, what is written here is as the umask says.
     *
     * @param file what complaints are to name
     */
    private static void create(Path draft, Path file) throws IOException {
        try {
            Files.createFile(draft);
        } catch (AccessDeniedException e) {
            throw new FileSystemException(
                    file.toString(), null, "permission denied for its folder " + draft.getParent());
        } catch (FileSystemException e) {
            throw new FileSystemException(file.toString(), null, e.getReason());
        }
    }

    private static void put(Path draft, Path file) throws IOException {
        if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            PosixFileAttributeView old =
                    Files.getFileAttributeView(file, PosixFileAttributeView.class, LinkOption.NOFOLLOW_LINKS);
            if (old != null) {
                Files.setPosixFilePermissions(draft, old.readAttributes().permissions());
            }
        }
        Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
    }

    private static List<Path> filesIn(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return new ArrayList<>(files.toList());
        }
    }
}
