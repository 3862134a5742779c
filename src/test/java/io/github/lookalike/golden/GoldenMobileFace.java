package io.github.lookalike.golden;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/**
 * What MobileFaceNet's TensorFlow Lite graph gives for one of the bundled portraits; see {@code golden/README.md} in the
 * test resources.
 *
 * @param name the photo's name without its ending
 * @param values 192 numbers, not normalised
 */
public record GoldenMobileFace(String name, double[] values) {

    /** Width and height of a chip in pixels. */
    public static final int CHIP_SIZE = 112;

    /** All nine, in the order of the file. */
    public static List<GoldenMobileFace> all() {
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(GoldenChip.resource("mobilefacenet.tsv"), StandardCharsets.UTF_8))) {
            return lines.lines().map(GoldenMobileFace::parse).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static GoldenMobileFace parse(String line) {
        String[] columns = line.split("\t");
        return new GoldenMobileFace(
                columns[0],
                Arrays.stream(columns[1].split(" "))
                        .mapToDouble(Double::parseDouble)
                        .toArray());
    }

    /** The aligned crop: rows from the top, 3 bytes a pixel, red first. */
    public byte[] chip() {
        return GoldenChip.rgb("mobilefacenet/" + name + ".png", CHIP_SIZE);
    }
}
