package io.github.lookalike.internal.lucene;

import io.github.lookalike.gallery.GalleryException;
import io.github.lookalike.gallery.GalleryException.Reason;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The folder that a gallery is in: what lies there, whom it belongs to, who is writing. */
public final class GalleryFolder {

    private static final Pattern COMMIT = Pattern.compile("segments_[0-9a-z]+");
    private static final Pattern LOCK = Pattern.compile("write\\.lock|" + WriterNote.NAME);
    // Narrower than what Lucene takes for its own: remaking a gallery must not delete a photo called _me.jpg.
    private static final Pattern DATA = Pattern.compile(
            "pending_segments_[0-9a-z]+|_[0-9a-z]+(_[\\w-]+)?\\.(cf[se]|si|fnm|fd[mtx]|ti[mp]|tmd|doc|pos|pay|psm|dv[dm]"
                    + "|ve[cm]|vemf|vsk2?|vgr2?|liv|tmp)");

    private final Path place;

    GalleryFolder(Path place) {
        this.place = place;
    }

    Path place() {
        return place;
    }

    /**
     * Whether a gallery is here.
     *
     * @throws GalleryException if the folder holds the remains of one, or something else
     */
    boolean holdsGallery() throws IOException {
        List<String> names = names();
        if (names.stream().anyMatch(GalleryFolder::isCommit)) {
            return true;
        }
        if (names.stream().anyMatch(name -> name.startsWith("_") && isOurs(name))) {
            throw GalleryFaults.damaged(place, new NoSuchFileException(place + "/segments_*"));
        }
        return false;
    }

    /**
     * Makes an empty folder for a new gallery, for the eyes of its user only.
     *
     * @throws GalleryException if it holds files that are no gallery's
     */
    void create() throws IOException {
        List<String> names = names();
        List<String> foreign = names.stream().filter(name -> !isOurs(name)).toList();
        if (!foreign.isEmpty()) {
            throw new GalleryException(
                    Reason.NOT_A_GALLERY,
                    place + " is no gallery, it holds " + foreign.get(0) + "; choose an empty or a new folder");
        }
        try {
            PrivateDirectory.makeFolder(place);
        } catch (FileAlreadyExistsException e) {
            throw new GalleryException(
                    Reason.NOT_A_GALLERY, e.getFile() + " is a file or a link to nowhere, not a folder", e);
        }
        // Whoever lets others into a gallery of theirs goes on doing so.
        if (names.isEmpty() && !PrivateDirectory.shut(place)) {
            throw new GalleryException(
                    Reason.NOT_A_GALLERY,
                    place + " can't be made private to you, for it is another's; choose a new folder inside");
        }
    }

    /** The size of all its files in bytes. */
    long bytes() throws IOException {
        long sum = 0;
        for (String name : names()) {
            // 0 for a file that a writer deletes meanwhile.
            sum += place.resolve(name).toFile().length();
        }
        return sum;
    }

    private boolean isThere() throws IOException {
        try {
            if (Files.readAttributes(place, BasicFileAttributes.class).isDirectory()) {
                return true;
            }
        } catch (NoSuchFileException e) {
            return false;
        }
        throw new GalleryException(Reason.NOT_A_GALLERY, place + " is a file; a gallery is a folder of its own");
    }

    /** Whether a file has a gallery's data, which belong to it if a {@linkplain #isCommit commit} says so. */
    static boolean isData(String name) {
        return DATA.matcher(name).matches();
    }

    public static boolean isCommit(String name) {
        return COMMIT.matcher(name).matches();
    }

    private static boolean isOurs(String name) {
        return isCommit(name) || isData(name) || LOCK.matcher(name).matches();
    }

    private List<String> names() throws IOException {
        if (!isThere()) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(place)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
