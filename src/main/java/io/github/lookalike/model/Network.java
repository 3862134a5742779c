package io.github.lookalike.model;

import static org.bytedeco.opencv.global.opencv_core.CV_32F;
import static org.bytedeco.opencv.global.opencv_core.CV_8UC3;
import static org.bytedeco.opencv.global.opencv_core.CV_VERSION;
import static org.bytedeco.opencv.global.opencv_core.setNumThreads;
import static org.bytedeco.opencv.global.opencv_dnn.blobFromImages;
import static org.bytedeco.opencv.global.opencv_dnn.readNetFromONNX;
import static org.bytedeco.opencv.global.opencv_dnn.readNetFromTFLite;

import io.github.lookalike.model.ModelDescriptor.Input;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.MatVector;
import org.bytedeco.opencv.opencv_core.Scalar;
import org.bytedeco.opencv.opencv_core.Size;
import org.bytedeco.opencv.opencv_core.StringVector;
import org.bytedeco.opencv.opencv_dnn.Net;

/**
 * A neural network running in OpenCV. It owns native memory: close it. Not for use by several threads at once: each
 * thread takes its own.
 */
public final class Network implements AutoCloseable {

    /**
     * OpenCV fills its tables of operators while it loads the first model, without a lock: of two threads at once one
     * may find "Unsupported operator type CONV_2D", and so may every load thereafter.
     */
    private static final Object LOADING = new Object();

    private static final Pattern SENTENCE = Pattern.compile("error: \\(-?\\d+:[^)]*\\) (.*?) in function");

    private final Net net;
    private final Input input;

    private Network(Net net, Input input) {
        this.net = net;
        this.input = input;
    }

    /** The version of the OpenCV that runs networks. */
    public static String openCvVersion() {
        return CV_VERSION;
    }

    /** How many threads OpenCV may use inside one operation, in the whole Java machine. */
    public static void setThreads(int threads) {
        setNumThreads(threads);
    }

    /**
     * Loads an ONNX or TensorFlow Lite model, by the file's ending.
     *
     * @throws ModelException if the file is absent or not the one described, OpenCV can't load it, or it lacks a tensor
     *     that the descriptor names
     */
    public static Network load(ModelDescriptor model) throws ModelException {
        byte[] bytes = model.verifiedBytes();
        try (BytePointer data = new BytePointer(bytes)) {
            synchronized (LOADING) {
                Net net = model.file().toString().endsWith(".tflite")
                        ? readNetFromTFLite(data, bytes.length)
                        : readNetFromONNX(data, bytes.length);
                return new Network(net, model.input()).verified(model);
            }
        } catch (RuntimeException e) { // what JavaCPP makes of a C++ exception
            throw new ModelException(model.file() + ": OpenCV can't load this model: " + reason(e), e);
        }
    }

    /** This network, if it has the tensors that its descriptor names. */
    private Network verified(ModelDescriptor model) throws ModelException {
        try (Mat blank = new Mat(new int[] {1, 3, input.height(), input.width()}, CV_32F);
                Scalar zero = new Scalar(0)) {
            net.setInput(blank, input.name(), 1, zero);
        } catch (RuntimeException e) {
            close();
            throw new ModelException(model.file() + ": this network has no input '" + input.name() + "'", e);
        }
        for (Object output : model.output().values()) {
            if (output instanceof String name && net.getLayerId(name) < 0) {
                close();
                throw new ModelException(model.file() + ": this network has no output '" + name + "'");
            }
        }
        return this;
    }

    /** The sentence within OpenCV's "OpenCV(version) file:line: error: (code:kind) sentence in function 'name'". */
    private static String reason(RuntimeException e) {
        Matcher sentence = SENTENCE.matcher(String.valueOf(e.getMessage()));
        return sentence.find() ? sentence.group(1) : e.getMessage();
    }

    /**
     * Runs the network on a batch.
     *
     * @param pictures of the input's size: rows from the top, 3 bytes a pixel, red first
     * @param outputs names of output tensors
     * @return for each output the values of the whole batch, in C order
     */
    @SuppressWarnings("try") // the scope frees what is made within it
    public float[][] run(List<byte[]> pictures, String... outputs) {
        if (pictures.isEmpty()) {
            return new float[outputs.length][0]; // which OpenCV would refuse
        }
        try (PointerScope scope = new PointerScope()) {
            net.setInput(blob(pictures), input.name(), 1, new Scalar(0));
            MatVector results = new MatVector();
            net.forward(results, new StringVector(outputs));
            float[][] copies = new float[outputs.length][];
            for (int i = 0; i < outputs.length; i++) {
                Mat result = results.get(i);
                copies[i] = new float[(int) result.total()];
                new FloatPointer(result.data()).get(copies[i]);
            }
            return copies;
        }
    }

    /** From bytes side by side to planes of floats: [picture, channel, row, column]. */
    private Mat blob(List<byte[]> pictures) {
        MatVector mats = new MatVector(pictures.stream().map(this::mat).toArray(Mat[]::new));
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

    private Mat mat(byte[] rgb) {
        if (rgb.length != input.width() * input.height() * 3) {
            throw new IllegalArgumentException("a picture of " + rgb.length + " bytes does not fill the input of "
                    + input.width() + " x " + input.height() + " x 3");
        }
        return new Mat(input.height(), input.width(), CV_8UC3, new BytePointer(rgb));
    }

    @Override
    public void close() {
        net.close();
    }
}
