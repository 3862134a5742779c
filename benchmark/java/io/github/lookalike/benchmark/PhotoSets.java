package io.github.lookalike.benchmark;

import static org.bytedeco.opencv.global.opencv_imgcodecs.IMREAD_COLOR;
import static org.bytedeco.opencv.global.opencv_imgcodecs.IMWRITE_JPEG_QUALITY;
import static org.bytedeco.opencv.global.opencv_imgcodecs.imread;
import static org.bytedeco.opencv.global.opencv_imgcodecs.imwrite;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.bytedeco.javacpp.IntPointer;
import org.bytedeco.opencv.opencv_core.Mat;

/**
 * Makes photos to be indexed from the bundled portraits: {@code PhotoSets IMAGES OUT small|large|mixed COUNT}. Each is
 * another picture; the same call makes the same pictures.
 */
public final class PhotoSets {

    private static final int QUALITY = 90;

    /** How the photos of a set are made. */
    private enum Kind {
        /** Portraits of 450 x 600 pixels. */
        SMALL {
            @Override
            Mat photo(Mat portrait, long seed) {
                return new Scene(seed).closeUp(portrait, 450, 600);
            }
        },
        /** A camera's 4000 x 3000 pixels, somebody among other things. */
        LARGE {
            @Override
            Mat photo(Mat portrait, long seed) {
                return new Scene(seed).surrounded(portrait, 4000, 3000);
            }
        },
        /** 0.2 to 12 megapixels, every size ratio as likely as another; upright and across. */
        MIXED {
            @Override
            Mat photo(Mat portrait, long seed) {
                RandomGenerator random = new SplittableRandom(~seed);
                double pixels = 0.2e6 * Math.pow(60, random.nextDouble());
                int longer = (int) Math.sqrt(pixels * 4 / 3);
                int shorter = (int) Math.sqrt(pixels * 3 / 4);
                boolean upright = random.nextBoolean();
                return new Scene(seed).surrounded(portrait, upright ? shorter : longer, upright ? longer : shorter);
            }
        };

        abstract Mat photo(Mat portrait, long seed);
    }

    private PhotoSets() {}

    public static void main(String[] arguments) throws IOException {
        List<Path> portraits = portraits(Path.of(arguments[0]));
        Path folder = Files.createDirectories(Path.of(arguments[1]));
        Kind kind = Kind.valueOf(arguments[2].toUpperCase(Locale.ROOT));
        int count = Integer.parseInt(arguments[3]);
        for (int i = 0; i < count; i++) {
            try (Mat portrait = imread(portraits.get(i % portraits.size()).toString(), IMREAD_COLOR);
                    Mat photo = kind.photo(portrait, i);
                    IntPointer quality = new IntPointer(IMWRITE_JPEG_QUALITY, QUALITY)) {
                Path file = folder.resolve("%s-%05d.jpg".formatted(arguments[2], i));
                if (!imwrite(file.toString(), photo, quality)) {
                    throw new IOException("OpenCV can't write " + file);
                }
            }
        }
    }

    private static List<Path> portraits(Path images) throws IOException {
        try (Stream<Path> files = Files.walk(images)) {
            return files.filter(file -> file.toString().endsWith(".jpg"))
                    .sorted()
                    .toList();
        }
    }
}
