package io.github.lookalike.report;

import io.github.lookalike.face.Chip;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Base64;
import javax.imageio.ImageIO;

/** Chips as pictures that pages and sheets can show. */
public final class ChipPicture {

    private ChipPicture() {}

    public static BufferedImage image(Chip chip) {
        BufferedImage image = new BufferedImage(chip.size(), chip.size(), BufferedImage.TYPE_INT_RGB);
        byte[] rgb = chip.rgb();
        for (int i = 0; i < rgb.length; i += 3) {
            int pixel = (rgb[i] & 0xff) << 16 | (rgb[i + 1] & 0xff) << 8 | rgb[i + 2] & 0xff;
            image.setRGB(i / 3 % chip.size(), i / 3 / chip.size(), pixel);
        }
        return image;
    }

    /** A {@code data:} address that shows an image without a file beside the page. */
    public static String dataUri(BufferedImage image) {
        ByteArrayOutputStream jpeg = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "jpeg", jpeg);
        } catch (IOException e) {
            throw new AssertionError("memory does not fail to be written", e);
        }
        return "data:image/jpeg;base64," + Base64.getEncoder().encodeToString(jpeg.toByteArray());
    }
}
