package io.github.lookalike.internal.image.corpus;

import java.nio.charset.StandardCharsets;

/** Writes XMP that tells an orientation, and puts it into pictures. */
final class Xmp {

    private static final String PACKET =
            """
            <?xpacket begin='\uFEFF' id='W5M0MpCehiHzreSzNTczkc9d'?>
            <x:xmpmeta xmlns:x='adobe:ns:meta/'><rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'>
            <rdf:Description rdf:about='' xmlns:tiff='http://ns.adobe.com/tiff/1.0/' tiff:Make='tiff:Orientation' %s
            </rdf:RDF></x:xmpmeta><?xpacket end='w'?>""";

    private Xmp() {}

    /** Told by an attribute, as Adobe's programs write it. */
    static byte[] attribute(int orientation) {
        return packet("tiff:Orientation=\"" + orientation + "\"/>");
    }

    /** Told by an element, as ExifTool writes it. */
    static byte[] element(int orientation) {
        return packet("><tiff:Orientation>" + orientation + "</tiff:Orientation></rdf:Description>");
    }

    private static byte[] packet(String orientation) {
        return PACKET.formatted(orientation).getBytes(StandardCharsets.UTF_8);
    }

    /** What stands in JPEG's segment APP1. */
    static byte[] app1(byte... packet) {
        return Bytes.bigEndian()
                .text("http://ns.adobe.com/xap/1.0/\0")
                .raw(packet)
                .array();
    }
}
