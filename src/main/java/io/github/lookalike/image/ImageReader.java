package io.github.lookalike.image;

import static org.bytedeco.opencv.global.opencv_core.CV_8U;
import static org.bytedeco.opencv.global.opencv_imgcodecs.IMREAD_COLOR;
import static org.bytedeco.opencv.global.opencv_imgcodecs.imdecode;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.opencv.opencv_core.Mat;

/**
 * From a file to an upright {@link Image}: JPEG, PNG, WebP, TIFF, BMP, JPEG 2000, PNM and whatever else OpenCV
 * decodes, turned as its EXIF orientation says. Files are decoded from memory, so that their names may be in any
 * script. Safe for use by several threads.
 */
public final class ImageReader {

    private final ImageLimits limits;

    public ImageReader(ImageLimits limits) {
        this.limits = limits;
    }

    /**
     * Reads a picture.
     *
     * @throws ImageException if the file is absent, not a regular file, above the limits, or no picture
     */
    public Image read(Path file) throws ImageException {
        return decode(file, bytes(file));
    }

    private byte[] bytes(Path file) throws ImageException {
        try {
            if (!Files.exists(file)) {
                throw new ImageException(file, "no such file");
            }
            if (Files.isDirectory(file)) {
                throw new ImageException(file, "is a folder, not a photo");
            }
            if (!Files.isRegularFile(file)) {
                throw new ImageException(file, "not a regular file"); // a pipe might never end
            }
            long size = Files.size(file);
            if (size == 0) {
                throw new ImageException(file, "empty file");
            }
            if (size > limits.bytes()) {
                throw new ImageException(
                        file, "file of " + size + " bytes is above the limit of " + limits.bytes() + " bytes");
            }
            return Files.readAllBytes(file);
        } catch (ImageException e) {
            throw e;
        } catch (NoSuchFileException e) {
            throw new ImageException(file, "no such file", e);
        } catch (AccessDeniedException e) {
            throw new ImageException(file, "permission denied", e);
        } catch (IOException e) {
            throw new ImageException(file, "can't be read: " + e.getMessage(), e);
        }
    }

    private Image decode(Path file, byte[] bytes) throws ImageException {
        ImageHeader header = ImageHeader.of(bytes);
        if (header.pixels() > limits.pixels()) {
            throw new ImageException(
                    file,
                    "picture of " + header.width() + " x " + header.height() + " pixels is above the limit of "
                            + limits.pixels() + " pixels");
        }
        Mat pixels;
        try (BytePointer data = new BytePointer(bytes);
                Mat encoded = new Mat(1, bytes.length, CV_8U, data)) {
            pixels = imdecode(encoded, IMREAD_COLOR);
        } catch (RuntimeException e) { // what JavaCPP makes of a C++ exception
            throw new ImageException(file, "damaged " + header.format() + " picture", e);
        }
        if (pixels.empty()) {
            pixels.close();
            throw new ImageException(
                    file,
                    header.supported()
                            ? "damaged " + header.format() + " picture"
                            : "unsupported format: " + header.format());
        }
        return new Image(pixels);
    }
}
