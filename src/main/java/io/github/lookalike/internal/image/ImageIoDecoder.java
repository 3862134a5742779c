package io.github.lookalike.internal.image;

import static org.bytedeco.opencv.global.opencv_core.CV_8UC3;

import io.github.lookalike.internal.natives.NativeLibraries;
import java.awt.image.BufferedImage;
import java.awt.image.ComponentColorModel;
import java.awt.image.Raster;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.bytedeco.opencv.opencv_core.Mat;

/** Decodes by Java's own ImageIO, for what OpenCV reads wrongly. Colours are taken as they are, by no profile. */
final class ImageIoDecoder {

    static {
        NativeLibraries.OPENCV.load();
    }

    private ImageIoDecoder() {}

    /**
     * @param format as ImageIO calls it
     * @throws RuntimeException if it can't be decoded
     */
    static Image decode(String format, byte[] file) {
        ImageReader reader = own(format);
        try (MemoryCacheImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(file))) {
            reader.setInput(in, true, true);
            return image(reader.read(0));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            reader.dispose();
        }
    }

    /** Java's; there may be others on a user's class path. */
    private static ImageReader own(String format) {
        Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName(format);
        ImageReader reader = readers.next();
        while (reader.getClass().getModule() != ImageIO.class.getModule()) {
            reader = readers.next();
        }
        return reader;
    }

    private static Image image(BufferedImage picture) {
        int width = picture.getWidth();
        boolean samples = picture.getColorModel() instanceof ComponentColorModel;
        int[] values = new int[width * picture.getRaster().getNumBands()];
        byte[] row = new byte[width * 3];
        Mat pixels = new Mat(picture.getHeight(), width, CV_8UC3);
        try {
            for (int y = 0; y < pixels.rows(); y++) {
                if (samples) {
                    fromSamples(picture.getRaster(), y, values, row);
                } else {
                    fromColors(picture.getRGB(0, y, width, 1, values, 0, width), row);
                }
                pixels.ptr(y).put(row, 0, row.length);
            }
        } catch (RuntimeException e) { // what Java's rasters throw that do not fit their own headers
            pixels.close();
            throw e;
        }
        return new Image(pixels);
    }

    /** Of palettes and of bits that share a number. */
    private static void fromColors(int[] rgb, byte[] row) {
        for (int i = 0; i < row.length; i++) {
            row[i] = (byte) (rgb[i / 3] >> 8 * (i % 3));
        }
    }

    /** One channel is grey, the first three are red, green and blue; what follows is transparency or the like. */
    private static void fromSamples(Raster raster, int y, int[] values, byte[] row) {
        int bands = raster.getNumBands();
        int excess = raster.getSampleModel().getSampleSize(0) - Byte.SIZE;
        raster.getPixels(0, y, row.length / 3, 1, values);
        for (int i = 0; i < row.length; i++) {
            row[i] = (byte) (values[i / 3 * bands + (bands < 3 ? 0 : 2 - i % 3)] >> excess);
        }
    }
}
