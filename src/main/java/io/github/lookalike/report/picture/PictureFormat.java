package io.github.lookalike.report.picture;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Formats of pictures in memory, written by ImageIO. */
public enum PictureFormat {
    /** In a quality in which faces look well: ImageIO's own default, .75, leaves blocks on cheeks. No transparency. */
    JPEG(.88f),
    /** Every pixel as it is. */
    PNG(0);

    private final float quality;

    /** @param quality up to 1; 0 where the format has none */
    PictureFormat(float quality) {
        this.quality = quality;
    }

    public byte[] encode(BufferedImage image) {
        return encode(image, false);
    }

    /** With the {@link GeneratorMark}. */
    public byte[] marked(BufferedImage image) {
        return encode(image, true);
    }

    static BufferedImage decode(byte[] picture) {
        try {
            return ImageIO.read(new MemoryCacheImageInputStream(new ByteArrayInputStream(picture)));
        } catch (IOException e) {
            throw new IllegalArgumentException("no picture: " + e.getMessage(), e);
        }
    }

    private byte[] encode(BufferedImage image, boolean marked) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageWriter writer = ImageIO.getImageWritersByFormatName(name()).next();
        // Else ImageIO would go by way of a temporary file.
        try (ImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            ImageWriteParam how = writer.getDefaultWriteParam();
            if (quality > 0) {
                how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
                how.setCompressionQuality(quality);
            }
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, marked ? mark(image, writer, how) : null), how);
        } catch (IOException e) {
            throw new AssertionError("memory does not fail to be written", e);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    private static IIOMetadata mark(BufferedImage image, ImageWriter writer, ImageWriteParam how) {
        return GeneratorMark.addedTo(
                writer.getDefaultImageMetadata(ImageTypeSpecifier.createFromRenderedImage(image), how));
    }
}
