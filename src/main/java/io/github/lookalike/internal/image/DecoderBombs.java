package io.github.lookalike.internal.image;

import java.util.Optional;

/**
 * Decoder (or decompression) bombs: finds what a file asks for beyond its pixels, which would take a decoder much time
 * or memory.
 */
final class DecoderBombs {

    /** Encoders make ten or so; each goes over the whole picture again, however few bytes it takes. */
    private static final int MOST_SCANS = 200;

    /** 150 million pixels in tiles of 64 by 64 are 37,000. */
    private static final int MOST_TILES = 1 << 20;

    /** A small picture may well have a part that is larger, a tile or a frame, of 16 million pixels at most. */
    private static final double LARGE_PART = 1 << 24;

    private DecoderBombs() {}

    /** What is too much, for a message; empty if all is well or the file is too damaged to tell. */
    static Optional<String> in(ImageFormat format, byte[] file) {
        try {
            return switch (format) {
                case JPEG -> above(JpegHeader.scans(file), MOST_SCANS, "scans");
                case GIF -> frame(GifPicture.size(file), GifPicture.frame(file));
                case TIFF -> tiles(TiffPicture.size(file), TiffPicture.tile(file));
                default -> Optional.empty();
            };
        } catch (IndexOutOfBoundsException | IllegalArgumentException | ArithmeticException e) {
            return Optional.empty();
        }
    }

    private static Optional<String> frame(ImageSize canvas, ImageSize frame) {
        return part("frame", frame, Math.max(canvas.pixels(), LARGE_PART));
    }

    private static Optional<String> tiles(ImageSize picture, ImageSize tile) {
        double most = Math.max(picture.pixels(), LARGE_PART);
        if (tile.pixels() > most) {
            return part("tile", tile, most);
        }
        double across = Math.ceil((double) picture.width() / tile.width());
        if (across * tile.width() * picture.height() > 2 * most) { // what reaches over the edge is decoded, too
            return Optional.of("tiles of " + tile.width() + " x " + tile.height() + " pixels");
        }
        return above(across * Math.ceil((double) picture.height() / tile.height()), MOST_TILES, "tiles");
    }

    private static Optional<String> part(String name, ImageSize part, double most) {
        return part.pixels() > most
                ? Optional.of("a " + name + " of " + part.width() + " x " + part.height() + " pixels")
                : Optional.empty();
    }

    private static Optional<String> above(double number, double most, String of) {
        return number > most ? Optional.of("%.0f %s, more than %.0f".formatted(number, of, most)) : Optional.empty();
    }
}
