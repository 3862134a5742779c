package io.github.lookalike.benchmark;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Makes many photos of few, quickly: copies with a number in a comment of the file, so that no two are the same file.
 * {@code CommentedCopies SMALL LARGE ONE_IN OUT COUNT} takes one in so many from the folder LARGE, the others from SMALL.
 */
public final class CommentedCopies {

    private static final int PER_FOLDER = 1000;
    private static final short COMMENT = (short) 0xFFFE;

    private CommentedCopies() {}

    public static void main(String[] arguments) throws IOException {
        List<Path> small = photos(Path.of(arguments[0]));
        List<Path> large = photos(Path.of(arguments[1]));
        int oneIn = Integer.parseInt(arguments[2]);
        Path out = Path.of(arguments[3]);
        int count = Integer.parseInt(arguments[4]);
        for (int i = 0; i < count; i++) {
            List<Path> from = i % oneIn == oneIn - 1 ? large : small;
            Path person = Files.createDirectories(out.resolve("person-" + i / PER_FOLDER));
            byte[] photo = Files.readAllBytes(from.get(i % from.size()));
            Files.write(person.resolve("%06d.jpg".formatted(i)), commented(photo, "copy " + i));
        }
    }

    private static List<Path> photos(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }

    /** A JPEG file with a comment right after its start: a marker, the segment's length, text (ITU-T T.81, B.2.4.5). */
    private static byte[] commented(byte[] jpeg, String comment) {
        byte[] text = comment.getBytes(StandardCharsets.US_ASCII);
        return ByteBuffer.allocate(jpeg.length + 4 + text.length)
                .put(jpeg, 0, 2)
                .putShort(COMMENT)
                .putShort((short) (2 + text.length))
                .put(text)
                .put(jpeg, 2, jpeg.length - 2)
                .array();
    }
}
