package io.github.lookalike.internal.image;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Kinds of files, told by their first bytes and not by their names. For the pictures that are decoded it also
 * tells how large they claim to be, and by what; the others are known only so that the refusal can name them.
 */
enum ImageFormat {
    JPEG("JPEG", "\\xFF\\xD8\\xFF", JpegHeader::size, JpegHeader::decode, JpegHeader::addMetadata),
    PNG(
            "PNG",
            "\\x89PNG\\r\\n\\x1A\\n",
            PngChunks::size,
            file -> OpenCvDecoder.decode(PngChunks.withoutExtras(file)),
            PngMetadata::add),
    WEBP("WebP", "RIFF....WEBP", WebpHeader::size, OpenCvDecoder::decode, WebpHeader::addMetadata),
    GIF("GIF", "GIF8[79]a", GifPicture::size, GifPicture::decode),
    TIFF("TIFF", "II[*+]\\x00|MM\\x00[*+]", TiffPicture::size, TiffPicture::decode, TiffPicture::addMetadata),
    BMP("BMP", "BM", BmpPicture::size, BmpPicture::decode),
    NETPBM("Netpbm", "P[1-6]\\s", NetpbmPicture::size, NetpbmPicture::decode),

    PAM("PAM", "P7\\s"),
    PFM("PFM", "P[Ff]\\s"),
    RADIANCE("Radiance HDR", "#\\?(RADIANCE|RGBE)\\n"),
    SUN_RASTER("Sun raster", "\\x59\\xA6\\x6A\\x95"),
    HEIC("HEIC", "....ftyp(hei[cmsx]|hev[cmsx]|mif1|msf1)"),
    AVIF("AVIF", "....ftypavi[fs]"),
    JPEG_2000("JPEG 2000", "\\x00\\x00\\x00\\x0CjP  |\\xFF\\x4F\\xFF\\x51"),
    JPEG_XL("JPEG XL", "\\x00\\x00\\x00\\x0CJXL |\\xFF\\x0A"),
    OPEN_EXR("OpenEXR", "v/1\\x01"),
    PHOTOSHOP("Photoshop", "8BPS"),
    ICON("Windows icon", "\\x00\\x00\\x01\\x00"),
    CANON_RAW("Canon raw", "....ftypcrx "),
    FUJI_RAW("Fujifilm raw", "FUJIFILM"),
    SVG("SVG", "\\s*(<\\?xml[^>]*>\\s*)?(<!--.*?-->\\s*)*<svg"),

    VIDEO("video", "....ftyp|....moov|RIFF....AVI |\\x1A\\x45\\xDF\\xA3"),
    PDF("PDF document", "%PDF-"),
    ZIP("ZIP archive", "PK\\x03\\x04"),
    PROGRAM("program", "\\x7FELF|MZ|\\xCA\\xFE\\xBA\\xBE"),
    WEB_PAGE("web page", "(?i)\\s*(<!doctype html|<html)"),
    UNKNOWN("file", "");

    private static final Set<ImageFormat> NO_PICTURES = EnumSet.range(VIDEO, UNKNOWN);

    /** Enough of a file to tell what it is. */
    private static final int MAGIC_LENGTH = 256;

    private interface SizeReader {
        ImageSize size(byte[] file);
    }

    private interface Decoder {
        Image decode(byte[] file);
    }

    private interface MetadataReader {
        void add(byte[] file, Metadata found);
    }

    /** Of formats that have no place for it. */
    private static void noMetadata(byte[] file, Metadata found) {}

    private final String title;
    private final Pattern magic;
    private final SizeReader sizeReader;
    private final Decoder decoder;
    private final MetadataReader metadataReader;

    ImageFormat(String title, String magic, SizeReader sizeReader, Decoder decoder) {
        this(title, magic, sizeReader, decoder, ImageFormat::noMetadata);
    }

    ImageFormat(String title, String magic, SizeReader sizeReader, Decoder decoder, MetadataReader metadataReader) {
        this.title = title;
        this.magic = Pattern.compile(magic, Pattern.DOTALL);
        this.sizeReader = sizeReader;
        this.decoder = decoder;
        this.metadataReader = metadataReader;
    }

    ImageFormat(String title, String magic) {
        this(title, magic, null, null);
    }

    /** What a file is, by its first bytes. */
    static ImageFormat of(byte[] file) {
        String start = HeaderBytes.start(file, MAGIC_LENGTH);
        return Stream.of(values())
                .filter(format -> format.magic.matcher(start).lookingAt())
                .findFirst()
                .orElse(UNKNOWN);
    }

    /** What it is called in messages. */
    String title() {
        return title;
    }

    /** How names of such files end. */
    String ending() {
        return switch (this) {
            case JPEG -> "jpg";
            case NETPBM -> "pnm";
            default -> title.toLowerCase(Locale.ROOT);
        };
    }

    /** Why a file of a format that is not {@link #supported} can't be read, for a message. */
    String refusal() {
        if (this == UNKNOWN) {
            return "unsupported format: not a known picture format";
        }
        return NO_PICTURES.contains(this)
                ? "is a " + title + ", not a picture"
                : "unsupported format: " + title + "; convert it to JPEG or PNG";
    }

    /** Whether pictures of this format can be decoded. */
    boolean supported() {
        return sizeReader != null;
    }

    /** How large a picture of this supported format claims to be; empty if its header is damaged. */
    Optional<ImageSize> size(byte[] file) {
        try {
            return Optional.of(sizeReader.size(file));
        } catch (IndexOutOfBoundsException | IllegalArgumentException | ArithmeticException e) {
            return Optional.empty(); // cut off, no numbers, or numbers beyond all bounds
        }
    }

    /**
     * Decodes a file of this supported format, after its size was found good. The picture is as it is stored: not
     * turned.
     *
     * @throws UnsupportedKindException if nothing here reads this kind of it
     * @throws RuntimeException another, if it is damaged
     */
    Image decode(byte[] file) {
        return decoder.decode(file);
    }

    /** What a file of this supported format has of EXIF and XMP; where it is damaged, what comes before that. */
    Metadata metadata(byte[] file) {
        Metadata found = new Metadata();
        try {
            metadataReader.add(file, found);
        } catch (IndexOutOfBoundsException | IllegalArgumentException | ArithmeticException e) {
            return found; // what was found before the damage
        }
        return found;
    }
}
