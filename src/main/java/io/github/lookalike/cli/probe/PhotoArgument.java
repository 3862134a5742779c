package io.github.lookalike.cli.probe;

import io.github.lookalike.gallery.PersonNames;
import io.github.lookalike.internal.file.FileNames;
import io.github.lookalike.internal.indexing.PhotoFinder;
import io.github.lookalike.report.table.HumanReadable;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * A photo from the command line, given itself or with its folder.
 *
 * @param file the photo
 * @param person whom it is of, as indexing it, or the folder that was given, tells
 * @param stem what files made of it are to be called, without an ending: "obama", or "bush/1" of a folder in a folder
 *     that was given; no two photos of a command line have the same, not even but for case
 */
public record PhotoArgument(Path file, String person, String stem) {

    /** Of a stem: what is added to it, "~12-123.png" or "-boxes.jpg", must have room. */
    private static final int MOST_BYTES = 230;

    /**
     * The photos that words stand for, in their order, each once.
     *
     * @throws IOException if there is no such file, or no photo in a folder
     */
    public static List<PhotoArgument> of(List<String> words) throws IOException {
        List<PhotoArgument> photos = new ArrayList<>();
        Set<Path> seen = new HashSet<>();
        Set<String> stems = new HashSet<>();
        for (String word : words) {
            Path given = Path.of(word);
            for (Path file : files(given)) {
                if (seen.add(Pipes.isPipe(word) ? given : file.toRealPath())) {
                    Path name = Files.isDirectory(given) ? given.relativize(file) : file.getFileName();
                    photos.add(of(file, name, stems));
                }
            }
        }
        return photos;
    }

    /** How results name it. */
    public String label() {
        return HumanReadable.path(file);
    }

    private static PhotoArgument of(Path file, Path name, Set<String> stems) {
        String path = StreamSupport.stream(name.spliterator(), false)
                .map(Path::toString)
                .collect(Collectors.joining("/"));
        String named = path.equals("-") ? "stdin" : path;
        return new PhotoArgument(file, PersonNames.of(named), unused(named, stems));
    }

    private static List<Path> files(Path given) throws IOException {
        if (Pipes.isPipe(given.toString())) {
            return List.of(given);
        }
        if (!Files.exists(given)) {
            throw new NoSuchFileException(given.toString());
        }
        if (!Files.isDirectory(given)) {
            return List.of(given);
        }
        List<Path> photos = PhotoFinder.in(given);
        if (photos.isEmpty()) {
            throw new FileSystemException(given.toString(), null, "no photos in this folder");
        }
        return photos;
    }

    /** Without the ending if that is enough to tell photos apart, else with it, else with a number. */
    private static String unused(String path, Set<String> stems) {
        int start = path.lastIndexOf('/') + 1;
        String whole = path.substring(0, start) + FileNames.shortened(path.substring(start), MOST_BYTES);
        int dot = whole.lastIndexOf('.');
        String stem = dot > start ? whole.substring(0, dot) : whole;
        if (stems.add(folded(stem))) {
            return stem;
        }
        String unused = whole;
        for (int i = 2; !stems.add(folded(unused)); i++) {
            unused = whole + "~" + i;
        }
        return unused;
    }

    /** Alike for names that some file system takes for one. */
    private static String folded(String stem) {
        return Normalizer.normalize(stem, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    }
}
