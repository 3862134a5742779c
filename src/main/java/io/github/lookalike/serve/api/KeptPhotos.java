package io.github.lookalike.serve.api;

import io.github.lookalike.GalleryPlace;
import io.github.lookalike.gallery.GalleryLocation;
import io.github.lookalike.gallery.Photo;
import io.github.lookalike.gallery.PhotoId;
import io.github.lookalike.gallery.Selection;
import io.github.lookalike.image.EncodedImage;
import io.github.lookalike.internal.file.Sha256;
import io.github.lookalike.internal.image.ImageReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/**
 * The photos that clients added, where {@link GalleryPlace#photosOf} says, for the owner alone: {@code PERSON/SHA-256.jpg},
 * as a folder of people that 'lookalike index' can read.
 *
 * @param root absolute
 */
record KeptPhotos(Path root) {

    private static final int LONGEST_NAME = 100;

    private static final Pattern OURS = Pattern.compile("[0-9a-f]{64}\\.[a-z]{3,4}(?:\\.part)?");

    /** What can't be a folder's name everywhere, or is not seen. */
    private static final Pattern UNFIT =
            Pattern.compile("[/\\\\:*?\"<>|\\p{Cc}\\p{Cs}\\p{Zl}\\p{Zp}\\uFFFD]|^[.\\s]|[.\\s]$");

    /** Those of a gallery. */
    static KeptPhotos of(GalleryLocation gallery) throws IOException {
        return new KeptPhotos(GalleryPlace.ofUser().photosOf(gallery));
    }

    /** @throws ApiException if a name can't be a folder's */
    static void checkName(String person) throws ApiException {
        if (person.isEmpty()
                || person.getBytes(StandardCharsets.UTF_8).length > LONGEST_NAME
                || UNFIT.matcher(person).find()) {
            throw ApiException.badRequest("a name has 1 to " + LONGEST_NAME
                    + " bytes, none of / \\ : * ? \" < > | and no control characters,"
                    + " and neither begins nor ends with a dot or a space");
        }
    }

    /** Writes a photo, all or nothing. */
    Photo keep(String person, EncodedImage photo, Selection selection) throws IOException {
        Path folder = folder(person);
        Files.createDirectories(root.getParent());
        makeFolder(root);
        makeFolder(folder);
        String sha256 = Sha256.of(photo.bytes());
        Path file = folder.resolve(sha256 + "." + ImageReader.ending(photo));
        if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            Path part = file.resolveSibling(file.getFileName() + ".part");
            try {
                Files.write(part, photo.bytes());
                Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Files.deleteIfExists(part);
            }
        }
        return new Photo(
                new PhotoId(root.toString(), person + "/" + file.getFileName()),
                person,
                photo.bytes().length,
                Files.getLastModifiedTime(file).to(TimeUnit.NANOSECONDS),
                sha256,
                selection);
    }

    /** Deletes what was kept of a person; of others' files in their folder nothing. */
    void remove(String person) throws IOException {
        try {
            checkName(person);
        } catch (ApiException e) {
            return; // then nothing was kept
        }
        Path folder = folder(person);
        if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        try (DirectoryStream<Path> files = Files.newDirectoryStream(
                folder, file -> OURS.matcher(file.getFileName().toString()).matches())) {
            for (Path file : files) {
                Files.delete(file);
            }
        }
        try {
            Files.delete(folder);
        } catch (DirectoryNotEmptyException e) {
            // Somebody put other files there.
        }
    }

    private Path folder(String person) throws ApiException {
        try {
            return root.resolve(person);
        } catch (InvalidPathException e) {
            throw ApiException.badRequest("the name has characters that the server's file system does not take");
        }
    }

    private static void makeFolder(Path folder) throws IOException {
        if (Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        boolean posix = folder.getFileSystem().supportedFileAttributeViews().contains("posix");
        Files.createDirectory(
                folder,
                posix
                        ? new FileAttribute<?>[] {
                            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"))
                        }
                        : new FileAttribute<?>[0]);
    }
}
