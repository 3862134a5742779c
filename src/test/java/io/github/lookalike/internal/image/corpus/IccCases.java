package io.github.lookalike.internal.image.corpus;

import static io.github.lookalike.internal.image.corpus.BadPicture.read;

import java.util.List;
import java.util.Random;

/** Colour profiles that are huge, cut off or garbage: colours are taken as they are. */
final class IccCases {

    private static final int MOST_IN_A_SEGMENT = 65_519;

    private IccCases() {}

    static List<BadPicture> all() {
        byte[] garbage = new byte[3_000];
        new Random(2).nextBytes(garbage);
        return List.of(
                icc("icc-garbage.jpg", jpeg(garbage, 1, 1, 1)),
                icc("icc-empty.jpg", jpeg(new byte[0], 1, 1, 1)),
                icc("icc-first-of-three.jpg", jpeg(garbage, 1, 1, 3)),
                icc("icc-number-0.jpg", jpeg(garbage, 1, 0, 0)),
                icc("icc-number-beyond.jpg", jpeg(garbage, 1, 200, 2)),
                icc("icc-255-segments.jpg", jpeg(new byte[MOST_IN_A_SEGMENT], 255, 1, 255)),
                icc("icc-garbage.png", png("bad\0\0", garbage)),
                icc("icc-deflated-garbage.png", png("bad\0\0", Bytes.deflated(garbage))),
                icc("icc-20-megabytes.png", png("huge\0\0", Bytes.deflated(new byte[20_000_000]))),
                icc("icc-no-name.png", png("", new byte[0])),
                icc("icc-unknown-method.png", png("odd\0\u0009", garbage)),
                icc("icc-twice.png", pngTwice(garbage)),
                icc("icc-garbage.tif", tiff(garbage)),
                icc("icc-nowhere.tif", tiffNowhere()));
    }

    private static BadPicture icc(String name, byte... bytes) {
        return read(name, bytes, Quarters.COLORED);
    }

    /** @param number of the first segment, as it says @param of so many, as they say */
    private static byte[] jpeg(byte[] profile, int segments, int number, int of) {
        Bytes all = Bytes.bigEndian();
        for (int i = 0; i < segments; i++) {
            all.u16(0xFFE2, profile.length + 16)
                    .text("ICC_PROFILE\0")
                    .u8(number + i, of)
                    .raw(profile);
        }
        return Bytes.inserted(Encoders.openCv(".jpg"), 2, all.array());
    }

    private static byte[] png(String start, byte... profile) {
        return withProfiles(1, Bytes.bigEndian().text(start).raw(profile).array());
    }

    private static byte[] pngTwice(byte... profile) {
        return withProfiles(2, Bytes.bigEndian().text("two\0\0").raw(profile).array());
    }

    private static byte[] withProfiles(int count, byte... chunk) {
        PngFile file = new PngFile().header(Quarters.WIDTH, Quarters.HEIGHT, 8, PngFile.RGB, 0);
        for (int i = 0; i < count; i++) {
            file.chunk("iCCP", chunk);
        }
        return file.pixels(PngFile.rows(24, Quarters::rgb)).end();
    }

    private static byte[] tiff(byte... profile) {
        return TiffSamples.rgb8(new TiffFile().undefined(TiffFile.ICC_PROFILE, profile))
                .array();
    }

    /** It has the type UNDEFINED and is said to be two gigabytes long. */
    private static byte[] tiffNowhere() {
        return TiffSamples.rgb8(new TiffFile().lie(TiffFile.ICC_PROFILE, 7, 0x7FFF_FFFFL, 0x7FFF_FFF0L))
                .array();
    }
}
