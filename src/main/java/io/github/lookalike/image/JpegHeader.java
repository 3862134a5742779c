package io.github.lookalike.image;

import java.nio.ByteOrder;

/** Finds a JPEG's frame header the way libjpeg does: bytes between segments are skipped (ITU T.81, annex B). */
final class JpegHeader {

    private JpegHeader() {}

    static ImageSize size(byte[] file) {
        HeaderBytes bytes = new HeaderBytes(file, ByteOrder.BIG_ENDIAN);
        int at = 2;
        while (true) {
            while (bytes.u8(at) != 0xFF) {
                at++;
            }
            while (bytes.u8(at) == 0xFF) {
                at++;
            }
            int marker = bytes.u8(at++);
            if (startsFrame(marker)) {
                return new ImageSize(bytes.u16(at + 5), bytes.u16(at + 3)); // length, precision, height, width
            }
            if (hasSegment(marker)) {
                at += bytes.u16(at);
            }
        }
    }

    /** SOF0 to SOF15, among which are three markers of another kind: DHT, JPG and DAC. */
    private static boolean startsFrame(int marker) {
        return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
    }

    /** All but the stuffed 0, TEM, RST0 to RST7, SOI and EOI. */
    private static boolean hasSegment(int marker) {
        return marker > 0x01 && (marker < 0xD0 || marker > 0xD9);
    }
}
