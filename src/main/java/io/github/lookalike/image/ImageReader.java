package io.github.lookalike.image;

import static org.bytedeco.opencv.global.opencv_core.CV_8U;
import static org.bytedeco.opencv.global.opencv_imgcodecs.IMREAD_COLOR;
import static org.bytedeco.opencv.global.opencv_imgcodecs.imdecode;

import io.github.lookalike.natives.NativeLibraries;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.opencv.opencv_core.Mat;

/**
 * From a file to an upright {@link Image}: JPEG, PNG, WebP, TIFF, BMP, GIF, Netpbm and what else OpenCV decodes, turned
 * as its EXIF orientation says; of several frames or pages the first. Files are decoded from memory, so that their
 * names may be in any script. Safe for use by several threads.
 */
public final class ImageReader {

    private final ImageLimits limits;
    private final TimeLimit time;

    public ImageReader(ImageLimits limits) {
        this.limits = limits;
        this.time = new TimeLimit(limits.time());
    }

    /**
     * Reads a picture.
     *
     * @throws ImageException if the file is absent, not a regular file, above the limits, or no picture, or if it takes
     *     too long or the thread is interrupted
     */
    public Image read(Path file) throws ImageException {
        return time.await(file, () -> decode(file, bytes(file)));
    }

    private byte[] bytes(Path file) throws ImageException {
        try {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            if (attributes.isDirectory()) {
                throw new ImageException(file, "is a folder, not a photo");
            }
            if (!attributes.isRegularFile()) {
                throw new ImageException(file, "not a regular file"); // a pipe might never end
            }
            if (attributes.size() == 0) {
                throw new ImageException(file, "empty file");
            }
            if (attributes.size() > limits.bytes()) {
                throw new ImageException(
                        file,
                        "file of " + attributes.size() + " bytes is above the limit of " + limits.bytes()
                                + " bytes (--max-megabytes)");
            }
            return Files.readAllBytes(file);
        } catch (ImageException e) {
            throw e;
        } catch (NoSuchFileException e) {
            throw new ImageException(file, "no such file", e);
        } catch (AccessDeniedException e) {
            throw new ImageException(file, "permission denied", e);
        } catch (FileSystemException e) {
            throw new ImageException(file, "can't be read: " + e.getReason(), e);
        } catch (IOException e) {
            throw new ImageException(file, "can't be read: " + e.getMessage(), e);
        }
    }

    private Image decode(Path file, byte[] bytes) throws ImageException {
        ImageFormat format = ImageFormat.of(bytes);
        if (!format.supported()) {
            throw new ImageException(file, format.refusal());
        }
        String damaged = "damaged or unusual " + format.title() + " picture";
        ImageSize size = format.size(bytes).orElseThrow(() -> new ImageException(file, damaged));
        if (size.pixels() > limits.pixels()) {
            throw new ImageException(
                    file,
                    "picture of " + size.width() + " x " + size.height() + " pixels is above the limit of "
                            + limits.pixels() + " pixels (--max-megapixels)");
        }
        String excess = Excess.in(format, bytes).orElse(null);
        if (excess != null) {
            throw new ImageException(file, format.title() + " picture of " + excess);
        }
        Mat pixels;
        try {
            pixels = decode(format.essence(bytes));
        } catch (RuntimeException e) { // what JavaCPP makes of a C++ exception
            throw new ImageException(file, damaged, e);
        }
        if (pixels.empty()) {
            pixels.close();
            throw new ImageException(file, damaged);
        }
        return new Image(pixels);
    }

    private static Mat decode(byte[] bytes) {
        NativeLibraries.OPENCV.load(); // not before a picture is to be decoded: readers are made at every start
        try (BytePointer data = new BytePointer(bytes);
                Mat encoded = new Mat(1, bytes.length, CV_8U, data)) {
            return imdecode(encoded, IMREAD_COLOR);
        }
    }
}
