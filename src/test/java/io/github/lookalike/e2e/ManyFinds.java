package io.github.lookalike.e2e;

import io.github.lookalike.Lookalike;
import io.github.lookalike.LookalikeOptions;
import io.github.lookalike.NoFaceException;
import io.github.lookalike.SearchOptions;
import io.github.lookalike.gallery.Gallery;
import io.github.lookalike.internal.indexing.PhotoFinder;
import io.github.lookalike.model.Workload;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.bytedeco.javacpp.Pointer;

/**
 * A program that uses the library: it searches a gallery for one photo of a folder after the other, in rounds, and
 * opens the library and the gallery anew in each. After each round it prints a line of numbers, see {@link Round}.
 */
final class ManyFinds {

    /**
     * What was so after a round.
     *
     * @param vitals of the Java machine, garbage collected
     * @param pointers to native memory that were not closed, before garbage was collected
     * @param bytes these pointers point to
     */
    record Round(Vitals vitals, long pointers, long bytes) {

        static Round now() throws IOException {
            long pointers = Pointer.totalCount();
            long bytes = Pointer.totalBytes();
            System.gc();
            return new Round(Vitals.own(), pointers, bytes);
        }

        String line() {
            return vitals.resident() + " " + vitals.peak() + " " + vitals.files() + " " + vitals.threads() + " "
                    + pointers + " " + bytes;
        }

        static Round of(String line) {
            String[] numbers = line.split(" ");
            Vitals vitals = new Vitals(
                    Long.parseLong(numbers[0]),
                    Long.parseLong(numbers[1]),
                    Integer.parseInt(numbers[2]),
                    Integer.parseInt(numbers[3]));
            return new Round(vitals, Long.parseLong(numbers[4]), Long.parseLong(numbers[5]));
        }
    }

    private ManyFinds() {}

    /** Gallery, folder of photos, rounds, finds in each, for how many the networks are loaded. */
    public static void main(String[] arguments) throws IOException {
        Path place = Path.of(arguments[0]);
        List<Path> photos = PhotoFinder.in(Path.of(arguments[1]));
        int rounds = Integer.parseInt(arguments[2]);
        int finds = Integer.parseInt(arguments[3]);
        LookalikeOptions options = LookalikeOptions.standard().withWorkload(Workload.valueOf(arguments[4]));
        for (int round = 0; round < rounds; round++) {
            try (Lookalike lookalike = Lookalike.open(options);
                    Gallery gallery = lookalike.readGallery(place)) {
                for (int i = 0; i < finds; i++) {
                    find(lookalike, gallery, photos.get((round * finds + i) % photos.size()));
                }
            }
            System.out.println(Round.now().line());
        }
    }

    private static void find(Lookalike lookalike, Gallery gallery, Path photo) throws IOException {
        try {
            lookalike.find(lookalike.probe(photo), gallery, SearchOptions.top(5));
        } catch (NoFaceException e) {
            // There are such photos.
        }
    }
}
