package io.github.lookalike.e2e;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

/** A JPEG file that tells in its comment what it shows. */
final class CommentedJpeg {

    private static final int COMMENT = 0xFE;
    private static final int START_OF_SCAN = 0xDA;
    private static final float QUALITY = 0.88f;

    private CommentedJpeg() {}

    /**
     * Writes a picture with a comment.
     *
     * @param picture a file that ImageIO reads
     * @param width of what is written, in pixels
     */
    static void write(Path picture, int width, String comment, Path jpeg) throws IOException {
        byte[] plain = encoded(scaled(ImageIO.read(picture.toFile()), width));
        byte[] text = comment.getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        // The first segment, JFIF's, has to stay first: two bytes of start, two of marker, then its length.
        int first = 4 + Short.toUnsignedInt(ByteBuffer.wrap(plain).getShort(4));
        out.write(plain, 0, first);
        out.writeShort(0xFF00 | COMMENT);
        out.writeShort(text.length + 2);
        out.write(text);
        out.write(plain, first, plain.length - first);
        Files.write(jpeg, bytes.toByteArray());
    }

    /** The comment of a JPEG file; empty if it has none. */
    static String comment(Path jpeg) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(jpeg)).position(2);
        int marker;
        do {
            marker = Short.toUnsignedInt(bytes.getShort()) & 0xFF;
            byte[] segment = new byte[Short.toUnsignedInt(bytes.getShort()) - 2];
            bytes.get(segment);
            if (marker == COMMENT) {
                return new String(segment, StandardCharsets.UTF_8);
            }
        } while (marker != START_OF_SCAN);
        return "";
    }

    private static BufferedImage scaled(BufferedImage image, int width) {
        int height = Math.round(image.getHeight() * (float) width / image.getWidth());
        BufferedImage smaller = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = smaller.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        graphics.drawImage(image, 0, 0, width, height, null);
        graphics.dispose();
        return smaller;
    }

    private static byte[] encoded(BufferedImage image) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
            ImageWriteParam how = writer.getDefaultWriteParam();
            how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            how.setCompressionQuality(QUALITY);
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, null), how);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
