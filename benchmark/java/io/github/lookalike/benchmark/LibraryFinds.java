package io.github.lookalike.benchmark;

import io.github.lookalike.Lookalike;
import io.github.lookalike.SearchOptions;
import io.github.lookalike.gallery.Gallery;
import io.github.lookalike.image.EncodedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

/**
 * Finds by the library, from a photo's bytes to its answers, by several threads: prints how many a second. A third as many
 * come first and are not counted.
 *
 * <p>Arguments: a gallery, a photo, how many finds, how many threads.
 */
public final class LibraryFinds {

    private LibraryFinds() {}

    public static void main(String[] arguments) throws Exception {
        Path gallery = Path.of(arguments[0]);
        byte[] photo = Files.readAllBytes(Path.of(arguments[1]));
        int finds = Integer.parseInt(arguments[2]);
        ExecutorService threads = Executors.newFixedThreadPool(Integer.parseInt(arguments[3]));
        try (Lookalike lookalike = Lookalike.open();
                Gallery faces = lookalike.readGallery(gallery)) {
            Callable<Object> find = () -> lookalike.find(
                    lookalike.probe(new EncodedImage(Path.of("photo"), photo)), faces, SearchOptions.top(5));
            run(threads, find, finds / 3 + 8);
            long began = System.nanoTime();
            run(threads, find, finds);
            System.out.printf("%.2f%n", finds / ((System.nanoTime() - began) / 1e9));
        } finally {
            threads.shutdownNow();
        }
    }

    private static void run(ExecutorService threads, Callable<Object> find, int count) throws Exception {
        List<Callable<Object>> all = Stream.generate(() -> find).limit(count).toList();
        for (Future<Object> one : threads.invokeAll(all)) {
            one.get();
        }
    }
}
