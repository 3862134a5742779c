package io.github.lookalike.benchmark;

import io.github.lookalike.embedding.Embedding;
import io.github.lookalike.embedding.FaceEmbedder;
import io.github.lookalike.embedding.Metric;
import io.github.lookalike.embedding.OnnxFaceEmbedder;
import io.github.lookalike.face.Chip;
import io.github.lookalike.face.Face;
import io.github.lookalike.face.FaceAligner;
import io.github.lookalike.face.FaceDetector;
import io.github.lookalike.face.Landmarks;
import io.github.lookalike.face.MediaPipeFaceDetector;
import io.github.lookalike.geometry.Similarity;
import io.github.lookalike.image.Image;
import io.github.lookalike.image.ImageLimits;
import io.github.lookalike.image.ImageReader;
import io.github.lookalike.model.BundledModels;
import io.github.lookalike.model.ModelDescriptor;
import io.github.lookalike.model.Network;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** What a photo of 450 x 600 pixels costs, step by step. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class KernelBenchmark {

    private static final Path PHOTO = Path.of("images", "celebs", "obama.jpg");

    /** Width and height of the detector's input. */
    private static final int DETECTOR_INPUT = 192;

    private final ImageReader reader = new ImageReader(ImageLimits.DEFAULT);
    private FaceDetector detector;
    private FaceEmbedder embedder;
    private FaceAligner aligner;
    private Image image;
    private Similarity toInput;
    private Landmarks landmarks;
    private Chip chip;
    private Embedding embedding;
    private Embedding other;

    @Setup
    public void load() throws IOException {
        Network.setThreads(1);
        Path models = BundledModels.folder();
        ModelDescriptor embedderModel = ModelDescriptor.read(models.resolve(BundledModels.EMBEDDER));
        detector = new MediaPipeFaceDetector(ModelDescriptor.read(models.resolve(BundledModels.DETECTOR)));
        embedder = new OnnxFaceEmbedder(embedderModel);
        aligner = FaceAligner.of(embedderModel);
        image = reader.read(PHOTO);
        toInput = new Similarity((double) DETECTOR_INPUT / image.height(), 0, 0, 0);
        landmarks = detector.detect(image).get(0).landmarks();
        chip = aligner.align(image, landmarks);
        embedding = embedder.embed(List.of(chip)).get(0);
        other = embedder.embed(List.of(chip.mirrored())).get(0);
    }

    @TearDown
    public void free() {
        image.close();
        detector.close();
        embedder.close();
    }

    @Benchmark
    public int decode() throws IOException {
        try (Image read = reader.read(PHOTO)) {
            return read.width();
        }
    }

    @Benchmark
    public int warpToDetector() {
        try (Image input = image.warp(toInput, DETECTOR_INPUT, DETECTOR_INPUT)) {
            return input.width();
        }
    }

    @Benchmark
    public List<Face> detect() {
        return detector.detect(image);
    }

    @Benchmark
    public Chip align() {
        return aligner.align(image, landmarks);
    }

    @Benchmark
    public List<float[]> embedOneChip() {
        return embedder.raw(List.of(chip));
    }

    @Benchmark
    public List<Embedding> embedWithMirrored() {
        return embedder.embed(List.of(chip));
    }

    @Benchmark
    public double distance() {
        return embedding.distance(other, Metric.L2);
    }
}
