package io.github.lookalike.internal.image.corpus;

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

    private static final String XMP = "XML:com.adobe.xmp\0";

    /** In a WebP's extended header. */
    private static final int EXIF_FLAG = 8;

    private static final int XMP_FLAG = 4;

    /** A PNG's signature and header; its last chunk. */
    private static final int PNG_START = 33;

    private static final int PNG_END = 12;

    private ExifCases() {}

    static List<BadPicture> all() {
        List<BadPicture> cases = new ArrayList<>();
        for (int orientation = 1; orientation <= 8; orientation++) {
            int turn = orientation;
            for (ByteOrder order : List.of(LITTLE_ENDIAN, BIG_ENDIAN)) {
                String start = "exif-turned-" + turn + (order == BIG_ENDIAN ? "-mm" : "-ii");
                exif(turn, order).forEach((name, exif) -> containers()
                        .forEach((ending, container) ->
                                cases.add(turned(start + name + ending, container.apply(exif)))));
            }
            places(turn).forEach((name, file) -> cases.add(turned("exif-turned-" + turn + "-" + name, file)));
        }
        lies().forEach((name, exif) -> containers()
                .forEach((ending, container) ->
                        cases.add(BadPicture.read("exif-" + name + ending, container.apply(exif), Quarters.COLORED))));
        cases.add(BadPicture.read("exif-orientation-9.tif", tiff(9), Quarters.COLORED));
        OrientationConflicts.all().forEach((name, file) -> cases.add(turned("exif-turned-" + name, file)));
        return cases;
    }

    /** Blocks of EXIF that say the same. */
    private static Map<String, byte[]> exif(int orientation, ByteOrder order) {
        Map<String, byte[]> blocks = new LinkedHashMap<>();
        blocks.put("", Exif.block(orientation, order));
        blocks.put("-wide", Exif.wide(orientation, order));
        blocks.put("-far", Exif.far(orientation, order));
        return blocks;
    }

    /** Files that tell it in another place than EXIF's own. */
    private static Map<String, byte[]> places(int orientation) {
        byte[] block = Exif.block(orientation, BIG_ENDIAN);
        byte[] packet = Xmp.attribute(orientation);
        byte[] png = Encoders.openCv(".png");
        Map<String, byte[]> places = new LinkedHashMap<>();
        places.put("tag.tif", tiff(orientation));
        places.put("named.webp", webp(Encoders.openCv(".webp"), Exif.named(block)));
        places.put("named.png", Exif.inPng(png, Exif.named(block)));
        places.put("xmp.jpg", Exif.app1(Encoders.openCv(".jpg"), Xmp.app1(packet)));
        places.put("xmp-element.jpg", Exif.app1(Encoders.openCv(".jpg"), Xmp.app1(Xmp.element(orientation))));
        places.put("xmp.webp", extendedWebp(Encoders.openCv(".webp"), XMP_FLAG, "XMP ", packet));
        places.put(
                "xmp.tif",
                TiffSamples.rgb8(new TiffFile().undefined(TiffFile.XMP, packet)).array());
        places.put("xmp.png", Exif.inPng(png, "iTXt", text(XMP + "\0\0\0\0", packet)));
        places.put("xmp-element.png", Exif.inPng(png, "iTXt", text(XMP + "\0\0en\0XMP\0", Xmp.element(orientation))));
        places.put("xmp-deflated.png", Exif.inPng(png, "iTXt", text(XMP + "\1\0\0\0", Bytes.deflated(packet))));
        places.put("xmp-raw.png", raw("zTXt", "xmp", packet));
        places.put("raw-exif.png", raw("zTXt", "exif", Exif.named(block)));
        places.put("raw-exif-not-named.png", raw("zTXt", "exif", block));
        places.put("raw-exif-not-deflated.png", raw("tEXt", "exif", Exif.named(block)));
        places.put("raw-app1.png", raw("zTXt", "APP1", Exif.named(block)));
        places.put("raw-app1-xmp.png", raw("zTXt", "APP1", Xmp.app1(packet)));
        places.put("raw-exif-behind-pixels.png", behindPixels(png, raw("zTXt", "exif", Exif.named(block))));
        return places;
    }

    /** A PNG with a text of digits. */
    private static byte[] raw(String type, String name, byte... block) {
        byte[] profile = Exif.rawProfile(name, block);
        String keyword = "Raw profile type " + name + "\0";
        return Exif.inPng(
                Encoders.openCv(".png"),
                type,
                type.equals("zTXt") ? text(keyword + "\0", Bytes.deflated(profile)) : text(keyword, profile));
    }

    private static byte[] text(String start, byte... rest) {
        return Bytes.bigEndian().text(start).raw(rest).array();
    }

    /** Moves what a file has more than another right before its end. */
    private static byte[] behindPixels(byte[] png, byte... withChunk) {
        byte[] chunk = Arrays.copyOfRange(withChunk, PNG_START, PNG_START + withChunk.length - png.length);
        return Bytes.inserted(png, png.length - PNG_END, chunk);
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
        return extendedWebp(simple, EXIF_FLAG, "EXIF", exif);
    }

    private static byte[] extendedWebp(byte[] simple, int flags, String type, byte... data) {
        Bytes file = Bytes.littleEndian().text("WEBPVP8X").u32(10, flags);
        file.u16(Quarters.WIDTH - 1).u8(0).u16(Quarters.HEIGHT - 1).u8(0);
        file.raw(Arrays.copyOfRange(simple, 12, simple.length));
        file.text(type).u32(data.length).raw(data).zeros(data.length % 2);
        return Bytes.littleEndian()
                .text("RIFF")
                .u32(file.size())
                .raw(file.array())
                .array();
    }
}
