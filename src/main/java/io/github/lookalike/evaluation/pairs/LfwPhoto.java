package io.github.lookalike.evaluation.pairs;

import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * A photo as LFW's pair lists name it.
 *
 * @param person the folder's name, with underscores for spaces
 * @param number which of the person's photos, from 1
 */
public record LfwPhoto(String person, int number) {

    private static final List<String> EXTENSIONS = List.of("jpg", "jpeg", "png", "webp", "bmp", "tif", "tiff");

    public LfwPhoto {
        if (person.isBlank() || person.equals(".") || person.equals("..") || person.matches(".*[/\\\\].*")) {
            throw new IllegalArgumentException("\"" + person + "\" can't be the name of a person's folder");
        }
        if (number < 1) {
            throw new IllegalArgumentException("photos are numbered from 1, not " + number);
        }
    }

    /** The file's path below the images' folder without the extension: {@code Name/Name_0001}. */
    public String stem() {
        return String.format(Locale.ROOT, "%s/%s_%04d", person, person, number);
    }

    /**
     * The photo's file.
     *
     * @param images the folder that holds a folder a person
     * @throws NoSuchFileException if it is there with none of the usual extensions
     */
    public Path in(Path images) throws NoSuchFileException {
        for (String extension : EXTENSIONS) {
            for (String spelling : List.of(extension, extension.toUpperCase(Locale.ROOT))) {
                Path file = images.resolve(stem() + "." + spelling);
                if (Files.isRegularFile(file)) {
                    return file;
                }
            }
        }
        throw new NoSuchFileException(
                images.resolve(stem() + "." + EXTENSIONS.get(0)).toString(),
                null,
                "no such photo, nor one ending in " + String.join(", ", EXTENSIONS.subList(1, EXTENSIONS.size())));
    }
}
