package io.github.lookalike.internal.image.corpus;

import static java.nio.ByteOrder.BIG_ENDIAN;
import static java.nio.ByteOrder.LITTLE_ENDIAN;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Pictures whose metadata say different things. The names begin with the orientation that counts: EXIF goes before XMP,
 * PNG's own chunk before texts, the first before a second; what says nothing good is passed over.
 */
final class OrientationConflicts {

    private OrientationConflicts() {}

    static Map<String, byte[]> all() {
        byte[] jpeg = Encoders.openCv(".jpg");
        byte[] png = Encoders.openCv(".png");
        byte[] six = Exif.block(6, LITTLE_ENDIAN);
        byte[] three = Exif.block(3, BIG_ENDIAN);
        byte[] xmp = Xmp.app1(Xmp.attribute(8));
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("6-exif-before-xmp.jpg", Exif.inJpeg(Exif.app1(jpeg, xmp), six));
        files.put("6-exif-after-xmp.jpg", Exif.app1(Exif.inJpeg(jpeg, six), xmp));
        files.put("1-exif-upright-xmp-not.jpg", Exif.app1(Exif.inJpeg(jpeg, Exif.block(1, BIG_ENDIAN)), xmp));
        files.put("8-exif-of-no-orientation-and-xmp.jpg", Exif.inJpeg(Exif.app1(jpeg, xmp), Exif.block(0, BIG_ENDIAN)));
        files.put("8-exif-damaged-and-xmp.jpg", Exif.inJpeg(Exif.app1(jpeg, xmp), new byte[] {'I', 'I', '*', 0, 8}));
        files.put("3-two-exif.jpg", Exif.inJpeg(Exif.inJpeg(jpeg, six), three));
        files.put("1-xmp-of-no-orientation.jpg", Exif.app1(jpeg, Xmp.app1(Xmp.attribute(9))));
        files.put("1-exif-in-pixels.jpg", behind(jpeg, Exif.inJpeg(jpeg, six)));
        files.put("6-exif-and-raw-profile.png", Exif.inPng(raw(png, three), six));
        files.put("6-exif-behind-raw-profile.png", raw(Exif.inPng(png, six), three));
        files.put("3-raw-profile-and-xmp.png", Exif.inPng(raw(png, three), "iTXt", itxt(8)));
        files.put("8-raw-profile-damaged-and-xmp.png", Exif.inPng(png(png, "exif\n  9\nZZZZ"), "iTXt", itxt(8)));
        files.put("8-two-xmp.png", Exif.inPng(Exif.inPng(png, "iTXt", itxt(6)), "iTXt", itxt(8)));
        files.put("1-wrong-checksum.png", wrongSum(Exif.inPng(png, six)));
        files.put("1-text-that-does-not-end.png", Exif.inPng(png, "zTXt", endless()));
        files.put("1-not-announced.webp", notAnnounced(ExifCases.webp(Encoders.openCv(".webp"), six)));
        files.put(
                "6-tag-and-xmp.tif",
                TiffSamples.rgb8(new TiffFile()
                                .shorts(TiffFile.ORIENTATION, 6)
                                .undefined(TiffFile.XMP, Xmp.attribute(8)))
                        .array());
        files.put(
                "8-tag-of-no-orientation-and-xmp.tif",
                TiffSamples.rgb8(new TiffFile().shorts(TiffFile.ORIENTATION, 0).undefined(TiffFile.XMP, Xmp.element(8)))
                        .array());
        return files;
    }

    private static byte[] raw(byte[] png, byte... block) {
        return png(png, new String(Exif.rawProfile("exif", block), StandardCharsets.ISO_8859_1));
    }

    private static byte[] png(byte[] png, String text) {
        return Exif.inPng(
                png,
                "tEXt",
                Bytes.bigEndian().text("Raw profile type exif\0" + text).array());
    }

    private static byte[] itxt(int orientation) {
        return Bytes.bigEndian()
                .text("XML:com.adobe.xmp\0\0\0\0\0")
                .raw(Xmp.attribute(orientation))
                .array();
    }

    /** A picture that is not turned, with a whole one that is behind it, as a thumbnail or a second view may be. */
    private static byte[] behind(byte[] jpeg, byte... other) {
        return Bytes.bigEndian().raw(jpeg).raw(other).array();
    }

    private static byte[] wrongSum(byte... png) {
        png[33 + 8 + 26] ^= 1; // header, length and type, data
        return png;
    }

    /** 100 million spaces, which are 100 kB, and then an orientation. */
    private static byte[] endless() {
        byte[] spaces = new byte[100_000_000];
        Arrays.fill(spaces, (byte) ' ');
        return Bytes.bigEndian()
                .text("XML:com.adobe.xmp\0\0")
                .raw(Bytes.deflated(
                        Bytes.bigEndian().raw(spaces).raw(Xmp.attribute(6)).array()))
                .array();
    }

    private static byte[] notAnnounced(byte... webp) {
        webp[20] = 0;
        return webp;
    }
}
