package io.github.lookalike.internal.image;

import static org.bytedeco.opencv.global.opencv_core.CV_8U;
import static org.bytedeco.opencv.global.opencv_imgcodecs.IMREAD_ANYDEPTH;
import static org.bytedeco.opencv.global.opencv_imgcodecs.IMREAD_COLOR;
import static org.bytedeco.opencv.global.opencv_imgcodecs.IMREAD_IGNORE_ORIENTATION;
import static org.bytedeco.opencv.global.opencv_imgcodecs.imdecode;

import io.github.lookalike.internal.natives.NativeLibraries;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.opencv.opencv_core.Mat;

/** Decodes by OpenCV, from memory, so that names of files may be in any script. It turns no picture. */
final class OpenCvDecoder {

    private OpenCvDecoder() {}

    /** @throws RuntimeException if it can't be decoded */
    static Image decode(byte[] file) {
        return new Image(decode(file, IMREAD_COLOR | IMREAD_IGNORE_ORIENTATION));
    }

    /** The values as they are, of 16 bits if the file has more than 8: to be made a picture. */
    static Mat decodeValues(byte[] file) {
        return decode(file, IMREAD_COLOR | IMREAD_ANYDEPTH | IMREAD_IGNORE_ORIENTATION);
    }

    private static Mat decode(byte[] file, int flags) {
        NativeLibraries.OPENCV.load(); // not before a picture is to be decoded: readers are made at every start
        try (BytePointer data = new BytePointer(file);
                Mat encoded = new Mat(1, file.length, CV_8U, data)) {
            Mat pixels = imdecode(encoded, flags);
            if (pixels.empty()) {
                pixels.close();
                throw new IllegalArgumentException("OpenCV can't decode it");
            }
            return pixels;
        }
    }
}
