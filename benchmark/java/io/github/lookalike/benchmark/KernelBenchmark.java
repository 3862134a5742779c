package io.github.lookalike.benchmark;

import io.github.lookalike.embedding.Embedding;
import io.github.lookalike.embedding.Metric;
import io.github.lookalike.face.Chip;
import io.github.lookalike.face.Face;
import io.github.lookalike.image.ImageLimits;
import io.github.lookalike.internal.detect.FaceDetector;
import io.github.lookalike.internal.embed.EmbeddingNetwork;
import io.github.lookalike.internal.embed.FaceEmbedder;
import io.github.lookalike.internal.image.Image;
import io.github.lookalike.internal.image.ImageReader;
import io.github.lookalike.internal.image.Similarity;
import io.github.lookalike.internal.model.BundledModels;
import io.github.lookalike.internal.model.EmbedderDescriptor;
import io.github.lookalike.internal.model.ModelDescriptor;
import io.github.lookalike.internal.network.Networks;
import io.github.lookalike.model.Workload;
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
    private EmbeddingNetwork dlib;
    private EmbeddingNetwork mobileFaceNet;
    private Image image;
    private Similarity toInput;
    private Face face;
    private Chip dlibChip;
    private Chip mobileFaceNetChip;
    private Embedding embedding;
    private Embedding other;

    @Setup
    public void load() throws IOException {
        Networks.setThreads(1);
        Path models = BundledModels.folder();
        detector = new FaceDetector(ModelDescriptor.read(models.resolve(BundledModels.DETECTOR)));
        embedder = FaceEmbedder.load(EmbedderDescriptor.read(models.resolve(BundledModels.EMBEDDER)), Workload.MANY);
        dlib = EmbeddingNetwork.load(
                ModelDescriptor.read(models.resolve(BundledModels.EMBEDDERS.get("dlib"))), Workload.MANY);
        mobileFaceNet = EmbeddingNetwork.load(
                ModelDescriptor.read(models.resolve(BundledModels.EMBEDDERS.get("mobilefacenet"))), Workload.MANY);
        image = reader.read(PHOTO);
        toInput = new Similarity((double) DETECTOR_INPUT / image.height(), 0, 0, 0);
        face = detector.detect(image).get(0);
        dlibChip = dlib.chip(image, face);
        mobileFaceNetChip = mobileFaceNet.chip(image, face);
        embedding = embedder.embed(image, List.of(face)).get(0);
        other = Embedding.normalise(dlib.raw(List.of(dlibChip)).get(0));
    }

    @TearDown
    public void free() {
        image.close();
        detector.close();
        embedder.close();
        dlib.close();
        mobileFaceNet.close();
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
    public Chip alignForDlib() {
        return dlib.chip(image, face);
    }

    @Benchmark
    public Chip alignForMobileFaceNet() {
        return mobileFaceNet.chip(image, face);
    }

    @Benchmark
    public List<float[]> oneChipByDlib() {
        return dlib.raw(List.of(dlibChip));
    }

    @Benchmark
    public List<float[]> twoChipsByDlib() {
        return dlib.raw(List.of(dlibChip, dlibChip.mirrored()));
    }

    @Benchmark
    public List<float[]> oneChipByMobileFaceNet() {
        return mobileFaceNet.raw(List.of(mobileFaceNetChip));
    }

    /** Two chips cut, two networks, the map. */
    @Benchmark
    public List<Embedding> alignAndEmbed() {
        return embedder.embed(image, List.of(face));
    }

    @Benchmark
    public double distance() {
        return embedding.distance(other, Metric.L2);
    }
}
