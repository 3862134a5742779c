package io.github.lookalike.image.corpus;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

/** Writes an EXIF orientation into a picture's bytes, by hand. */
final class Exif {

    private static final int PNG_SIGNATURE_AND_HEADER = 8 + 25;

    private Exif() {}

    /** A TIFF directory of one entry: tag 0x112, type SHORT, count 1. */
    static byte[] block(int orientation, ByteOrder order) {
        ByteBuffer block = ByteBuffer.allocate(26).order(order);
        block.put((order == ByteOrder.LITTLE_ENDIAN ? "II" : "MM").getBytes(StandardCharsets.US_ASCII));
        block.putShort((short) 42).putInt(8); // the directory follows at once
        block.putShort((short) 1);
        block.putShort((short) 0x112).putShort((short) 3).putInt(1);
        block.putShort((short) orientation).putShort((short) 0);
        block.putInt(0); // no further directory
        return block.array();
    }

    /** A JPEG with an APP1 segment right after its first marker. */
    static byte[] inJpeg(byte[] jpeg, byte[] block) {
        ByteBuffer segment = ByteBuffer.allocate(10 + block.length);
        segment.putShort((short) 0xFFE1).putShort((short) (8 + block.length));
        segment.put("Exif\0\0".getBytes(StandardCharsets.US_ASCII)).put(block);
        return Bytes.inserted(jpeg, 2, segment.array());
    }

    /** A PNG with an eXIf chunk right after its header. */
    static byte[] inPng(byte[] png, byte[] block) {
        byte[] type = "eXIf".getBytes(StandardCharsets.US_ASCII);
        CRC32 sum = new CRC32();
        sum.update(type);
        sum.update(block);
        ByteBuffer chunk = ByteBuffer.allocate(12 + block.length);
        chunk.putInt(block.length).put(type).put(block).putInt((int) sum.getValue());
        return Bytes.inserted(png, PNG_SIGNATURE_AND_HEADER, chunk.array());
    }
}
