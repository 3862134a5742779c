package io.github.lookalike.report.picture;

import io.github.lookalike.face.Chip;
import java.awt.image.BufferedImage;
import java.util.Optional;

/**
 * A face as pages and sheets show it. Many are held at once, so they are kept as JPEG.
 *
 * @param name whose face it is, or the photo's name
 * @param photo where it is from, for people to find it
 * @param jpeg a square picture; empty if the photo can't be read any more
 */
public record FacePicture(String name, String photo, Optional<byte[]> jpeg) {

    public static FacePicture of(String name, String photo, Chip chip) {
        return new FacePicture(name, photo, Optional.of(PictureFormat.JPEG.encode(ChipPicture.image(chip))));
    }

    public static FacePicture missing(String name, String photo) {
        return new FacePicture(name, photo, Optional.empty());
    }

    public Optional<BufferedImage> image() {
        return jpeg.map(PictureFormat::decode);
    }
}
