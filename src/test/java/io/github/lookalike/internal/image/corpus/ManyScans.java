package io.github.lookalike.internal.image.corpus;

import static org.bytedeco.opencv.global.opencv_imgcodecs.IMWRITE_JPEG_PROGRESSIVE;

import io.github.lookalike.internal.image.Image;
import io.github.lookalike.internal.image.TestImages;
import java.util.Arrays;

/** Progressive JPEGs whose last scan comes again and again: a few bytes for each time that all pixels are gone over. */
public final class ManyScans {

    private ManyScans() {}

    /** A grey square. Of 7,500 pixels a side and 188 further scans it takes some 10 s. */
    public static byte[] square(int side, int furtherScans) {
        try (Image grey = TestImages.grey(side, side, (x, y) -> 100)) {
            return repeated(Encoders.openCv(grey.pixels(), ".jpg", IMWRITE_JPEG_PROGRESSIVE, 1), furtherScans);
        }
    }

    /** The quarters. */
    static byte[] quarters(int furtherScans) {
        return repeated(Encoders.openCv(".jpg", IMWRITE_JPEG_PROGRESSIVE, 1), furtherScans);
    }

    private static byte[] repeated(byte[] jpeg, int times) {
        int end = jpeg.length - 2;
        int last = end;
        while (jpeg[last] != (byte) 0xFF || jpeg[last + 1] != (byte) 0xDA) {
            last--;
        }
        Bytes all = Bytes.bigEndian().raw(Arrays.copyOf(jpeg, end));
        for (int i = 0; i < times; i++) {
            all.raw(Arrays.copyOfRange(jpeg, last, end));
        }
        return all.u16(0xFFD9).array();
    }
}
