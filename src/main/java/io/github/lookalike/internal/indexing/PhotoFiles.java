package io.github.lookalike.internal.indexing;

import io.github.lookalike.gallery.PersonNames;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Which files are taken for photos. */
public final class PhotoFiles {

    private static final Set<String> EXTENSIONS = Set.of(
            "jpg", "jpeg", "jpe", "jfif", "png", "apng", "webp", "tif", "tiff", "bmp", "dib", "gif", "jp2", "j2k",
            "jxl", "pbm", "pgm", "ppm", "pnm", "pam", "pfm", "pxm", "sr", "ras", "hdr", "pic", "exr", "avif", "heic",
            "heif");

    private PhotoFiles() {}

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
}
