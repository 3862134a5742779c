package io.github.lookalike.e2e;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;

/** What Chromium's camera sees if it is told so: a picture that stands still, as an uncompressed video (Y4M). */
final class FakeCamera {

    private static final int WIDTH = 640;
    private static final int HEIGHT = 480;
    private static final int FRAMES = 5;

    private FakeCamera() {}

    /** The middle of a portrait's upper part, as somebody sits before a camera. */
    static Path before(Path portrait, Path video) throws IOException {
        BufferedImage whole = ImageIO.read(portrait.toFile());
        BufferedImage seen = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        int height = whole.getWidth() * HEIGHT / WIDTH;
        Graphics2D pen = seen.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        pen.drawImage(whole, 0, 0, WIDTH, HEIGHT, 0, 0, whole.getWidth(), height, null);
        pen.dispose();
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(video))) {
            out.write(("YUV4MPEG2 W" + WIDTH + " H" + HEIGHT + " F10:1 Ip A1:1 C420jpeg\n")
                    .getBytes(StandardCharsets.US_ASCII));
            byte[] frame = yuv(seen);
            for (int i = 0; i < FRAMES; i++) {
                out.write("FRAME\n".getBytes(StandardCharsets.US_ASCII));
                out.write(frame);
            }
        }
        return video;
    }

    /** Brightness of each pixel, then two colours of each square of four. */
    private static byte[] yuv(BufferedImage image) {
        byte[] planes = new byte[WIDTH * HEIGHT * 3 / 2];
        int u = WIDTH * HEIGHT;
        int v = u + u / 4;
        for (int y = 0; y < HEIGHT; y++) {
            for (int x = 0; x < WIDTH; x++) {
                int rgb = image.getRGB(x, y);
                int red = rgb >> 16 & 255;
                int green = rgb >> 8 & 255;
                int blue = rgb & 255;
                planes[y * WIDTH + x] = (byte) (16 + 0.257 * red + 0.504 * green + 0.098 * blue);
                if (x % 2 == 0 && y % 2 == 0) {
                    planes[u++] = (byte) (128 - 0.148 * red - 0.291 * green + 0.439 * blue);
                    planes[v++] = (byte) (128 + 0.439 * red - 0.368 * green - 0.071 * blue);
                }
            }
        }
        return planes;
    }
}
