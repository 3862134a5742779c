package io.github.lookalike.internal.image.corpus;

import static io.github.lookalike.internal.image.corpus.Quarters.HEIGHT;
import static io.github.lookalike.internal.image.corpus.Quarters.WIDTH;
import static org.bytedeco.opencv.global.opencv_imgcodecs.IMWRITE_JPEG_OPTIMIZE;
import static org.bytedeco.opencv.global.opencv_imgcodecs.IMWRITE_JPEG_PROGRESSIVE;
import static org.bytedeco.opencv.global.opencv_imgcodecs.IMWRITE_JPEG_QUALITY;
import static org.bytedeco.opencv.global.opencv_imgcodecs.IMWRITE_JPEG_RST_INTERVAL;
import static org.bytedeco.opencv.global.opencv_imgcodecs.IMWRITE_JPEG_SAMPLING_FACTOR;
import static org.bytedeco.opencv.global.opencv_imgcodecs.IMWRITE_JPEG_SAMPLING_FACTOR_444;

import java.awt.image.DataBuffer;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.util.List;
import javax.imageio.IIOImage;
import javax.imageio.ImageWriteParam;

/** JPEG: baseline and progressive, in grey, YCbCr, RGB, CMYK and YCCK. */
final class JpegSamples {

    private static final int ADOBE_RGB_OR_CMYK = 0;
    private static final int ADOBE_YCCK = 2;

    private JpegSamples() {}

    static List<Sample> all() {
        return List.of(
                Sample.colored("jpeg-baseline.jpg", Encoders.openCv(".jpg")),
                Sample.colored("jpeg-progressive.jpg", Encoders.openCv(".jpg", IMWRITE_JPEG_PROGRESSIVE, 1)),
                Sample.colored("jpeg-optimised.jpg", Encoders.openCv(".jpg", IMWRITE_JPEG_OPTIMIZE, 1)),
                Sample.colored("jpeg-restarts.jpg", Encoders.openCv(".jpg", IMWRITE_JPEG_RST_INTERVAL, 1)),
                Sample.colored(
                        "jpeg-444-quality10.jpg",
                        Encoders.openCv(
                                ".jpg",
                                IMWRITE_JPEG_QUALITY,
                                10,
                                IMWRITE_JPEG_SAMPLING_FACTOR,
                                IMWRITE_JPEG_SAMPLING_FACTOR_444)),
                Sample.grey("jpeg-grey.jpg", grey(ImageWriteParam.MODE_DISABLED)),
                Sample.grey("jpeg-grey-progressive.jpg", grey(ImageWriteParam.MODE_DEFAULT)),
                Sample.colored("jpeg-cmyk.jpg", adobe(fourChannels(false), ADOBE_RGB_OR_CMYK)),
                Sample.colored("jpeg-ycck.jpg", adobe(fourChannels(true), ADOBE_YCCK)));
    }

    private static byte[] grey(int progressive) {
        return Encoders.imageIo("jpeg", Quarters.grey(), parameters -> parameters.setProgressiveMode(progressive));
    }

    /** As Photoshop has it: inks upside down, 255 for none; in YCCK the three colours are turned to Y, Cb and Cr. */
    private static byte[] fourChannels(boolean ycck) {
        WritableRaster raster = Raster.createInterleavedRaster(DataBuffer.TYPE_BYTE, WIDTH, HEIGHT, 4, null);
        for (int y = 0; y < HEIGHT; y++) {
            for (int x = 0; x < WIDTH; x++) {
                int rgb = Quarters.rgb(x, y);
                int[] inks = {rgb >> 16, rgb >> 8 & 0xFF, rgb & 0xFF, 255};
                raster.setPixel(x, y, ycck ? ycck(inks) : inks);
            }
        }
        return Encoders.imageIo("jpeg", new IIOImage(raster, null, null), parameters -> {});
    }

    /** YCCK holds YCbCr of what CMY would be as RGB the right way up: 255 less each. */
    private static int[] ycck(int... inks) {
        double r = 255 - inks[0];
        double g = 255 - inks[1];
        double b = 255 - inks[2];
        int luma = (int) Math.round(0.299 * r + 0.587 * g + 0.114 * b);
        int blue = clamp(128 - 0.168736 * r - 0.331264 * g + 0.5 * b);
        int red = clamp(128 + 0.5 * r - 0.418688 * g - 0.081312 * b);
        return new int[] {luma, blue, red, inks[3]};
    }

    private static int clamp(double value) {
        return (int) Math.max(0, Math.min(255, Math.round(value)));
    }

    /** With Adobe's segment, which tells the colour space. */
    private static byte[] adobe(byte[] jpeg, int transform) {
        byte[] segment = Bytes.bigEndian()
                .u16(0xFFEE, 14)
                .text("Adobe")
                .u16(100, 0, 0)
                .u8(transform)
                .array();
        return Bytes.inserted(jpeg, 2, segment);
    }
}
