package io.github.lookalike.portraits;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;

/**
 * As many photos as one likes of the people of the bundled portraits, as they lie about in a folder: most small, some of
 * 12 megapixels, few with two people or nobody. Their contents all differ, if only in bytes behind the picture's end,
 * for copies would be recognised and not looked at; so that making them costs little more than writing them.
 */
public final class ManyPhotos {

    /** What a photo may be, and in how many of a hundred cases it is so. */
    private enum Kind {
        AS_IS(45, "jpg", (person, file) -> Files.copy(Portraits.of(person), file)),
        HALF(10, "jpg", ManyPhotos::derived),
        DOUBLE(14, "jpg", ManyPhotos::derived),
        THREE_MEGAPIXELS(8, "jpg", (person, file) -> Portraits.enlarged(person, 1732, file)),
        TWELVE_MEGAPIXELS(5, "jpg", (person, file) -> Portraits.enlarged(person, 3464, file)),
        FAR_AWAY(1, "jpg", (person, file) -> Portraits.farAway(person, 4000, 3000, file)),
        EXIF_6(5, "jpg", ManyPhotos::derived),
        PNG(3, "png", ManyPhotos::derived),
        WEBP(3, "webp", ManyPhotos::derived),
        TWO_PEOPLE(4, "jpg", (person, file) -> Portraits.sideBySide(person, "hopper", file)),
        NOBODY(2, "jpg", (person, file) -> Portraits.landscape(file));

        private final int share;
        private final String extension;
        private final Making making;

        Kind(int share, String extension, Making making) {
            this.share = share;
            this.extension = extension;
            this.making = making;
        }
    }

    private interface Making {
        void make(String person, Path file) throws IOException;
    }

    private final List<String> people;
    private final Random random;
    private final Map<Kind, Map<String, byte[]>> made = new EnumMap<>(Kind.class);

    private ManyPhotos(long seed) throws IOException {
        try (Stream<Path> portraits = Files.list(Portraits.CELEBS)) {
            people = portraits
                    .map(file -> file.getFileName().toString().replace(".jpg", ""))
                    .sorted(Comparator.naturalOrder())
                    .toList();
        }
        random = new Random(seed);
    }

    /**
     * Writes photos into sub-folders that are called like the people.
     *
     * @param seed decides what they are
     */
    public static void write(Path folder, int count, long seed) throws IOException {
        ManyPhotos photos = new ManyPhotos(seed);
        for (int i = 0; i < count; i++) {
            photos.write(folder, i);
        }
    }

    private void write(Path folder, int number) throws IOException {
        String person = people.get(random.nextInt(people.size()));
        Kind kind = anyKind();
        byte[] picture = picture(kind, person);
        Path own = Files.createDirectories(folder.resolve(person));
        Path file = own.resolve("%06d-%s.%s".formatted(number, kind.name().toLowerCase(Locale.ROOT), kind.extension));
        write(picture, number, file);
    }

    /** Writes the same picture so many times, under numbers for names. */
    public static void copies(Path photo, int count, Path folder) throws IOException {
        byte[] picture = Files.readAllBytes(photo);
        for (int i = 0; i < count; i++) {
            write(picture, i, folder.resolve("%06d-%s".formatted(i, photo.getFileName())));
        }
    }

    private static void write(byte[] picture, int number, Path file) throws IOException {
        try (OutputStream out = Files.newOutputStream(file)) {
            out.write(picture);
            out.write(ByteBuffer.allocate(Integer.BYTES).putInt(number).array());
        }
    }

    private Kind anyKind() {
        int left = random.nextInt(100);
        for (Kind kind : Kind.values()) {
            left -= kind.share;
            if (left < 0) {
                return kind;
            }
        }
        throw new AssertionError("the shares don't add up to 100");
    }

    private byte[] picture(Kind kind, String person) throws IOException {
        Map<String, byte[]> ofKind = made.computeIfAbsent(kind, any -> new HashMap<>());
        byte[] known = ofKind.get(person);
        if (known != null) {
            return known;
        }
        Path folder = Files.createTempDirectory("lookalike-photos");
        Path file = folder.resolve(kind.name() + "." + kind.extension);
        kind.making.make(person, file);
        byte[] picture = Files.readAllBytes(file);
        Files.delete(file);
        Files.delete(folder);
        ofKind.put(person, picture);
        return picture;
    }

    /** By the {@link Derivation} that is called like the kind. */
    private static void derived(String person, Path file) throws IOException {
        String name = file.getFileName().toString();
        Path derived = Derivation.valueOf(name.substring(0, name.indexOf('.')))
                .of(Portraits.of(person), Files.createDirectory(file.resolveSibling("derived")));
        Files.move(derived, file);
        Files.delete(derived.getParent());
    }
}
