package io.github.lookalike.internal.image.corpus;

import static io.github.lookalike.internal.image.corpus.BadPicture.refused;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;

/** Headers that claim more than is there: they must be refused before anything is reserved for them. */
final class Claims {

    private static final int SIDE = 60_000;
    private static final String REASON =
            "picture of 60000 x 60000 pixels is above the limit of 150000000 pixels (--max-megapixels)";

    private Claims() {}

    static List<BadPicture> all() {
        return List.of(
                refused("claims.png", png(), REASON),
                refused("claims.jpg", patched(".jpg", 0xFFC0, 5, ByteOrder.BIG_ENDIAN), REASON),
                refused("claims.gif", gif(), REASON),
                refused("claims-lossy.webp", webp(), REASON),
                refused("claims.tif", tiff(false), REASON),
                refused(
                        "claims-big.tif",
                        tiff(true),
                        "picture of 1099511627776 x 1099511627776 pixels is above the limit of 150000000 pixels"
                                + " (--max-megapixels)"),
                refused("claims.bmp", BmpSamples.file(40, SIDE, SIDE, 24, 0), REASON),
                refused("claims-from-top.bmp", BmpSamples.file(40, SIDE, -SIDE, 24, 0), REASON),
                refused("claims.ppm", text("P6\n60000 60000\n255\n"), REASON),
                refused("claims.pgm", text("P2 60000 60000 255 "), REASON));
    }

    private static byte[] png() {
        return new PngFile()
                .header(SIDE, SIDE, 8, PngFile.RGB, 0)
                .pixels(new byte[10])
                .end();
    }

    private static byte[] gif() {
        byte[] gif = Encoders.animation(".gif");
        ByteBuffer.wrap(gif)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putShort(6, (short) SIDE)
                .putShort(8, (short) SIDE);
        return gif;
    }

    private static byte[] webp() {
        return Bytes.littleEndian()
                .text("RIFF")
                .u32(22)
                .text("WEBPVP8X")
                .u32(10, 0)
                .u16(SIDE - 1)
                .u8(0)
                .u16(SIDE - 1)
                .u8(0)
                .array();
    }

    private static byte[] tiff(boolean big) {
        TiffFile file = new TiffFile(ByteOrder.LITTLE_ENDIAN, big).picture(SIDE, SIDE, 8, 3, TiffSamples.RGB);
        if (big) {
            file.longs8(TiffFile.WIDTH, 1L << 40).longs8(TiffFile.HEIGHT, 1L << 40);
        }
        return file.strips(new byte[100]).endPage().array();
    }

    /** Both sides are put some bytes behind a marker. */
    private static byte[] patched(String ending, int marker, int behind, ByteOrder order) {
        byte[] file = Encoders.openCv(ending);
        ByteBuffer buffer = ByteBuffer.wrap(file).order(order);
        int at = 0;
        while (buffer.getShort(at) != (short) marker) {
            at++;
        }
        buffer.putShort(at + behind, (short) SIDE).putShort(at + behind + 2, (short) SIDE);
        return file;
    }

    private static byte[] text(String header) {
        return Bytes.bigEndian().text(header).zeros(64).array();
    }
}
