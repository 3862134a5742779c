package io.github.lookalike.image;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Sizes that are written out in digits: Netpbm's formats and Radiance. */
final class TextHeader {

    /** A header that goes on for longer, with comments, is not believed. */
    private static final int LONGEST = 1 << 16;

    private static final Pattern RADIANCE = Pattern.compile("\n\n-Y (\\d{1,9}) \\+X (\\d{1,9})\n");

    private TextHeader() {}

    /** PBM, PGM, PPM, PFM: the magic number, width, height. */
    static ImageSize netpbm(byte[] file) {
        List<String> words = words(file);
        return size(words.get(1), words.get(2));
    }

    /** PAM: pairs of a word and its value. */
    static ImageSize pam(byte[] file) {
        List<String> words = words(file);
        return size(words.get(words.indexOf("WIDTH") + 1), words.get(words.indexOf("HEIGHT") + 1));
    }

    /** Radiance HDR: after a blank line. */
    static ImageSize radiance(byte[] file) {
        Matcher line = RADIANCE.matcher(HeaderBytes.start(file, LONGEST));
        if (!line.find()) {
            throw new IllegalArgumentException("no resolution line");
        }
        return size(line.group(2), line.group(1));
    }

    /** The first words, comments left out. */
    private static List<String> words(byte[] file) {
        String header = HeaderBytes.start(file, LONGEST).replaceAll("#[^\n]*", " ");
        return Arrays.asList(header.split("\\s+", 20));
    }

    private static ImageSize size(String width, String height) {
        return new ImageSize(Long.parseLong(width), Long.parseLong(height));
    }
}
