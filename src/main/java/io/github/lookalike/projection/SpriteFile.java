package io.github.lookalike.projection;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.FileImageInputStream;
import javax.imageio.stream.ImageInputStream;

/** A sprite that exists already. */
record SpriteFile(Path png, Size picture) implements Sprite {

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
                || columns < Sprite.gridSide(points)) {
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
