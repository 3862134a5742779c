package io.github.lookalike.internal.image;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds {@code tiff:Orientation} in a packet of XMP (ISO 16684-1), an attribute or an element, without an XML parser: it
 * would have to be kept from whatever else a packet may ask for. No quantifier can go back, so that no packet takes long.
 */
final class XmpPacket {

    private static final Pattern ORIENTATION = Pattern.compile("tiff:Orientation\\s{0,99}+"
            + "(?:=\\s{0,99}+[\"']\\s{0,99}+([1-8])\\s{0,99}+[\"']|>\\s{0,99}+([1-8])\\s{0,99}+</)");

    private XmpPacket() {}

    static Optional<Orientation> orientation(String packet) {
        Matcher tag = ORIENTATION.matcher(packet);
        return tag.find()
                ? Orientation.of(Long.parseLong(tag.group(1) == null ? tag.group(2) : tag.group(1)))
                : Optional.empty();
    }
}
