package io.github.lookalike.internal.file;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The folders that a system gives its users' programs; nothing is made there. */
public final class UserFolders {

    private static final String OURS = "lookalike";

    private final Map<String, String> environment;
    private final String system;
    private final Path account;

    /**
     * @param environment the variables
     * @param system its name, as Java tells it
     * @param account the home that the system's list of users has, which is all that Java looks at
     */
    public UserFolders(Map<String, String> environment, String system, Path account) {
        this.environment = environment;
        this.system = system.toLowerCase(Locale.ROOT);
        this.account = account;
    }

    /** Of the user who runs this. */
    public static UserFolders ofUser() {
        return new UserFolders(
                System.getenv(), System.getProperty("os.name"), Path.of(System.getProperty("user.home", "")));
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

    /** The program's own folder for what is to stay; empty if nobody knows where that is. */
    public Optional<Path> data() {
        return ours("XDG_DATA_HOME", "Library/Application Support", ".local/share");
    }

    /** The program's own folder for what can be made again; empty if nobody knows where that is. */
    public Optional<Path> cache() {
        return ours("XDG_CACHE_HOME", "Library/Caches", ".cache");
    }

    /**
     * The XDG base directory on Linux and its like, which its specification says to ignore if it is relative; elsewhere
     * what the system's users are used to.
     */
    private Optional<Path> ours(String variable, String onMac, String elsewhere) {
        Path xdg = Path.of(environment.getOrDefault(variable, ""));
        if (xdg.isAbsolute()) {
            return Optional.of(xdg.resolve(OURS));
        }
        if (system.startsWith("mac")) {
            return home().map(home -> home.resolve(onMac).resolve(OURS));
        }
        String appData = environment.getOrDefault("LOCALAPPDATA", "");
        return home().map(home -> isWindows() && !appData.isEmpty() ? Path.of(appData) : home.resolve(elsewhere))
                .map(folder -> folder.resolve(OURS));
    }

    private boolean isWindows() {
        return system.startsWith("windows");
    }
}
