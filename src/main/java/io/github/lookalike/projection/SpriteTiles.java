package io.github.lookalike.projection;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import javax.imageio.stream.FileImageOutputStream;
import javax.imageio.stream.ImageOutputStream;

/** A sprite tiled from pictures. The whole is in memory while it is made: 200 MB at the largest. */
record SpriteTiles(List<BufferedImage> pictures, int largestTile) implements Sprite {

    SpriteTiles {
        if (largestTile < 1 || largestTile > LARGEST_SIDE) {
            throw new IllegalArgumentException(
                    "side of a sprite's pictures must be from 1 to " + LARGEST_SIDE + ", not " + largestTile);
        }
    }

    @Override
    public Size write(Path target, int points) throws IOException {
        if (pictures.size() != points) {
            throw new IllegalArgumentException(pictures.size() + " pictures for " + points + " points");
        }
        int tile = tileSide(points, largestTile);
        BufferedImage whole = tiled(tile);
        Files.deleteIfExists(target); // an image stream does not shorten a longer file
        try (ImageOutputStream out = new FileImageOutputStream(target.toFile())) {
            if (!ImageIO.write(whole, "png", out)) {
                throw new IOException("cannot write the sprite " + target);
            }
        }
        return new Size(tile, tile);
    }

    /** The largest side, no more than wanted, with which a grid for that many points fits the limit. */
    static int tileSide(int points, int wanted) {
        int side = Math.min(wanted, LARGEST_SIDE / Sprite.gridSide(points));
        if (side < 1) {
            throw new IllegalArgumentException(
                    points + " pictures do not fit a sprite of " + LARGEST_SIDE + " x " + LARGEST_SIDE + " pixels");
        }
        return side;
    }

    private BufferedImage tiled(int tile) {
        int grid = Sprite.gridSide(pictures.size());
        BufferedImage whole = new BufferedImage(grid * tile, grid * tile, BufferedImage.TYPE_3BYTE_BGR);
        Graphics2D canvas = whole.createGraphics();
        canvas.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        int place = 0;
        for (BufferedImage picture : pictures) {
            double scale = (double) tile / Math.max(picture.getWidth(), picture.getHeight());
            int width = Math.max(1, (int) Math.round(picture.getWidth() * scale));
            int height = Math.max(1, (int) Math.round(picture.getHeight() * scale));
            int x = place % grid * tile + (tile - width) / 2;
            int y = place / grid * tile + (tile - height) / 2;
            canvas.drawImage(halved(picture, width, height), x, y, width, height, null);
            place++;
        }
        canvas.dispose();
        return whole;
    }

    /** Halves a picture until it is less than twice as large as wanted: more at once would skip pixels. */
    private static BufferedImage halved(BufferedImage picture, int width, int height) {
        BufferedImage result = picture;
        while (result.getWidth() >= 2 * width && result.getHeight() >= 2 * height) {
            BufferedImage half = new BufferedImage(
                    (result.getWidth() + 1) / 2, (result.getHeight() + 1) / 2, BufferedImage.TYPE_3BYTE_BGR);
            Graphics2D canvas = half.createGraphics();
            canvas.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
            canvas.drawImage(result, 0, 0, half.getWidth(), half.getHeight(), null);
            canvas.dispose();
            result = half;
        }
        return result;
    }
}
