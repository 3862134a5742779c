package io.github.lookalike.benchmark;

import io.github.lookalike.gallery.Gallery;
import io.github.lookalike.internal.lucene.LuceneGallery;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/**
 * {@code TimedSearch exact|approximate GALLERY QUERIES.npy ROUNDS ANSWERS} writes the rows of the ten nearest of each
 * query and prints the median milliseconds a query.
 */
public final class TimedSearch {

    private TimedSearch() {}

    public static void main(String[] arguments) throws IOException {
        Queries queries = Queries.read(Path.of(arguments[2]), arguments[0].equals("approximate"));
        try (Gallery gallery = LuceneGallery.openReadOnly(Path.of(arguments[1]))) {
            double median = queries.ask(gallery, Integer.parseInt(arguments[3]));
            Files.write(Path.of(arguments[4]), queries.answers());
            System.out.printf(Locale.ROOT, "%.4f%n", median);
        }
    }
}
