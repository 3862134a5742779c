package io.github.lookalike.internal.network;

import static org.bytedeco.opencv.global.opencv_core.CV_32F;
import static org.bytedeco.opencv.global.opencv_core.CV_VERSION;
import static org.bytedeco.opencv.global.opencv_core.setNumThreads;
import static org.bytedeco.opencv.global.opencv_dnn.readNetFromTFLite;

import io.github.lookalike.internal.model.ModelDescriptor;
import io.github.lookalike.internal.model.ModelDescriptor.Input;
import io.github.lookalike.internal.natives.NativeLibraries;
import io.github.lookalike.model.ModelException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.MatVector;
import org.bytedeco.opencv.opencv_core.Scalar;
import org.bytedeco.opencv.opencv_core.StringVector;
import org.bytedeco.opencv.opencv_dnn.Net;

/** A network in TensorFlow Lite, run by OpenCV. */
final class OpenCvNetwork implements Network {

    static {
        NativeLibraries.OPENCV.load();
    }

    /**
     * OpenCV fills its tables of operators while it loads the first model, without a lock: of two threads at once one
     * may find "Unsupported operator type CONV_2D", and so may every load thereafter.
     */
    private static final Object LOADING = new Object();

    private static final Pattern SENTENCE = Pattern.compile("error: \\(-?\\d+:[^)]*\\) (.*?) in function");

    private final Net net;
    private final Input input;

    private OpenCvNetwork(Net net, Input input) {
        this.net = net;
        this.input = input;
    }

    static String version() {
        return CV_VERSION;
    }

    static void setThreads(int threads) {
        setNumThreads(threads);
    }

    static OpenCvNetwork load(ModelDescriptor model) throws ModelException {
        ByteBuffer content = model.content().verifiedMapping();
        try (BytePointer data = new BytePointer(content)) {
            synchronized (LOADING) {
                return new OpenCvNetwork(readNetFromTFLite(data, content.remaining()), model.input()).verified(model);
            }
        } catch (RuntimeException e) { // what JavaCPP makes of a C++ exception
            throw new ModelException(model.file() + ": OpenCV can't load this model: " + reason(e), e);
        }
    }

    /** This network, if it has the tensors that its descriptor names. */
    private OpenCvNetwork verified(ModelDescriptor model) throws ModelException {
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

    @Override
    @SuppressWarnings("try") // the scope frees what is made within it
    public float[][] run(List<byte[]> pictures, String... outputs) {
        if (pictures.isEmpty()) {
            return new float[outputs.length][0]; // which OpenCV would refuse
        }
        try (PointerScope scope = new PointerScope()) {
            net.setInput(Blob.of(pictures, input), input.name(), 1, new Scalar(0));
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

    @Override
    public void close() {
        net.close();
    }
}
