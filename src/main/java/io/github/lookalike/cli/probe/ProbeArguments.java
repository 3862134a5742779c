package io.github.lookalike.cli.probe;

import io.github.lookalike.Lookalike;
import io.github.lookalike.PhotoProbes;
import io.github.lookalike.Probe;
import io.github.lookalike.face.FaceChoice;
import io.github.lookalike.gallery.Gallery;
import io.github.lookalike.internal.indexing.PhotoFinder;
import io.github.lookalike.model.Workload;
import io.github.lookalike.report.table.Printable;
import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Option;

/** From the words of a command line to probes: a photo, a folder of photos, or a name in the gallery. */
public final class ProbeArguments {

    /** Opens the gallery, which only names need. */
    public interface GallerySource {
        Gallery open() throws IOException;
    }

    /** Photos, of a face each: for more, networks are better made fast first. */
    private static final int FEW = 8;

    private final Lookalike lookalike;
    private final GallerySource gallery;
    private final FaceChoice choice;
    private final boolean person;
    private final PrintWriter err;

    /** @param person whether what is no file is a name, whatever it looks like */
    public ProbeArguments(
            Lookalike lookalike, GallerySource gallery, FaceChoice choice, PersonOption person, PrintWriter err) {
        this.lookalike = lookalike;
        this.gallery = gallery;
        this.choice = choice;
        this.person = person.isGiven();
        this.err = err;
    }

    /** The photos of a folder, the photo, or empty if the word is a name. */
    public List<Path> photos(String word) throws IOException {
        return person && !Pipes.isPipe(word) && !new File(word).exists() ? List.of() : photosOf(word);
    }

    private static List<Path> photosOf(String word) throws IOException {
        Path path;
        try {
            path = Path.of(word);
        } catch (InvalidPathException e) {
            return List.of(); // no file can be called so, but a person may
        }
        if (Pipes.isPipe(word)) {
            return List.of(path);
        }
        if (Files.isDirectory(path)) {
            List<Path> photos = PhotoFinder.in(path);
            if (photos.isEmpty()) {
                throw new FileSystemException(word, null, "no photos in this folder");
            }
            return photos;
        }
        if (Files.exists(path)) {
            return List.of(path);
        }
        if (path.getNameCount() > 1 || PhotoFinder.isPhoto(path)) {
            throw new NoSuchFileException(word);
        }
        return List.of();
    }

    /** Whether a word stands for a person. */
    public static boolean isName(String word) {
        try {
            return !new File(word).exists() && photosOf(word).isEmpty();
        } catch (IOException e) {
            return false; // but for a photo that there isn't
        }
    }

    /** Whether any of the words stands for photos, or for a file at least. */
    public static boolean anyFile(List<String> words) {
        return words.stream().anyMatch(word -> Pipes.isPipe(word) || new File(word).exists());
    }

    /** How many photos the words stand for, as far as can be told at a glance: a folder has many. */
    public static Workload workload(List<String> words) {
        boolean few = words.size() <= FEW && words.stream().noneMatch(word -> new File(word).isDirectory());
        return few ? Workload.FEW : Workload.MANY;
    }

    /** What a word came to: probes, and what is to be told about them, or null. */
    record Found(List<Probe> probes, String notice) {}

    /** The probes of a photo, as many as faces are wanted; for any thread. */
    Found found(Path photo) throws IOException {
        PhotoProbes found = lookalike.probes(lookalike.load(photo), choice);
        String notice = choice instanceof FaceChoice.Main && found.seen() > 1
                ? photo + ": " + found.seen() + " faces seen, taking the most prominent; --face all or --face 1 to "
                        + found.seen() + " chooses others"
                : null;
        return new Found(found.probes(), notice);
    }

    /** The same; what is to be told is told. */
    public List<Probe> of(Path photo) throws IOException {
        return told(found(photo));
    }

    List<Probe> told(Found found) {
        if (found.notice() != null) {
            err.println(Printable.of(found.notice()));
        }
        return found.probes();
    }

    /** The same of a person in the gallery. */
    Found found(String name) throws IOException {
        return new Found(List.of(named(name)), null);
    }

    private Probe named(String name) throws IOException {
        return lookalike.probe(name, gallery.open());
    }

    /** The one probe that a word stands for. */
    public Probe one(String word) throws IOException {
        List<Path> photos = photos(word);
        if (photos.size() > 1) {
            throw new FileSystemException(
                    word, null, "is a folder of " + photos.size() + " photos; one photo or a name is needed");
        }
        return photos.isEmpty() ? named(word) : of(photos.get(0)).get(0);
    }

    /** {@code --person}. */
    public static final class PersonOption {

        @Option(
                names = "--person",
                description = "What is no file is a person's name, even if it looks like a path: AC/DC.")
        private boolean given;

        public boolean isGiven() {
            return given;
        }
    }
}
