package io.github.lookalike;

import io.github.lookalike.gallery.GalleryException;
import io.github.lookalike.gallery.GalleryException.Reason;
import io.github.lookalike.internal.file.FileNames;
import io.github.lookalike.internal.file.Sha256;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Where galleries are kept when nobody says where. */
public final class GalleryPlace {

    /** Of a folder's name in its gallery's. */
    private static final int MOST_BYTES = 200;

    private final Map<String, String> environment;
    private final String system;
    private final Path account;

    /** The user's own places. */
    public static GalleryPlace ofUser() {
        return new GalleryPlace(
                System.getenv(), System.getProperty("os.name"), Path.of(System.getProperty("user.home", "")));
    }

    /** @param account the home that the system's list of users has, which is all that Java looks at */
    GalleryPlace(Map<String, String> environment, String system, Path account) {
        this.environment = environment;
        this.system = system.toLowerCase(Locale.ROOT);
        this.account = account;
    }

    /**
     * The user's home: {@code $HOME}, else what the system's list of users says. Empty if nobody knows; Java's word for
     * that is "?", and a folder of that name is not what anybody wants.
     */
    public Optional<Path> home() {
        // On Windows it is set by shells that came from elsewhere, to paths that only they know.
        Path told = Path.of(isWindows() ? "" : environment.getOrDefault("HOME", ""));
        Path home = told.isAbsolute() ? told : account;
        return home.isAbsolute() ? Optional.of(home) : Optional.empty();
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

    /**
     * The XDG base directory on Linux and its like, which its specification says to ignore if it is relative; elsewhere
     * what the system's users are used to.
     */
    private Path data() throws GalleryException {
        String xdg = environment.getOrDefault("XDG_DATA_HOME", "");
        if (Path.of(xdg).isAbsolute()) {
            return Path.of(xdg, "lookalike");
        }
        Path home = home().orElseThrow(() -> new GalleryException(
                Reason.FAILED,
                "you have no home folder to keep galleries in; set HOME, or say where with --gallery DIR"));
        if (system.startsWith("mac")) {
            return home.resolve("Library/Application Support/lookalike");
        }
        String appData = environment.getOrDefault("LOCALAPPDATA", "");
        if (isWindows() && !appData.isEmpty()) {
            return Path.of(appData, "lookalike");
        }
        return home.resolve(".local/share/lookalike");
    }

    private boolean isWindows() {
        return system.startsWith("windows");
    }
}
