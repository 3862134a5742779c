package io.github.lookalike.image.corpus;

import static java.nio.ByteOrder.BIG_ENDIAN;
import static java.nio.ByteOrder.LITTLE_ENDIAN;

import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Orientations, and EXIF that lies. */
final class ExifCases {

    /** How the quarters look when they are turned as the orientations 1 to 8 ask. */
    private static final List<String> TURNED = List.of("RGBW", "GRWB", "WBGR", "BWRG", "RBGW", "BRWG", "WGBR", "GWRB");

    private ExifCases() {}

    static List<BadPicture> all() {
        List<BadPicture> cases = new ArrayList<>();
        for (int orientation = 1; orientation <= 8; orientation++) {
            String name = "exif-turned-" + orientation;
            for (ByteOrder order : List.of(LITTLE_ENDIAN, BIG_ENDIAN)) {
                byte[] exif = Exif.block(orientation, order);
                String start = name + (order == BIG_ENDIAN ? "-mm" : "-ii");
                containers().forEach((ending, container) -> cases.add(turned(start + ending, container.apply(exif))));
            }
            cases.add(turned(name + ".tif", tiff(orientation)));
        }
        lies().forEach((name, exif) -> containers()
                .forEach((ending, container) ->
                        cases.add(BadPicture.read("exif-" + name + ending, container.apply(exif), Quarters.COLORED))));
        cases.add(BadPicture.read("exif-orientation-9.tif", tiff(9), Quarters.COLORED));
        return cases;
    }

    private static BadPicture turned(String name, byte[] bytes) {
        int orientation = name.charAt("exif-turned-".length()) - '0';
        boolean sideways = orientation > 4;
        return new BadPicture(
                name,
                bytes,
                new BadPicture.Read(
                        sideways ? Quarters.HEIGHT : Quarters.WIDTH,
                        sideways ? Quarters.WIDTH : Quarters.HEIGHT,
                        TURNED.get(orientation - 1)));
    }

    private static Map<String, UnaryOperator<byte[]>> containers() {
        Map<String, UnaryOperator<byte[]>> containers = new LinkedHashMap<>();
        containers.put(".jpg", exif -> Exif.inJpeg(Encoders.openCv(".jpg"), exif));
        containers.put(".png", exif -> Exif.inPng(Encoders.openCv(".png"), exif));
        containers.put(".webp", exif -> webp(Encoders.openCv(".webp"), exif));
        return containers;
    }

    /** None of these says how the picture is turned. */
    private static Map<String, byte[]> lies() {
        Map<String, byte[]> lies = new LinkedHashMap<>();
        lies.put("orientation-0", Exif.block(0, LITTLE_ENDIAN));
        lies.put("orientation-9", Exif.block(9, BIG_ENDIAN));
        lies.put("orientation-65535", Exif.block(0xFFFF, LITTLE_ENDIAN));
        lies.put("nothing", new byte[0]);
        lies.put(
                "cut-off",
                Bytes.littleEndian().text("II").u16(42).u32(8).u16(1).u16(0x112).array());
        lies.put(
                "nowhere",
                Bytes.littleEndian().text("II").u16(42).u32(0x7FFF_FFFFL).array());
        lies.put(
                "wrong-magic",
                Bytes.littleEndian().text("II").u16(99).u32(8).u16(0).array());
        lies.put(
                "wrong-order",
                Bytes.littleEndian().text("XX").u16(42).u32(8).u16(0).array());
        lies.put("many-entries", directory(0xFFFF, 0x100, 3, 1, 5, 0));
        lies.put("in-a-circle", directory(1, 0x100, 3, 1, 5, 8));
        lies.put("sub-directory-in-a-circle", directory(1, 0x8769, 4, 1, 8, 0));
        lies.put("endless-text", directory(1, 0x10E, 2, 0xFFFF_FFFFL, 26, 0));
        lies.put("text-nowhere", directory(1, 0x10E, 2, 100, 0xFFFF_FF00L, 0));
        lies.put("rationals-overflow", directory(1, 0x11A, 5, 0x2000_0001L, 26, 0));
        return lies;
    }

    private static byte[] directory(int entries, int tag, int type, long count, long value, long next) {
        return Bytes.littleEndian()
                .text("II")
                .u16(42)
                .u32(8)
                .u16(entries, tag, type)
                .u32(count, value, next)
                .array();
    }

    private static byte[] tiff(int orientation) {
        return TiffSamples.rgb8(new TiffFile().shorts(TiffFile.ORIENTATION, orientation))
                .array();
    }

    /** An extended WebP: header, the picture of a simple one, EXIF. */
    static byte[] webp(byte[] simple, byte... exif) {
        Bytes file = Bytes.littleEndian().text("WEBPVP8X").u32(10, 8);
        file.u16(Quarters.WIDTH - 1).u8(0).u16(Quarters.HEIGHT - 1).u8(0);
        file.raw(Arrays.copyOfRange(simple, 12, simple.length));
        file.text("EXIF").u32(exif.length).raw(exif).zeros(exif.length % 2);
        return Bytes.littleEndian()
                .text("RIFF")
                .u32(file.size())
                .raw(file.array())
                .array();
    }
}
