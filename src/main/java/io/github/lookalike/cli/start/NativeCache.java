package io.github.lookalike.cli.start;

import io.github.lookalike.GalleryPlace;
import io.github.lookalike.internal.natives.NativeLibraries;
import java.nio.file.Path;

/**
 * Where JavaCPP unpacks native libraries that don't lie unpacked beside the program: the first such start writes some
 * 100 MB to a folder of the user's home, or if that can't be, to the one for temporary files.
 */
public final class NativeCache {

    /** JavaCPP's system property for that folder. */
    private static final String CACHE = "org.bytedeco.javacpp.cachedir";

    private NativeCache() {}

    /** Of the home that its user has set, which JavaCPP does not look at; without one JavaCPP would make a folder "?". */
    public static void settle() {
        if (System.getProperty(CACHE) == null) {
            Path folder = GalleryPlace.ofUser()
                    .home()
                    .map(home -> home.resolve(".javacpp"))
                    .orElseGet(() -> {
                        String owner = System.getProperty("user.name", "").replaceAll("\\W", "");
                        return Path.of(System.getProperty("java.io.tmpdir"), ".javacpp-" + owner);
                    });
            System.setProperty(CACHE, folder.resolve("cache").toString());
        }
    }

    /** What to do when they can't be loaded, in one line. */
    public static String remedy(UnsatisfiedLinkError failure) {
        if (NativeLibraries.areBesideTheProgram()) {
            return "a native library can't be loaded (" + failure.getMessage()
                    + "). Is the program's folder whole, and may programs be run from it?";
        }
        return "the native libraries can't be unpacked or loaded (" + failure.getMessage()
                + "). They need 150 MB in a folder that is yours to write to and to run programs from;"
                + " name one by LOOKALIKE_OPTS=-D" + CACHE + "=DIR";
    }
}
