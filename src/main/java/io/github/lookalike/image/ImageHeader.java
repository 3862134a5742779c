package io.github.lookalike.image;

import com.drew.imaging.FileType;
import com.drew.imaging.FileTypeDetector;
import com.drew.imaging.ImageMetadataReader;
import com.drew.imaging.ImageProcessingException;
import com.drew.metadata.Directory;
import com.drew.metadata.Metadata;
import com.drew.metadata.bmp.BmpHeaderDirectory;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.gif.GifHeaderDirectory;
import com.drew.metadata.jpeg.JpegDirectory;
import com.drew.metadata.png.PngDirectory;
import com.drew.metadata.webp.WebpDirectory;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Map;

/**
 * What a picture's first bytes say, learnt without decoding it.
 *
 * @param format what it is called in messages
 * @param supported whether a picture of this format should decode
 * @param width as the file claims, 0 if that can't be told
 * @param height as the file claims, 0 if that can't be told
 */
record ImageHeader(String format, boolean supported, long width, long height) {

    /** Where a format keeps its size. EXIF inside a JPEG is not asked: it may lie. */
    private record SizeTags(Class<? extends Directory> directory, int width, int height) {}

    private static final Map<FileType, SizeTags> SUPPORTED = Map.of(
            FileType.Jpeg,
            new SizeTags(JpegDirectory.class, JpegDirectory.TAG_IMAGE_WIDTH, JpegDirectory.TAG_IMAGE_HEIGHT),
            FileType.Png,
            new SizeTags(PngDirectory.class, PngDirectory.TAG_IMAGE_WIDTH, PngDirectory.TAG_IMAGE_HEIGHT),
            FileType.WebP,
            new SizeTags(WebpDirectory.class, WebpDirectory.TAG_IMAGE_WIDTH, WebpDirectory.TAG_IMAGE_HEIGHT),
            FileType.Bmp,
            new SizeTags(
                    BmpHeaderDirectory.class, BmpHeaderDirectory.TAG_IMAGE_WIDTH, BmpHeaderDirectory.TAG_IMAGE_HEIGHT),
            FileType.Gif,
            new SizeTags(
                    GifHeaderDirectory.class, GifHeaderDirectory.TAG_IMAGE_WIDTH, GifHeaderDirectory.TAG_IMAGE_HEIGHT),
            FileType.Tiff,
            new SizeTags(
                    ExifIFD0Directory.class, ExifIFD0Directory.TAG_IMAGE_WIDTH, ExifIFD0Directory.TAG_IMAGE_HEIGHT));

    static ImageHeader of(byte[] bytes) {
        FileType type;
        try {
            type = FileTypeDetector.detectFileType(new ByteArrayInputStream(bytes));
        } catch (IOException e) {
            type = FileType.Unknown; // shorter than any magic number
        }
        String format = type == FileType.Unknown ? "not a known picture format" : type.getLongName();
        SizeTags tags = SUPPORTED.get(type);
        if (tags == null) {
            return new ImageHeader(format, false, 0, 0);
        }
        try {
            Metadata metadata = ImageMetadataReader.readMetadata(new ByteArrayInputStream(bytes), bytes.length, type);
            Directory directory = metadata.getFirstDirectoryOfType(tags.directory());
            return new ImageHeader(format, true, size(directory, tags.width()), size(directory, tags.height()));
        } catch (IOException | ImageProcessingException | RuntimeException e) {
            return new ImageHeader(format, true, 0, 0); // damaged: the decoder, with its own limits, has the last word
        }
    }

    private static long size(Directory directory, int tag) {
        Long value = directory == null ? null : directory.getLongObject(tag);
        return value == null ? 0 : Math.abs(value); // BMP: a negative height means rows from the top
    }

    long pixels() {
        return width * height;
    }
}
