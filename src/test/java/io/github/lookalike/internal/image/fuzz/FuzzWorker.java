package io.github.lookalike.internal.image.fuzz;

import io.github.lookalike.image.ImageException;
import io.github.lookalike.image.ImageLimits;
import io.github.lookalike.internal.image.Image;
import io.github.lookalike.internal.image.ImageReader;
import io.github.lookalike.internal.image.corpus.Samples;
import java.io.IOException;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.Random;

/**
 * Reads damaged pictures, one after the other, in a Java machine of its own: a crash in native code ends only this.
 * Which input it is at stands in a file that outlives it.
 */
public final class FuzzWorker {

    /** Small enough that a lying header costs little time, large enough that it costs some memory. */
    private static final ImageLimits LIMITS =
            ImageLimits.DEFAULT.withPixels(25_000_000).withTime(Duration.ofSeconds(20));

    /** However slow the machine is. */
    private static final int LEAST = 2_000;

    private static final int SLOW_MILLISECONDS = 3_000;

    private FuzzWorker() {}

    /** @param arguments seed, first input, seconds, folder to work in */
    public static void main(String... arguments) throws IOException {
        long seed = Long.parseLong(arguments[0]);
        long first = Long.parseLong(arguments[1]);
        long duration = Duration.ofSeconds(Long.parseLong(arguments[2])).toNanos();
        Path folder = Path.of(arguments[3]);
        List<byte[]> seeds = Samples.contents();
        ImageReader reader = new ImageReader(LIMITS);
        MappedByteBuffer progress = progress(folder);
        long start = System.nanoTime();
        long read = 0;
        long warm = 0;
        long i = first;
        while (i < first + LEAST || System.nanoTime() - start < duration) {
            progress.putLong(0, i);
            long before = System.nanoTime();
            Path file = Files.write(folder.resolve("input"), input(seed, i, seeds));
            if (reads(reader, file)) {
                read++;
            }
            if (System.nanoTime() - before > SLOW_MILLISECONDS * 1_000_000L) {
                System.out.println("slow: input " + i + ", " + (System.nanoTime() - before) / 1_000_000 + " ms");
            }
            i++;
            if (warm == 0 && i >= first + LEAST / 2 && System.nanoTime() - start > duration / 3) {
                warm = residentMegabytes();
            }
        }
        System.out.printf(
                "inputs %d, read %d, refused %d, RSS %d MB after a third, %d MB at the end%n",
                i - first, read, i - first - read, warm, residentMegabytes());
    }

    /** One of the inputs of a seed: always the same. */
    static byte[] input(long seed, long number, List<byte[]> seeds) {
        return new Mutation(new Random(seed * 1_000_000_007 + number), seeds).next();
    }

    /** Which input a worker is at, or was when it ended. */
    static MappedByteBuffer progress(Path folder) throws IOException {
        try (FileChannel channel = FileChannel.open(
                folder.resolve("progress"),
                StandardOpenOption.CREATE,
                StandardOpenOption.READ,
                StandardOpenOption.WRITE)) {
            return channel.map(FileChannel.MapMode.READ_WRITE, 0, Long.BYTES);
        }
    }

    /** Whether it is read; anything but a picture within the limits or a refusal in one line is a fault. */
    private static boolean reads(ImageReader reader, Path file) {
        try (Image image = reader.read(file)) {
            if ((long) image.width() * image.height() > LIMITS.pixels() || image.rgb().length == 0) {
                throw new AssertionError("picture of " + image.width() + " x " + image.height());
            }
            return true;
        } catch (ImageException e) {
            String reason = e.reason();
            if (reason.contains("\n") || reason.contains("took longer") || reason.contains("could not be read")) {
                throw new AssertionError(reason, e);
            }
            return false;
        }
    }

    private static long residentMegabytes() throws IOException {
        Path status = Path.of("/proc/self/status");
        return !Files.exists(status)
                ? 1
                : Files.readAllLines(status).stream()
                        .filter(line -> line.startsWith("VmRSS:"))
                        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                        .sum();
    }
}
