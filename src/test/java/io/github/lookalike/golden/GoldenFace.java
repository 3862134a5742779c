package io.github.lookalike.golden;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * What dlib made of one of the bundled portraits; see {@code golden/README.md} in the test resources.
 *
 * @param name the photo's name without its ending
 * @param box left, top, right, bottom in pixels
 * @param landmarks x and y of the outer and inner corner of the eye on the image's right, of that on its left, and of
 *     the base of the nose
 * @param embedding 128 numbers, not normalised
 */
public record GoldenFace(String name, int[] box, int[][] landmarks, float[] embedding) {

    /** Width and height of a chip in pixels. */
    public static final int CHIP_SIZE = 150;

    /** All 27, in the order of the file. */
    public static List<GoldenFace> all() {
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(GoldenChip.resource("dlib.tsv"), StandardCharsets.UTF_8))) {
            return lines.lines().map(GoldenFace::parse).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The aligned crop dlib computed the embedding from: rows from the top, 3 bytes a pixel, red first. */
    public byte[] chip() {
        return GoldenChip.rgb("chips/" + name + ".png", CHIP_SIZE);
    }

    private static GoldenFace parse(String line) {
        String[] columns = line.split("\t");
        String[] numbers = columns[3].split(" ");
        float[] embedding = new float[numbers.length];
        for (int i = 0; i < numbers.length; i++) {
            embedding[i] = Float.parseFloat(numbers[i]);
        }
        int[][] landmarks = Stream.of(columns[2].split(" "))
                .map(point -> integers(point, ","))
                .toArray(int[][]::new);
        return new GoldenFace(columns[0], integers(columns[1], " "), landmarks, embedding);
    }

    private static int[] integers(String text, String separator) {
        return Arrays.stream(text.split(separator)).mapToInt(Integer::parseInt).toArray();
    }
}
