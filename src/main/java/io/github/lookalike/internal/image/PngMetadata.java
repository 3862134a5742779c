package io.github.lookalike.internal.image;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.InflaterInputStream;

/**
 * Finds EXIF and XMP in a PNG: the chunk eXIf, the text that holds XMP, and the texts in which ImageMagick and ExifTool
 * put blocks of bytes as hexadecimal digits ("raw profiles") before PNG had eXIf.
 */
final class PngMetadata {

    private static final String RAW_EXIF = "Raw profile type exif";
    private static final String RAW_APP1 = "Raw profile type APP1";
    private static final String RAW_XMP = "Raw profile type xmp";
    private static final String XMP = "XML:com.adobe.xmp";

    private static final Set<String> KEYWORDS = Set.of(RAW_EXIF, RAW_APP1, RAW_XMP, XMP);

    /** Of a text: a block of 64 kB has two digits for each byte. What goes on for longer is cut. */
    private static final int MOST_TEXT = 1 << 20;

    private static final byte[] NOTHING = {};

    private PngMetadata() {}

    /** Of several texts with the same keyword the first is taken: a file can hold millions, each deflated. */
    static void add(byte[] file, Metadata found) {
        Map<String, byte[]> texts = new HashMap<>();
        PngChunks.forEach(file, chunk -> {
            switch (chunk.type()) {
                case "eXIf" -> chunk.data(file).ifPresent(found::addExif);
                case "tEXt", "zTXt", "iTXt" -> {
                    String keyword = chunk.keyword(file);
                    if (KEYWORDS.contains(keyword)) {
                        texts.computeIfAbsent(keyword, first -> text(chunk, file, keyword.length() + 1));
                    }
                }
                default -> {} // pixels, and what else there is
            }
        });
        Optional.ofNullable(texts.get(RAW_EXIF)).map(PngMetadata::raw).ifPresent(found::addExif);
        Optional.ofNullable(texts.get(RAW_APP1)).map(PngMetadata::raw).ifPresent(found::addApp1);
        Optional.ofNullable(texts.get(RAW_XMP)).map(PngMetadata::raw).ifPresent(found::addXmp);
        Optional.ofNullable(texts.get(XMP)).ifPresent(found::addXmp);
    }

    /** What stands behind the keyword, and in zTXt a number, in iTXt two numbers and two texts; empty if damaged. */
    private static byte[] text(PngChunks.Chunk chunk, byte[] file, int start) {
        byte[] data = chunk.data(file).orElse(NOTHING);
        if (data.length < start + 2) {
            return NOTHING;
        }
        return switch (chunk.type()) {
            case "zTXt" -> inflated(data, start + 1);
            case "iTXt" -> {
                int text = behindZero(data, behindZero(data, start + 2));
                yield data[start] == 0 ? Arrays.copyOfRange(data, text, data.length) : inflated(data, text);
            }
            default -> Arrays.copyOfRange(data, start, data.length);
        };
    }

    private static int behindZero(byte[] data, int from) {
        int at = from;
        while (at < data.length && data[at] != 0) {
            at++;
        }
        return Math.min(at + 1, data.length);
    }

    private static byte[] inflated(byte[] data, int from) {
        try (InputStream text = new InflaterInputStream(new ByteArrayInputStream(data, from, data.length - from))) {
            return text.readNBytes(MOST_TEXT);
        } catch (IOException e) {
            return NOTHING;
        }
    }

    /** A name, the number of bytes, and two digits for each, in lines. */
    private static byte[] raw(byte[] text) {
        String[] lines = new String(text, StandardCharsets.ISO_8859_1).strip().split("\n", 3);
        String digits = lines.length < 3 ? "" : lines[2].replaceAll("\\s", "");
        try {
            return HexFormat.of().parseHex(digits, 0, digits.length() & ~1);
        } catch (IllegalArgumentException e) {
            return NOTHING;
        }
    }
}
