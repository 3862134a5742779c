package io.github.lookalike.benchmark;

import io.github.lookalike.Lookalike;
import io.github.lookalike.LookalikeOptions;
import io.github.lookalike.SearchOptions;
import io.github.lookalike.gallery.Gallery;
import io.github.lookalike.image.EncodedImage;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/**
 * The same finds by a server and by the library in this process. Prints finds a second, and the 50th and 99th percentile of
 * the milliseconds that one takes; a third of them comes first and is not counted.
 *
 * <p>Arguments: {@code server} and its address, or {@code library} and a gallery; a photo; how many finds; by how many
 * threads or clients.
 */
public final class ServeLoad {

    private interface Find {
        void run() throws IOException, InterruptedException;
    }

    private ServeLoad() {}

    public static void main(String[] arguments) throws Exception {
        byte[] photo = Files.readAllBytes(Path.of(arguments[2]));
        int finds = Integer.parseInt(arguments[3]);
        int threads = Integer.parseInt(arguments[4]);
        if (arguments[0].equals("server")) {
            HttpClient client = HttpClient.newHttpClient();
            HttpRequest request = HttpRequest.newBuilder(URI.create(arguments[1] + "/v1/find?top=5"))
                    .PUT(BodyPublishers.ofByteArray(photo))
                    .build();
            measure(finds, threads, () -> {
                HttpResponse<String> response = client.send(request, BodyHandlers.ofString());
                if (response.statusCode() != 200) {
                    throw new IOException(response.statusCode() + ": " + response.body());
                }
            });
            return;
        }
        try (Lookalike lookalike = Lookalike.open(LookalikeOptions.standard());
                Gallery gallery = lookalike.readGallery(Path.of(arguments[1]))) {
            measure(
                    finds,
                    threads,
                    () -> lookalike.find(
                            lookalike.probe(new EncodedImage(Path.of("photo"), photo)), gallery, SearchOptions.top(5)));
        }
    }

    private static void measure(int finds, int threads, Find find) throws Exception {
        run(Math.max(threads, finds / 3), threads, find);
        long began = System.nanoTime();
        double[] milliseconds = run(finds, threads, find);
        double seconds = (System.nanoTime() - began) / 1e9;
        Arrays.sort(milliseconds);
        System.out.printf(
                "%.2f %.1f %.1f%n",
                finds / seconds, milliseconds[finds / 2], milliseconds[Math.min(finds - 1, finds * 99 / 100)]);
    }

    private static double[] run(int finds, int threads, Find find) throws Exception {
        double[] milliseconds = new double[finds];
        AtomicInteger next = new AtomicInteger();
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            Iterable<Future<Object>> all = IntStream.range(0, threads)
                    .mapToObj(thread -> pool.submit(() -> {
                        for (int i = next.getAndIncrement(); i < finds; i = next.getAndIncrement()) {
                            long began = System.nanoTime();
                            find.run();
                            milliseconds[i] = (System.nanoTime() - began) / 1e6;
                        }
                        return null;
                    }))
                    .toList();
            for (Future<Object> one : all) {
                one.get();
            }
        } finally {
            pool.shutdownNow();
        }
        return milliseconds;
    }
}
