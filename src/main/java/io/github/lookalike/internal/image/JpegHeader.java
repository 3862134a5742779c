package io.github.lookalike.internal.image;

import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Set;

/** Walks a JPEG's segments the way libjpeg does: bytes between them are skipped (ITU T.81, annex B). */
final class JpegHeader {

    private static final int SOF = 0xC0;
    private static final int APP1 = 0xE1;
    private static final int SOS = 0xDA;
    private static final int EOI = 0xD9;

    /** Baseline, extended and progressive, by Huffman's codes or arithmetic ones; not lossless, not hierarchical. */
    private static final Set<Integer> KNOWN_FRAMES = Set.of(SOF, 0xC1, 0xC2, 0xC9, 0xCA);

    private final HeaderBytes bytes;
    private int at = 2;
    private int frame;

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
                    if (header.bytes.u8(header.at + 2) == components && !header.isProgressive()) {
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

    static Image decode(byte[] file) {
        JpegHeader header = new JpegHeader(file);
        header.size();
        int bits = header.bytes.u8(header.at + 2);
        if (bits != Byte.SIZE || !KNOWN_FRAMES.contains(header.frame)) {
            throw new UnsupportedKindException("%d bits, frame 0x%X".formatted(bits, header.frame));
        }
        return OpenCvDecoder.decode(file);
    }

    /** What stands before the pixels of EXIF and XMP. */
    static void addMetadata(byte[] file, Metadata found) {
        JpegHeader header = new JpegHeader(file);
        int marker = header.marker();
        while (marker != SOS && marker != EOI) {
            if (marker == APP1) {
                int end = header.at + header.bytes.u16(header.at);
                found.addApp1(Arrays.copyOfRange(file, header.at + 2, Math.min(end, file.length)));
            }
            header.skip(marker);
            marker = header.marker();
        }
    }

    private ImageSize size() {
        int marker = marker();
        while (!startsFrame(marker)) {
            skip(marker);
            marker = marker();
        }
        frame = marker;
        return new ImageSize(bytes.u16(at + 5), bytes.u16(at + 3)); // length, precision, height, width
    }

    private boolean isProgressive() {
        return (frame & 3) == 2;
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
