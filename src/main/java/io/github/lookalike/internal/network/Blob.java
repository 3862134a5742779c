package io.github.lookalike.internal.network;

import static org.bytedeco.opencv.global.opencv_core.CV_32F;
import static org.bytedeco.opencv.global.opencv_core.CV_8UC3;
import static org.bytedeco.opencv.global.opencv_dnn.blobFromImages;

import io.github.lookalike.internal.model.ModelDescriptor.Input;
import io.github.lookalike.internal.natives.NativeLibraries;
import java.util.List;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.MatVector;
import org.bytedeco.opencv.opencv_core.Scalar;
import org.bytedeco.opencv.opencv_core.Size;

/**
 * The input tensor, which OpenCV calls a blob: a batch of pictures as planes of floats, [picture, channel, row,
 * column].
 */
final class Blob {

    static {
        NativeLibraries.OPENCV.load();
    }

    private Blob() {}

    /**
     * What is made on the way is left to the caller's {@link org.bytedeco.javacpp.PointerScope}.
     *
     * @param pictures rows from the top, 3 bytes a pixel, red first
     * @throws IllegalArgumentException if a picture is not of the input's size
     */
    static Mat of(List<byte[]> pictures, Input input) {
        MatVector mats =
                new MatVector(pictures.stream().map(rgb -> mat(rgb, input)).toArray(Mat[]::new));
        List<Double> mean = input.mean();
        return blobFromImages(
                mats,
                input.scale(),
                new Size(input.width(), input.height()),
                new Scalar(mean.get(0), mean.get(1), mean.get(2), 0),
                !input.rgb(),
                false,
                CV_32F);
    }

    private static Mat mat(byte[] rgb, Input input) {
        if (rgb.length != input.width() * input.height() * 3) {
            throw new IllegalArgumentException("a picture of " + rgb.length + " bytes does not fill the input of "
                    + input.width() + " x " + input.height() + " x 3");
        }
        return new Mat(input.height(), input.width(), CV_8UC3, new BytePointer(rgb));
    }
}
