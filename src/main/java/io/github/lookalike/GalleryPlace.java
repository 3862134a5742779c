package io.github.lookalike;

import io.github.lookalike.gallery.GalleryException;
import io.github.lookalike.gallery.GalleryException.Reason;
import io.github.lookalike.gallery.GalleryLocation;
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

    private static final String VARIABLE = "LOOKALIKE_GALLERY";

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
     * @throws GalleryException if nobody knows where that is, or the variable can't be understood
     */
    public GalleryLocation standard() throws GalleryException {
        String named = environment.getOrDefault(VARIABLE, "");
        if (named.isEmpty()) {
            return GalleryLocation.of(data().resolve("gallery"));
        }
        try {
            return GalleryLocation.parse(named);
        } catch (IllegalArgumentException e) {
            throw new GalleryException(Reason.FAILED, VARIABLE + ": " + e.getMessage(), e);
        }
    }

    /** A place of its own for one folder of photos, however the folder is named. */
    public GalleryLocation.Folder of(Path folder) throws IOException {
        Path real = folder.toRealPath();
        String hash =
                Sha256.of(real.toString().getBytes(StandardCharsets.UTF_8)).substring(0, 12);
        Path name = real.getFileName();
        String shown = name == null ? "root" : FileNames.shortened(name.toString(), MOST_BYTES);
        return GalleryLocation.of(data().resolve("galleries").resolve(shown + "-" + hash));
    }

    /**
     * Where photos are kept that clients of a server add to a gallery: beside the folder of the gallery. Of a collection in
     * Solr, among this user's data on this machine, in a folder named after it; collections of the same name at two clusters
     * share that.
     */
    public Path photosOf(GalleryLocation gallery) throws IOException {
        if (gallery instanceof GalleryLocation.SolrCollection solr) {
            return data().resolve("photos").resolve(solr.collection());
        }
        Path real = ((GalleryLocation.Folder) gallery).path().toRealPath();
        return real.resolveSibling(real.getFileName() + ".photos");
    }

    private Path data() throws GalleryException {
        return folders.data()
                .orElseThrow(() -> new GalleryException(
                        Reason.FAILED,
                        "you have no home folder to keep galleries in; set HOME, or say where with --gallery DIR"));
    }
}
