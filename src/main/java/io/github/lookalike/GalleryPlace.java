package io.github.lookalike;

import io.github.lookalike.gallery.GalleryException;
import io.github.lookalike.gallery.GalleryException.Reason;
import io.github.lookalike.internal.file.FileNames;
import io.github.lookalike.internal.file.Sha256;
import io.github.lookalike.internal.file.UserFolders;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** Where galleries are kept when nobody says where. */
public final class GalleryPlace {

    /** Of a folder's name in its gallery's. */
    private static final int MOST_BYTES = 200;

    private final Map<String, String> environment;
    private final UserFolders folders;

    /** The user's own places. */
    public static GalleryPlace ofUser() {
        return new GalleryPlace(System.getenv(), UserFolders.ofUser());
    }

    GalleryPlace(Map<String, String> environment, UserFolders folders) {
        this.environment = environment;
        this.folders = folders;
    }

    /** The user's home, as {@link UserFolders#home} tells. */
    public Optional<Path> home() {
        return folders.home();
    }

    /**
     * {@code $LOOKALIKE_GALLERY}, else {@code gallery} in the user's data folder.
     *
     * @throws GalleryException if nobody knows where that is
     */
    public Path standard() throws GalleryException {
        String named = environment.getOrDefault("LOOKALIKE_GALLERY", "");
        return named.isEmpty() ? data().resolve("gallery") : Path.of(named);
    }

    /** A place of its own for one folder of photos, however the folder is named. */
    public Path of(Path folder) throws IOException {
        Path real = folder.toRealPath();
        String hash =
                Sha256.of(real.toString().getBytes(StandardCharsets.UTF_8)).substring(0, 12);
        Path name = real.getFileName();
        String shown = name == null ? "root" : FileNames.shortened(name.toString(), MOST_BYTES);
        return data().resolve("galleries").resolve(shown + "-" + hash);
    }

    private Path data() throws GalleryException {
        return folders.data()
                .orElseThrow(() -> new GalleryException(
                        Reason.FAILED,
                        "you have no home folder to keep galleries in; set HOME, or say where with --gallery DIR"));
    }
}
