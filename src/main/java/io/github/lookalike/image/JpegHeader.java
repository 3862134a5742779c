package io.github.lookalike.image;

import java.nio.ByteOrder;

/** Walks a JPEG's segments the way libjpeg does: bytes between them are skipped (ITU T.81, annex B). */
final class JpegHeader {

    private static final int SOF = 0xC0;
    private static final int SOS = 0xDA;
    private static final int EOI = 0xD9;

    private final HeaderBytes bytes;
    private int at = 2;
    private boolean progressive;

    private JpegHeader(byte[] file) {
        bytes = new HeaderBytes(file, ByteOrder.BIG_ENDIAN);
    }

    static ImageSize size(byte[] file) {
        return new JpegHeader(file).size();
    }

    /** How many times the picture is gone over, at least; counted up to the end or to where it is cut off. */
    static int scans(byte[] file) {
        JpegHeader header = new JpegHeader(file);
        int scans = 0;
        try {
            header.size();
            int components = header.bytes.u8(header.at + 7);
            int marker = SOF;
            while (marker != EOI) {
                if (marker == SOS) {
                    scans++;
                    if (header.bytes.u8(header.at + 2) == components && !header.progressive) {
                        return scans; // all at once: libjpeg reads no further
                    }
                }
                header.skip(marker);
                marker = header.marker();
            }
        } catch (IndexOutOfBoundsException e) {
            return scans;
        }
        return scans;
    }

    private ImageSize size() {
        int marker = marker();
        while (!startsFrame(marker)) {
            skip(marker);
            marker = marker();
        }
        progressive = (marker & 3) == 2;
        return new ImageSize(bytes.u16(at + 5), bytes.u16(at + 3)); // length, precision, height, width
    }

    /** Goes behind the next marker. */
    private int marker() {
        while (bytes.u8(at) != 0xFF) {
            at++;
        }
        while (bytes.u8(at) == 0xFF) {
            at++;
        }
        return bytes.u8(at++);
    }

    private void skip(int marker) {
        if (hasSegment(marker)) {
            at += bytes.u16(at);
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
