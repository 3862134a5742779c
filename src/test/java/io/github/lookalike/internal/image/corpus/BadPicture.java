package io.github.lookalike.internal.image.corpus;

import java.util.Locale;

/**
 * A file as it may lie in a folder of photos, be it sound, odd, damaged or no picture at all.
 *
 * @param name of the file
 * @param bytes its content
 * @param expectation what must come of reading it
 */
public record BadPicture(String name, byte[] bytes, Expectation expectation) {

    /** What must come of it. */
    public sealed interface Expectation {}

    /**
     * It is read.
     *
     * @param width of the upright picture; 0 if damage may have changed it
     * @param height likewise
     * @param look what {@link Quarters#of} must see; null for anything
     */
    public record Read(int width, int height, String look) implements Expectation {}

    /**
     * It is refused.
     *
     * @param reason all that stands behind the file's name
     */
    public record Refused(String reason) implements Expectation {}

    static BadPicture read(String name, byte[] bytes, String look) {
        return new BadPicture(name, bytes, new Read(Quarters.WIDTH, Quarters.HEIGHT, look));
    }

    static BadPicture read(String name, byte[] bytes, int width, int height) {
        return new BadPicture(name, bytes, new Read(width, height, null));
    }

    static BadPicture refused(String name, byte[] bytes, String reason) {
        return new BadPicture(name, bytes, new Refused(reason));
    }

    static BadPicture damaged(String name, byte[] bytes, String format) {
        return refused(name, bytes, "damaged or unusual " + format + " picture");
    }

    static BadPicture unsupported(String name, byte[] bytes, String kind) {
        String format = name.substring(name.lastIndexOf('.') + 1)
                .toUpperCase(Locale.ROOT)
                .replaceAll("^TIF$", "TIFF");
        return refused(name, bytes, "unsupported kind of " + format + ": " + kind + "; convert it to JPEG or PNG");
    }

    @Override
    public String toString() {
        return name;
    }
}
