package io.github.lookalike.internal.image.corpus;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/** Writes an EXIF orientation, and puts blocks of metadata into pictures' bytes, by hand. */
final class Exif {

    private static final int SHORT = 3;
    private static final int LONG = 4;
    private static final int ORIENTATION = 0x112;

    private static final int PNG_SIGNATURE_AND_HEADER = 8 + 25;

    private Exif() {}

    /** A TIFF directory of one entry: tag 0x112, type SHORT, count 1. */
    static byte[] block(int orientation, ByteOrder order) {
        return block(order, 8, SHORT, orientation, 0);
    }

    /** The same with the type LONG, as some programs write it. */
    static byte[] wide(int orientation, ByteOrder order) {
        return block(order, 8, LONG, orientation, 0);
    }

    /** The directory is far behind, and is followed by that of a thumbnail, which is turned otherwise. */
    static byte[] far(int orientation, ByteOrder order) {
        return block(order, 4_000, SHORT, orientation, orientation % 8 + 1);
    }

    private static byte[] block(ByteOrder order, int at, int type, int orientation, int ofThumbnail) {
        ByteBuffer block =
                ByteBuffer.allocate(at + (ofThumbnail > 0 ? 2 : 1) * 18).order(order);
        block.put((order == ByteOrder.LITTLE_ENDIAN ? "II" : "MM").getBytes(StandardCharsets.US_ASCII));
        block.putShort((short) 42).putInt(at).position(at);
        directory(block, type, orientation, ofThumbnail > 0 ? at + 18 : 0);
        if (ofThumbnail > 0) {
            directory(block, type, ofThumbnail, 0);
        }
        return block.array();
    }

    private static void directory(ByteBuffer block, int type, int orientation, int next) {
        block.putShort((short) 1)
                .putShort((short) ORIENTATION)
                .putShort((short) type)
                .putInt(1);
        if (type == SHORT) {
            block.putShort((short) orientation).putShort((short) 0);
        } else {
            block.putInt(orientation);
        }
        block.putInt(next);
    }

    /** With the name that stands before it in a JPEG, and by mistake elsewhere. */
    static byte[] named(byte... block) {
        return Bytes.bigEndian().text("Exif\0\0").raw(block).array();
    }

    /** A JPEG with an EXIF segment right after its first marker. */
    static byte[] inJpeg(byte[] jpeg, byte[] block) {
        return app1(jpeg, named(block));
    }

    /** A JPEG with any APP1 segment right after its first marker. */
    static byte[] app1(byte[] jpeg, byte... segment) {
        return Bytes.inserted(
                jpeg,
                2,
                Bytes.bigEndian().u16(0xFFE1, 2 + segment.length).raw(segment).array());
    }

    /** A PNG with an eXIf chunk right after its header. */
    static byte[] inPng(byte[] png, byte[] block) {
        return inPng(png, "eXIf", block);
    }

    /** A PNG with any chunk right after its header. */
    static byte[] inPng(byte[] png, String type, byte... data) {
        return Bytes.inserted(png, PNG_SIGNATURE_AND_HEADER, PngFile.chunkOf(type, data));
    }

    /** Digits in lines, as ImageMagick writes them into texts of a PNG. */
    static byte[] rawProfile(String name, byte... block) {
        String digits = HexFormat.of().formatHex(block).replaceAll("(.{72})", "$1\n");
        return Bytes.bigEndian()
                .text("\n%s\n%8d\n%s\n".formatted(name, block.length, digits))
                .array();
    }
}
