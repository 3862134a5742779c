package io.github.lookalike.internal.image;

import static org.bytedeco.opencv.global.opencv_core.CV_8U;

import io.github.lookalike.internal.natives.NativeLibraries;
import java.util.Arrays;
import java.util.List;
import org.bytedeco.opencv.opencv_core.Mat;

/** PBM, PGM and PPM: magic number, width, height and, but for PBM, what value is white (Netpbm's manual). */
final class NetpbmPicture {

    static {
        NativeLibraries.OPENCV.load();
    }

    /** A header that goes on for longer, with comments, is not believed. */
    private static final int LONGEST = 1 << 16;

    private static final List<String> BILEVEL = List.of("P1", "P4");
    private static final List<String> IN_DIGITS = List.of("P2", "P3");

    private static final int BYTE = 0xFF;
    private static final int TWO_BYTES = 0xFFFF;

    private NetpbmPicture() {}

    static ImageSize size(byte[] file) {
        List<String> words = words(file);
        return new ImageSize(Long.parseLong(words.get(1)), Long.parseLong(words.get(2)));
    }

    /** OpenCV takes 255 or 65,535 for white, whatever the header says, but where values up to 255 come as digits. */
    static Image decode(byte[] file) {
        List<String> words = words(file);
        int white = BILEVEL.contains(words.get(0)) ? BYTE : Integer.parseInt(words.get(3));
        if (white < 1 || white > TWO_BYTES) {
            throw new IllegalArgumentException("values up to " + white);
        }
        if (white == BYTE || white == TWO_BYTES || white < BYTE && IN_DIGITS.contains(words.get(0))) {
            return OpenCvDecoder.decode(file);
        }
        try (Mat values = OpenCvDecoder.decodeValues(file)) {
            Mat pixels = new Mat();
            values.convertTo(pixels, CV_8U, (double) BYTE / white, 0);
            return new Image(pixels);
        }
    }

    /** The first words, comments left out. */
    private static List<String> words(byte[] file) {
        String header = HeaderBytes.start(file, LONGEST).replaceAll("#[^\n]*", " ");
        return Arrays.asList(header.split("\\s+", 20));
    }
}
