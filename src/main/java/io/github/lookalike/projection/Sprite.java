package io.github.lookalike.projection;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * The pictures of a Projector bundle's points, in one PNG: a grid of as many rows as columns, filled row by row, no
 * larger than {@value #LARGEST_SIDE} × {@value #LARGEST_SIDE} pixels, beyond which the Projector refuses it.
 */
public sealed interface Sprite permits SpriteFile, SpriteTiles {

    int LARGEST_SIDE = 8192;

    /**
     * Takes a finished PNG.
     *
     * @param width of one picture in it, in pixels
     * @param height of one picture in it
     */
    static Sprite ofFile(Path png, int width, int height) {
        return new SpriteFile(png, new Size(width, height));
    }

    /**
     * Tiles pictures, made smaller where their grid would not fit otherwise.
     *
     * @param pictures one for each point; each is asked for once, in order, so that the list may load them lazily
     * @param side of a picture's square in pixels, at the most; pictures that aren't square are centred in it
     */
    static Sprite ofPictures(List<BufferedImage> pictures, int side) {
        return new SpriteTiles(pictures, side);
    }

    /**
     * Writes the PNG.
     *
     * @param points of the bundle
     * @return the size of one picture in it
     * @throws IllegalArgumentException if the sprite does not fit that many points
     */
    Size write(Path target, int points) throws IOException;

    /** Pixels; both at least 1. */
    record Size(int width, int height) {
        public Size {
            if (width < 1 || height < 1) {
                throw new IllegalArgumentException("pictures of " + width + " x " + height + " pixels");
            }
        }
    }

    /** The rows and columns of the smallest square grid with room for some points. */
    static int gridSide(int points) {
        return (int) Math.ceil(Math.sqrt(points));
    }
}
