package io.github.lookalike.projection;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.FileImageInputStream;
import javax.imageio.stream.FileImageOutputStream;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.ImageOutputStream;

/**
 * The pictures of a Projector bundle's points, in one PNG: a grid of as many rows as columns, filled row by row, no
 * larger than {@value #LARGEST_SIDE} × {@value #LARGEST_SIDE} pixels, beyond which the Projector refuses it.
 */
public abstract sealed class Sprite {

    public static final int LARGEST_SIDE = 8192;

    private Sprite() {}

    /**
     * Takes a finished PNG.
     *
     * @param width of one picture in it, in pixels
     * @param height of one picture in it
     */
    public static Sprite ofFile(Path png, int width, int height) {
        return new Existing(png, new Size(width, height));
    }

    /**
     * Tiles pictures, made smaller where their grid would not fit otherwise.
     *
     * @param pictures one for each point; each is asked for once, in order, so that the list may load them lazily
     * @param side of a picture's square in pixels, at the most; pictures that aren't square are centred in it
     */
    public static Sprite ofPictures(List<BufferedImage> pictures, int side) {
        return new Tiled(pictures, side);
    }

    /**
     * Writes the PNG.
     *
     * @param points of the bundle
     * @return the size of one picture in it
     * @throws IllegalArgumentException if the sprite does not fit that many points
     */
    public abstract Size write(Path target, int points) throws IOException;

    /** Pixels; both at least 1. */
    public record Size(int width, int height) {
        public Size {
            if (width < 1 || height < 1) {
                throw new IllegalArgumentException("pictures of " + width + " x " + height + " pixels");
            }
        }
    }

    /** The rows and columns of the smallest square grid with room for some points. */
    public static int gridSide(int points) {
        return (int) Math.ceil(Math.sqrt(points));
    }

    /** The largest side, no more than wanted, with which a grid for that many points fits the limit. */
    static int tileSide(int points, int wanted) {
        int side = Math.min(wanted, LARGEST_SIDE / gridSide(points));
        if (side < 1) {
            throw new IllegalArgumentException(
                    points + " pictures do not fit a sprite of " + LARGEST_SIDE + " x " + LARGEST_SIDE + " pixels");
        }
        return side;
    }

    /** A sprite that exists already. */
    private static final class Existing extends Sprite {

        private final Path png;
        private final Size picture;

        Existing(Path png, Size picture) {
            this.png = png;
            this.picture = picture;
        }

        @Override
        public Size write(Path target, int points) throws IOException {
            Size whole = imageSize();
            int columns = whole.width() / picture.width();
            int rows = whole.height() / picture.height();
            String description = "sprite " + png + " of " + whole.width() + " x " + whole.height() + " pixels";
            if (whole.width() > LARGEST_SIDE || whole.height() > LARGEST_SIDE) {
                throw new IllegalArgumentException(description + " is larger than the Embedding Projector takes: "
                        + LARGEST_SIDE + " x " + LARGEST_SIDE);
            }
            if (columns != rows
                    || columns * picture.width() != whole.width()
                    || rows * picture.height() != whole.height()
                    || columns < gridSide(points)) {
                throw new IllegalArgumentException(description + " is not a square grid of at least " + points
                        + " pictures of " + picture.width() + " x " + picture.height());
            }
            if (!Files.exists(target) || !Files.isSameFile(png, target)) {
                Files.copy(png, target, StandardCopyOption.REPLACE_EXISTING);
            }
            return picture;
        }

        private Size imageSize() throws IOException {
            ImageReader reader = ImageIO.getImageReadersByFormatName("png").next();
            try (ImageInputStream in = new FileImageInputStream(png.toFile())) {
                reader.setInput(in);
                return new Size(reader.getWidth(0), reader.getHeight(0));
            } catch (IOException e) {
                throw new IOException("cannot read the sprite " + png + " as PNG: " + e.getMessage(), e);
            } finally {
                reader.dispose();
            }
        }
    }

    /** A sprite tiled from pictures. The whole is in memory while it is made: 200 MB at the largest. */
    private static final class Tiled extends Sprite {

        private final List<BufferedImage> pictures;
        private final int largestTile;

        Tiled(List<BufferedImage> pictures, int largestTile) {
            if (largestTile < 1 || largestTile > LARGEST_SIDE) {
                throw new IllegalArgumentException(
                        "side of a sprite's pictures must be from 1 to " + LARGEST_SIDE + ", not " + largestTile);
            }
            this.pictures = pictures;
            this.largestTile = largestTile;
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

        private BufferedImage tiled(int tile) {
            int grid = gridSide(pictures.size());
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
}
