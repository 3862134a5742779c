package io.github.lookalike.internal.image;

import io.github.lookalike.internal.image.TiffDirectory.Tag;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Where a picture may say how it is turned: blocks of EXIF and packets of XMP, in the order in which they count. The
 * first EXIF block that tells wins, as the cameras write it and the programs that turn pictures keep it right; XMP
 * decides where no EXIF does. Pillow, GIMP and Exiv2 have the same order.
 *
 * <p>Read by hand, because metadata-extractor takes 0.2 to 0.3 s to load, at the first photo of each command.
 */
final class Metadata {

    private static final String EXIF = "Exif\0";
    private static final String XMP = "http://ns.adobe.com/xap/1.0/\0";

    private final List<byte[]> exif = new ArrayList<>();
    private final List<byte[]> xmp = new ArrayList<>();

    /** Adds an EXIF block: a TIFF directory, with or without the six bytes that JPEG puts before it. */
    void addExif(byte[] block) {
        boolean named = HeaderBytes.start(block, EXIF.length()).equals(EXIF);
        exif.add(named ? Arrays.copyOfRange(block, Math.min(block.length, EXIF.length() + 1), block.length) : block);
    }

    void addXmp(byte[] packet) {
        xmp.add(packet);
    }

    /** Adds what JPEG has in an APP1 segment: either of the two, by its name. */
    void addApp1(byte[] segment) {
        if (HeaderBytes.start(segment, XMP.length()).equals(XMP)) {
            addXmp(Arrays.copyOfRange(segment, XMP.length(), segment.length));
        } else if (HeaderBytes.start(segment, EXIF.length()).equals(EXIF)) {
            addExif(segment);
        }
    }

    /** How the picture is turned, if it says so. */
    Orientation orientation() {
        return Stream.concat(
                        exif.stream().map(Metadata::inExif),
                        xmp.stream()
                                .map(packet -> new String(packet, StandardCharsets.ISO_8859_1))
                                .map(Xmp::orientation))
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(Orientation.TOP_LEFT);
    }

    private static Optional<Orientation> inExif(byte[] block) {
        try {
            return Orientation.of(new TiffDirectory(block).value(Tag.ORIENTATION, 0));
        } catch (IndexOutOfBoundsException | IllegalArgumentException | ArithmeticException e) {
            return Optional.empty();
        }
    }

    /**
     * Finds {@code tiff:Orientation} in a packet of XMP (ISO 16684-1), an attribute or an element, without an XML
     * parser: it would have to be kept from whatever else a packet may ask for. No quantifier can go back, so that no
     * packet takes long.
     */
    private static final class Xmp {

        private static final Pattern ORIENTATION = Pattern.compile("tiff:Orientation\\s{0,99}+"
                + "(?:=\\s{0,99}+[\"']\\s{0,99}+([1-8])\\s{0,99}+[\"']|>\\s{0,99}+([1-8])\\s{0,99}+</)");

        private Xmp() {}

        static Optional<Orientation> orientation(String packet) {
            Matcher tag = ORIENTATION.matcher(packet);
            return tag.find()
                    ? Orientation.of(Long.parseLong(tag.group(1) == null ? tag.group(2) : tag.group(1)))
                    : Optional.empty();
        }
    }
}
