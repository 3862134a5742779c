package io.github.lookalike.report.picture;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/**
 * Pictures to bytes by ImageIO.
 *
 * @param format ImageIO's name for it
 * @param quality up to 1; 0 where the format has none
 * @param hallmark whether the picture gets the {@link Hallmark}
 */
record Encoder(String format, float quality, boolean hallmark) {

    static Encoder of(String format) {
        return new Encoder(format, 0, false);
    }

    Encoder ofQuality(float other) {
        return new Encoder(format, other, hallmark);
    }

    Encoder marked() {
        return new Encoder(format, quality, true);
    }

    byte[] encode(BufferedImage image) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageWriter writer = ImageIO.getImageWritersByFormatName(format).next();
        // Else ImageIO would go by way of a temporary file.
        try (ImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            ImageWriteParam how = writer.getDefaultWriteParam();
            if (quality > 0) {
                how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
                how.setCompressionQuality(quality);
            }
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, hallmark ? mark(image, writer, how) : null), how);
        } catch (IOException e) {
            throw new AssertionError("memory does not fail to be written", e);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    private static IIOMetadata mark(BufferedImage image, ImageWriter writer, ImageWriteParam how) {
        return Hallmark.addedTo(writer.getDefaultImageMetadata(ImageTypeSpecifier.createFromRenderedImage(image), how));
    }
}
