package io.github.lookalike.internal.image;

import io.github.lookalike.image.EncodedImage;
import io.github.lookalike.image.FileTooLargeException;
import io.github.lookalike.image.ImageException;
import io.github.lookalike.image.ImageLimits;
import io.github.lookalike.image.ImageSource;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

/**
 * From a file to an upright {@link Image}: JPEG, PNG, WebP, TIFF, BMP, GIF and Netpbm, turned as EXIF or XMP says; of
 * several frames or pages the first. Safe for use by several threads.
 */
public final class ImageReader {

    private final ImageLimits limits;
    private final TimeLimit time;
    private final Map<Path, Kept> kept = new ConcurrentHashMap<>();

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
        return time.await(file, () -> decode(bytes(file)), Image::close);
    }

    /**
     * Reads a file's bytes, whatever they are: to be hashed, and decoded by {@link #read(EncodedImage)}.
     *
     * @throws ImageException if the file is absent, not a regular file or above the limit, if it changes meanwhile, or
     *     if it takes too long or the thread is interrupted
     */
    public EncodedImage load(Path file) throws ImageException {
        return time.await(file, () -> bytes(file), late -> {});
    }

    /** How the name of a picture's file should end, by what its first bytes say: "jpg"; of what is never read, nobody knows. */
    public static String ending(EncodedImage picture) {
        return ImageFormat.of(picture.bytes()).ending();
    }

    /**
     * Decodes a picture from memory.
     *
     * @throws ImageException if it is above the limits or no picture, or if it takes too long or the thread is
     *     interrupted
     */
    public Image read(EncodedImage picture) throws ImageException {
        return time.await(picture.file(), () -> decode(picture), Image::close);
    }

    /**
     * Takes what can be read but once, such as a pipe, as the file of a name: it is read when it is first asked for,
     * and kept for as long as this reader is. {@link #load} and {@link #read(Path)} fail each time if nothing comes,
     * more than the limit, or not in time.
     *
     * @param name need not be that of a file
     */
    public void keep(Path name, ImageSource stream) {
        kept.put(name, new Kept(name, stream));
    }

    /** What can be read but once. */
    private final class Kept {

        private final Path name;
        private final ImageSource stream;
        private EncodedImage content;
        private ImageException failure;

        Kept(Path name, ImageSource stream) {
            this.name = name;
            this.stream = stream;
        }

        synchronized EncodedImage content() throws ImageException {
            if (content == null && failure == null) {
                try (InputStream in = stream.open()) {
                    content = EncodedImage.of(name, in, limits.bytes());
                } catch (ImageException e) {
                    failure = e;
                } catch (IOException e) {
                    failure = new ImageException(name, "can't be read: " + e.getMessage(), e);
                }
            }
            if (failure != null) {
                throw failure;
            }
            return content;
        }
    }

    private EncodedImage bytes(Path file) throws ImageException {
        Kept pipe = kept.get(file);
        if (pipe != null) {
            return pipe.content();
        }
        try {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            if (attributes.isDirectory()) {
                throw new ImageException(file, "is a folder, not a photo");
            }
            if (!attributes.isRegularFile()) {
                throw new ImageException(file, "not a regular file"); // a pipe might never end
            }
            check(file, attributes.size());
            byte[] bytes = new byte[(int) attributes.size()];
            try (InputStream in = Files.newInputStream(file)) {
                boolean whole = in.readNBytes(bytes, 0, bytes.length) == bytes.length && in.read() < 0;
                if (!whole || !isAsBefore(file, attributes)) {
                    throw new ImageException(file, "changed while it was read; try again when it is at rest");
                }
            }
            return new EncodedImage(file, bytes);
        } catch (ImageException e) {
            throw e;
        } catch (NoSuchFileException e) {
            throw new ImageException(file, "no such file", e);
        } catch (AccessDeniedException e) {
            throw new ImageException(file, "may not be read: no permission", e);
        } catch (FileSystemException e) {
            throw new ImageException(file, "can't be read: " + e.getReason(), e);
        } catch (IOException e) {
            throw new ImageException(file, "can't be read: " + e.getMessage(), e);
        }
    }

    /** Of the same size and time, and not another file by the same name. */
    private static boolean isAsBefore(Path file, BasicFileAttributes before) throws IOException {
        BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
        return now.size() == before.size()
                && now.lastModifiedTime().equals(before.lastModifiedTime())
                && Objects.equals(now.fileKey(), before.fileKey());
    }

    private void check(Path file, long size) throws ImageException {
        if (size > limits.bytes()) {
            throw new FileTooLargeException(
                    file,
                    "file of " + size + " bytes is above the limit of " + limits.bytes() + " bytes (--max-megabytes)");
        }
        if (size > EncodedImage.LONGEST_ARRAY) {
            throw new FileTooLargeException(file, "file of " + size + " bytes is too large for this program");
        }
    }

    private Image decode(EncodedImage picture) throws ImageException {
        Path file = picture.file();
        byte[] bytes = picture.bytes();
        if (bytes.length == 0) {
            throw new ImageException(file, "empty file");
        }
        check(file, bytes.length);
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
        String excess = DecoderBombs.in(format, bytes).orElse(null);
        if (excess != null) {
            throw new ImageException(file, format.title() + " picture of " + excess);
        }
        try {
            return format.metadata(bytes).orientation().upright(format.decode(bytes));
        } catch (UnsupportedKindException e) {
            throw new ImageException(
                    file,
                    "unsupported kind of " + format.title() + ": " + e.getMessage() + "; convert it to JPEG or PNG",
                    e);
        } catch (RuntimeException e) { // also what JavaCPP makes of a C++ exception
            throw new ImageException(file, damaged, e);
        }
    }
}
