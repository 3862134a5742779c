package io.github.lookalike.internal.image.corpus;

import static io.github.lookalike.internal.image.corpus.BadPicture.read;
import static io.github.lookalike.internal.image.corpus.BadPicture.refused;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Files that are called what they are not, and pictures of formats that are not read. */
final class Impostors {

    private static final String UNKNOWN = "unsupported format: not a known picture format";

    private Impostors() {}

    static List<BadPicture> all() {
        return List.of(
                refused("empty.jpg", new byte[0], "empty file"),
                refused("one-byte.jpg", new byte[] {(byte) 0xFF}, UNKNOWN),
                refused("two-bytes.jpg", new byte[] {(byte) 0xFF, (byte) 0xD8}, UNKNOWN),
                BadPicture.damaged("three-bytes.jpg", new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF}, "JPEG"),
                refused("zeros.jpg", new byte[4096], UNKNOWN),
                refused("noise.png", noise(), UNKNOWN),
                refused("text.jpg", text("Dear diary, today I took no photo.\n"), UNKNOWN),
                refused("document.jpg", text("%PDF-1.7\n1 0 obj <<>> endobj\n"), "is a PDF document, not a picture"),
                refused("archive.jpg", zip(), "is a ZIP archive, not a picture"),
                refused(
                        "program.jpg",
                        text("\u007FELF\u0002\u0001\u0001" + "\0".repeat(57)),
                        "is a program, not a picture"),
                refused("program-windows.jpg", text("MZ" + "\0".repeat(62)), "is a program, not a picture"),
                refused("page.jpg", text("<!DOCTYPE html><title>404</title>"), "is a web page, not a picture"),
                refused("film.jpg", text("\0\0\0\u0018ftypisom\0\0\0\0"), "is a video, not a picture"),
                unsupported("drawing.jpg", "<svg xmlns='http://www.w3.org/2000/svg'/>", "SVG"),
                unsupported("photo.heic", "\0\0\0\u0018ftypheic\0\0\0\0mif1heic", "HEIC"),
                unsupported("photo.heif", "\0\0\0\u0018ftypmif1\0\0\0\0mif1heic", "HEIC"),
                unsupported("photo.avif", "\0\0\0\u001Cftypavif\0\0\0\0avifmif1", "AVIF"),
                unsupported("box.jxl", "\0\0\0\u000CJXL \r\n\u0087\n", "JPEG XL"),
                unsupported("stream.jxl", "\u00FF\n\u0000\u0010\u0000", "JPEG XL"),
                unsupported("box.jp2", "\0\0\0\u000CjP  \r\n\u0087\n", "JPEG 2000"),
                unsupported("stream.j2k", "\u00FF\u004F\u00FF\u0051\0\u0029", "JPEG 2000"),
                unsupported("picture.pam", "P7\nWIDTH 1\nHEIGHT 1\nDEPTH 1\nMAXVAL 255\nENDHDR\n1", "PAM"),
                unsupported("color.pfm", "PF\n1 1\n-1.0\n0123456789AB", "PFM"),
                unsupported("grey.pfm", "Pf\n1 1\n1.0\n0123", "PFM"),
                unsupported("radiance.hdr", "#?RADIANCE\nFORMAT=32-bit_rle_rgbe\n\n-Y 1 +X 1\n0123", "Radiance HDR"),
                unsupported("sun.ras", "\u0059\u00A6\u006A\u0095" + "\0".repeat(28), "Sun raster"),
                unsupported("light.exr", "v/1\u0001\u0002\0\0\0channels\0", "OpenEXR"),
                unsupported("layers.jpg", "8BPS\0\u0001\0\0\0\0\0\0\0\u0003", "Photoshop"),
                unsupported("icon.bmp", "\0\0\u0001\0\u0001\0\u0010\u0010", "Windows icon"),
                unsupported("canon.jpg", "\0\0\0\u0018ftypcrx \0\0\0\u0001", "Canon raw"),
                unsupported("fuji.jpg", "FUJIFILMCCD-RAW 0201", "Fujifilm raw"),
                read("really-png.jpg", Encoders.openCv(".png"), Quarters.COLORED),
                read("really-jpeg.png", Encoders.openCv(".jpg"), Quarters.COLORED),
                read("really-webp.gif", Encoders.openCv(".webp"), Quarters.COLORED),
                read("shouting.JPG", Encoders.openCv(".jpg"), Quarters.COLORED),
                read("two.dots.tar.jpeg", Encoders.openCv(".jpg"), Quarters.COLORED),
                read("no ending", Encoders.openCv(".jpg"), Quarters.COLORED),
                read("wrong.ending", Encoders.openCv(".jpg"), Quarters.COLORED));
    }

    private static BadPicture unsupported(String name, String start, String format) {
        return refused(name, text(start), "unsupported format: " + format + "; convert it to JPEG or PNG");
    }

    private static byte[] text(String text) {
        return Bytes.bigEndian().text(text).array();
    }

    private static byte[] noise() {
        byte[] noise = new byte[4096];
        new Random(11).nextBytes(noise);
        return noise;
    }

    private static byte[] zip() {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(file)) {
            ZipEntry entry = new ZipEntry("photo.jpg");
            entry.setTimeLocal(LocalDateTime.of(2020, 1, 1, 0, 0)); // the same bytes each time
            zip.putNextEntry(entry);
            zip.write(Encoders.openCv(".jpg"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file.toByteArray();
    }
}
