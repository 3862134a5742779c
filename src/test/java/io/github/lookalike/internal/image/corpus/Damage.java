package io.github.lookalike.internal.image.corpus;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Samples that are cut off, and samples with a flipped bit. */
final class Damage {

    /** Which parts of a file are left, in thousandths. */
    private static final int[] CUTS = {20, 200, 500, 900, 990};

    private static final int FLIPS = 4;

    /** The first bytes, by which formats are told. */
    private static final int MAGIC = 12;

    /**
     * A sample, its format, and whether it is read (R) or refused (x) after each flip: most formats have no checksums,
     * by which a flipped pixel could be told from a sound one. Likewise after each cut: it is refused, unless it took
     * nothing of the picture.
     */
    private record Fate(String sample, String format, String flips, String cuts) {

        Fate(String sample, String format, String flips) {
            this(sample, format, flips, "xxxxx");
        }
    }

    private static final List<Fate> FATES = List.of(
            new Fate("jpeg-baseline", "JPEG", "RRxR"),
            new Fate("jpeg-progressive", "JPEG", "xxRR"),
            new Fate("jpeg-cmyk", "JPEG", "xRRR"),
            new Fate("png-rgb8", "PNG", "xxxx"),
            new Fate("png-interlaced", "PNG", "xxxx"),
            new Fate("png-palette8", "PNG", "xxxx"),
            new Fate("webp-lossy", "WebP", "RRRR"),
            new Fate("webp-lossless", "WebP", "RxxR"),
            new Fate("webp-animated", "WebP", "RxxR"),
            new Fate("tiff-ii-rgb8", "TIFF", "RRRR"),
            new Fate("bigtiff-mm-rgb16", "TIFF", "RRRR"),
            new Fate("tiff-lzw", "TIFF", "RxRR"),
            new Fate("tiff-jpeg", "TIFF", "xRRR", "xxxxR"),
            new Fate("bmp-24", "BMP", "RRRR"),
            new Fate("bmp-rle8", "BMP", "RRRR"),
            new Fate("gif-plain", "GIF", "RRRR", "xxxxR"),
            new Fate("gif-animated", "GIF", "RRRR", "xxxxR"),
            new Fate("netpbm-p3", "Netpbm", "RxRR"),
            new Fate("netpbm-p6", "Netpbm", "RRRR"));

    private Damage() {}

    static List<BadPicture> all(List<Sample> samples) {
        List<BadPicture> damaged = new ArrayList<>();
        for (Fate fate : FATES) {
            Sample sample = samples.stream()
                    .filter(one -> one.stem().equals(fate.sample))
                    .findAny()
                    .orElseThrow();
            for (int i = 0; i < CUTS.length; i++) {
                int length = Math.max(MAGIC, sample.bytes().length * CUTS[i] / 1000);
                String name = "cut-%d-%s".formatted(CUTS[i], sample.name());
                damaged.add(fate(name, Arrays.copyOf(sample.bytes(), length), fate.format, fate.cuts.charAt(i)));
            }
            Random random = new Random(5);
            for (int i = 0; i < FLIPS; i++) {
                byte[] bytes = sample.bytes().clone();
                int bit = random.nextInt((bytes.length - MAGIC) * 8);
                bytes[MAGIC + bit / 8] ^= (byte) (1 << bit % 8);
                String name = "flip-%d-%s".formatted(i, sample.name());
                damaged.add(fate(name, bytes, fate.format, fate.flips.charAt(i)));
            }
        }
        return damaged;
    }

    private static BadPicture fate(String name, byte[] bytes, String format, char fate) {
        return fate == 'R' ? BadPicture.read(name, bytes, 0, 0) : BadPicture.damaged(name, bytes, format);
    }
}
