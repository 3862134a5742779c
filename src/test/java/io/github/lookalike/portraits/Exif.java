package io.github.lookalike.portraits;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** The part of EXIF that tells how a camera was held. */
final class Exif {

    private static final short START_OF_IMAGE = (short) 0xFFD8;
    private static final short APP1 = (short) 0xFFE1;
    private static final short ORIENTATION = 0x0112;
    private static final short SHORT = 3;

    private Exif() {}

    /** A JPEG file with an orientation, as EXIF 2.32 (section 4.5) puts it into a TIFF header in an APP1 segment. */
    static byte[] withOrientation(byte[] jpeg, int orientation) {
        ByteBuffer file = ByteBuffer.allocate(jpeg.length + 36);
        file.putShort(START_OF_IMAGE).putShort(APP1).putShort((short) 34);
        file.put("Exif\0\0MM".getBytes(StandardCharsets.US_ASCII))
                .putShort((short) 42)
                .putInt(8);
        file.putShort((short) 1).putShort(ORIENTATION).putShort(SHORT).putInt(1);
        file.putShort((short) orientation).putShort((short) 0).putInt(0);
        return file.put(jpeg, 2, jpeg.length - 2).array();
    }
}
