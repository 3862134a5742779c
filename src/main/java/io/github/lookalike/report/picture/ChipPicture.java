package io.github.lookalike.report.picture;

import io.github.lookalike.face.Chip;
import io.github.lookalike.image.Pixels;
import java.awt.image.BufferedImage;
import java.util.Base64;

/** Chips and other plain pixels as pictures that pages and sheets can show. */
public final class ChipPicture {

    private ChipPicture() {}

    public static BufferedImage image(Chip chip) {
        return image(new Pixels(chip.size(), chip.size(), chip.rgb()));
    }

    public static BufferedImage image(Pixels pixels) {
        int width = pixels.width();
        BufferedImage image = new BufferedImage(width, pixels.height(), BufferedImage.TYPE_INT_RGB);
        byte[] rgb = pixels.rgb();
        int[] row = new int[width];
        for (int y = 0; y < pixels.height(); y++) {
            for (int x = 0; x < width; x++) {
                int i = (y * width + x) * 3;
                row[x] = (rgb[i] & 0xff) << 16 | (rgb[i + 1] & 0xff) << 8 | rgb[i + 2] & 0xff;
            }
            image.setRGB(0, y, width, 1, row, 0, width);
        }
        return image;
    }

    /** A {@code data:} address that shows an image without a file beside the page. */
    public static String dataUri(BufferedImage image) {
        return dataUri(PictureFormat.JPEG.encode(image));
    }

    public static String dataUri(byte[] jpeg) {
        return "data:image/jpeg;base64," + Base64.getEncoder().encodeToString(jpeg);
    }
}
