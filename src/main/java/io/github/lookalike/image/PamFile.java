package io.github.lookalike.image;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/**
 * Turns PAM (as Netpbm's manual describes it) into PGM and PPM. OpenCV exchanges red and blue in PAM, and of pictures
 * with transparency it leaves the most part as its memory happened to be.
 */
final class PamFile {

    private static final String END = "\nENDHDR\n";
    private static final int LONGEST_HEADER = 1 << 16;

    private PamFile() {}

    /** The same pixels without transparency. */
    static byte[] asNetpbm(byte[] file) {
        String start = HeaderBytes.start(file, LONGEST_HEADER);
        int end = start.indexOf(END);
        if (end < 0) {
            throw new IllegalArgumentException("no end of the header");
        }
        Map<String, Integer> header = header(start.substring(0, end));
        int channels = header.get("DEPTH");
        int most = header.get("MAXVAL");
        if (channels < 1 || channels > 4 || most < 1 || most > 0xFFFF) {
            throw new IllegalArgumentException(channels + " channels of values up to " + most);
        }
        ImageSize size = new ImageSize(header.get("WIDTH"), header.get("HEIGHT"));
        int depth = most > 0xFF ? 2 : 1;
        int kept = (channels < 3 ? 1 : 3) * depth;
        int pixel = channels * depth;
        int first = end + END.length();
        if (size.pixels() * pixel > file.length - first) {
            throw new IllegalArgumentException("cut off");
        }
        int pixels = (int) size.pixels();
        ByteArrayOutputStream out = new ByteArrayOutputStream(LONGEST_HEADER + pixels * kept);
        out.writeBytes("%s\n%d %d\n%d\n"
                .formatted(channels < 3 ? "P5" : "P6", size.width(), size.height(), most == 1 ? 0xFF : most)
                .getBytes(StandardCharsets.US_ASCII));
        for (int i = 0; i < pixels; i++) {
            out.write(file, first + i * pixel, kept);
        }
        byte[] netpbm = out.toByteArray();
        if (most == 1) { // black and white
            for (int i = netpbm.length - pixels * kept; i < netpbm.length; i++) {
                netpbm[i] = (byte) (netpbm[i] == 0 ? 0 : 0xFF);
            }
        }
        return netpbm;
    }

    private static Map<String, Integer> header(String text) {
        Map<String, Integer> header = new HashMap<>();
        for (String line : text.split("\n")) {
            String[] words = line.strip().split("\\s+");
            if (words.length == 2 && words[1].matches("\\d{1,9}")) {
                header.put(words[0], Integer.valueOf(words[1]));
            }
        }
        return header;
    }
}
