package io.github.lookalike.internal.image.corpus;

import static org.bytedeco.opencv.global.opencv_imgcodecs.imencode;
import static org.bytedeco.opencv.global.opencv_imgcodecs.imencodeanimation;

import io.github.lookalike.internal.image.Image;
import io.github.lookalike.internal.image.TestImages;
import java.awt.image.RenderedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Consumer;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.IntPointer;
import org.bytedeco.opencv.global.opencv_imgcodecs.Animation;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.MatVector;
import org.bytedeco.opencv.opencv_core.Scalar;

/** Encodes pictures by OpenCV and by Java's ImageIO. */
final class Encoders {

    private Encoders() {}

    /** By OpenCV, with pairs of one of its IMWRITE numbers and a value. */
    static byte[] openCv(String ending, int... settings) {
        try (Image picture = Quarters.image()) {
            return openCv(picture.pixels(), ending, settings);
        }
    }

    static byte[] openCv(Mat pixels, String ending, int... settings) {
        try (BytePointer file = new BytePointer();
                IntPointer parameters = new IntPointer(settings)) {
            if (!imencode(ending, pixels, file, parameters)) {
                throw new IllegalArgumentException("OpenCV can't write " + ending);
            }
            return bytes(file);
        }
    }

    /** Converted to a type such as CV_16UC3 first, by a factor. */
    static byte[] openCvAs(int type, double factor, String ending, int... settings) {
        try (Image picture = Quarters.image();
                Mat converted = new Mat()) {
            picture.pixels().convertTo(converted, type, factor, 0);
            return openCv(converted, ending, settings);
        }
    }

    /** An animation by OpenCV: the quarters, then a black frame. */
    static byte[] animation(String ending) {
        try (Image first = Quarters.image();
                Image second = TestImages.colored(Quarters.WIDTH, Quarters.HEIGHT, (x, y) -> 0);
                Animation animation = new Animation(0, new Scalar(0));
                BytePointer file = new BytePointer()) {
            animation.frames(new MatVector(first.pixels(), second.pixels()));
            animation.durations(new IntPointer(100, 100));
            if (!imencodeanimation(ending, animation, file)) {
                throw new IllegalArgumentException("OpenCV can't write animated " + ending);
            }
            return bytes(file);
        }
    }

    private static byte[] bytes(BytePointer file) {
        byte[] bytes = new byte[Math.toIntExact(file.limit())];
        file.get(bytes);
        return bytes;
    }

    /** By ImageIO. */
    static byte[] imageIo(String format, RenderedImage picture, Consumer<ImageWriteParam> settings) {
        return imageIo(format, new IIOImage(picture, null, null), settings);
    }

    static byte[] imageIo(String format, IIOImage picture, Consumer<ImageWriteParam> settings) {
        ImageWriter writer = ImageIO.getImageWritersByFormatName(format).next();
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (ImageOutputStream out = ImageIO.createImageOutputStream(file)) {
            ImageWriteParam parameters = writer.getDefaultWriteParam();
            settings.accept(parameters);
            writer.setOutput(out);
            writer.write(null, picture, parameters);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
        return file.toByteArray();
    }

    /** For {@link #imageIo}: a kind of compression by its name. */
    static Consumer<ImageWriteParam> compressed(String type) {
        return parameters -> {
            parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            parameters.setCompressionType(type);
        };
    }
}
