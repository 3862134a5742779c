package io.github.lookalike.internal.indexing;

import io.github.lookalike.gallery.PersonNames;
import java.io.File;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;
import java.util.function.UnaryOperator;

/**
 * Finds the photos in a folder and its sub-folders: regular files with the extension of an image format. Hidden files
 * and folders are passed over. Links to files are followed; links to folders too, if these are not found anyway. Pipes,
 * sockets and devices are never opened: reading might wait for ever.
 */
public final class PhotoFinder {

    private static final Set<String> EXTENSIONS = Set.of(
            "jpg", "jpeg", "jpe", "jfif", "png", "apng", "webp", "tif", "tiff", "bmp", "dib", "gif", "jp2", "j2k",
            "jxl", "pbm", "pgm", "ppm", "pnm", "pam", "pfm", "pxm", "sr", "ras", "hdr", "pic", "exr", "avif", "heic",
            "heif");

    private final Path root;
    private final UnaryOperator<String> names;
    private final BiConsumer<Path, String> warnings;
    private final BooleanSupplier cancelled;
    private final Set<Path> linked = new HashSet<>();
    private final List<PhotoFile> photos = new ArrayList<>();
    private final Set<String> unreadable = new HashSet<>();

    /**
     * @param root absolute, without links
     * @param names whom the photo of a path shows
     * @param warnings told what can't be read and why
     */
    PhotoFinder(Path root, UnaryOperator<String> names, BiConsumer<Path, String> warnings, BooleanSupplier cancelled) {
        this.root = root;
        this.names = names;
        this.warnings = warnings;
        this.cancelled = cancelled;
    }

    /** Whether a file's name ends as those of pictures do, also of formats that are not read: these are reported. */
    public static boolean isPhoto(Path file) {
        String name = file.getFileName().toString();
        int dot = name.lastIndexOf('.');
        return dot > 0 && EXTENSIONS.contains(name.substring(dot + 1).toLowerCase(Locale.ROOT));
    }

    /** The photos in a folder and its sub-folders, by path. */
    public static List<Path> in(Path folder) throws IOException {
        return new PhotoFinder(folder.toRealPath(), PersonNames::of, (file, message) -> {}, () -> false)
                .find().stream()
                        .map(photo -> folder.resolve(folder.getFileSystem().getPath(photo.path())))
                        .toList();
    }

    /** Ordered by path. */
    List<PhotoFile> find() {
        folder(root);
        photos.sort(Comparator.comparing(PhotoFile::path));
        return photos;
    }

    /** Whether a photo that was not found may be there all the same, in what couldn't be read. */
    boolean mayHaveMissed(String path) {
        if (unreadable.isEmpty()) {
            return false;
        }
        for (int end = path.length(); end > 0; end = path.lastIndexOf('/', end - 1)) {
            if (unreadable.contains(path.substring(0, end))) {
                return true;
            }
        }
        return unreadable.contains(relative(root));
    }

    private void folder(Path folder) {
        List<Path> children = new ArrayList<>();
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
            stream.forEach(children::add);
        } catch (DirectoryIteratorException e) {
            unreadable(folder, e.getCause());
            return;
        } catch (IOException e) {
            unreadable(folder, e);
            return;
        }
        children.sort(Comparator.comparing(Path::toString));
        for (Path child : children) {
            if (cancelled.getAsBoolean()) {
                return;
            }
            try {
                visit(child);
            } catch (IOException e) {
                if (isPhoto(child) || !Files.isSymbolicLink(child)) {
                    unreadable(child, e);
                } else {
                    // Nobody's photo, but perhaps a folder of them on a disk that is not plugged in.
                    unreadable.add(relative(child));
                }
            }
        }
    }

    private void visit(Path file) throws IOException {
        if (file.getFileName().toString().startsWith(".") || Files.isHidden(file)) {
            return;
        }
        BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
        if (attributes.isDirectory()) {
            if (!Files.isSymbolicLink(file) || leadsOutside(file.toRealPath())) {
                named(file);
                folder(file);
            }
        } else if (isPhoto(file)) {
            if (!attributes.isRegularFile()) {
                throw new IOException("is a pipe, a socket or a device, not a photo");
            }
            String path = named(file);
            photos.add(new PhotoFile(
                    file,
                    path,
                    names.apply(path),
                    attributes.size(),
                    attributes.lastModifiedTime().to(TimeUnit.NANOSECONDS)));
        }
    }

    /** Its path below the root, by which it can be found again. */
    private String named(Path file) throws IOException {
        String path = relative(file);
        if (!root.resolve(path).equals(file)) {
            throw new IOException("its name is not valid in the system's character set; rename it");
        }
        return path;
    }

    private boolean leadsOutside(Path target) {
        return !target.startsWith(root) && !root.startsWith(target) && linked.add(target);
    }

    private String relative(Path file) {
        return root.relativize(file).toString().replace(File.separatorChar, '/');
    }

    private void unreadable(Path file, IOException why) {
        unreadable.add(relative(file));
        warnings.accept(file, PhotoReader.reason(why));
    }
}
