package io.github.lookalike.image;

import java.util.Optional;

/** Finds what a file asks for beyond its pixels, and what would take a decoder much time or memory. */
final class Excess {

    /** Encoders make ten or so; each goes over the whole picture again, however few bytes it takes. */
    private static final int MOST_SCANS = 200;

    /** 150 million pixels in tiles of 64 by 64 are 37,000. */
    private static final int MOST_TILES = 1 << 20;

    /** A small picture may well have one large tile, of 16 million pixels at most. */
    private static final double LARGE_TILE = 1 << 24;

    private Excess() {}

    /** What is too much, for a message; empty if all is well or the file is too damaged to tell. */
    static Optional<String> in(ImageFormat format, byte[] file) {
        try {
            return switch (format) {
                case JPEG -> above(JpegHeader.scans(file), MOST_SCANS, "scans");
                case GIF -> above(GifHeader.tables(file), mostTables(GifHeader.size(file)), "tables of codes");
                case TIFF -> tiles(TiffHeader.size(file), TiffHeader.tile(file));
                default -> Optional.empty();
            };
        } catch (IndexOutOfBoundsException | IllegalArgumentException | ArithmeticException e) {
            return Optional.empty();
        }
    }

    /** Encoders begin a table when the one before is full, after 4,000 codes of a pixel or more; some after 126. */
    private static double mostTables(ImageSize picture) {
        return 10_000 + Math.floor(picture.pixels() / 100);
    }

    private static Optional<String> tiles(ImageSize picture, ImageSize tile) {
        if (tile.pixels() > Math.max(picture.pixels(), LARGE_TILE)) {
            return Optional.of("a tile of " + tile.width() + " x " + tile.height() + " pixels");
        }
        double tiles = Math.ceil((double) picture.width() / tile.width())
                * Math.ceil((double) picture.height() / tile.height());
        return above(tiles, MOST_TILES, "tiles");
    }

    private static Optional<String> above(double number, double most, String of) {
        return number > most ? Optional.of("%.0f %s, more than %.0f".formatted(number, of, most)) : Optional.empty();
    }
}
