package io.github.lookalike.internal.embed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.lookalike.embedding.Embedding;
import io.github.lookalike.embedding.Metric;
import io.github.lookalike.face.Chip;
import io.github.lookalike.face.Face;
import io.github.lookalike.image.ImageLimits;
import io.github.lookalike.internal.detect.FaceDetector;
import io.github.lookalike.internal.image.Image;
import io.github.lookalike.internal.image.ImageReader;
import io.github.lookalike.internal.model.BundledModels;
import io.github.lookalike.internal.model.EmbedderDescriptor;
import io.github.lookalike.internal.model.ModelDescriptor;
import io.github.lookalike.internal.model.ModelFile;
import io.github.lookalike.internal.numpy.NpyFile;
import io.github.lookalike.model.ModelException;
import io.github.lookalike.model.Workload;
import io.github.lookalike.portraits.Portraits;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The bundled networks on bundled portraits, held against the formula in doubles. */
class FaceEmbedderTest {

    private static final List<String> PEOPLE = List.of("hopper", "obama", "trump", "curie");

    private static final List<Image> PHOTOS = new ArrayList<>();
    private static final List<Face> FACES = new ArrayList<>();

    private static EmbeddingNetwork dlib;
    private static EmbeddingNetwork mobile;
    private static FaceEmbedder alone;
    private static FaceEmbedder fused;

    @BeforeAll
    static void load() throws IOException {
        dlib = EmbeddingNetwork.load(ModelDescriptor.read(model("dlib")), Workload.MANY);
        mobile = EmbeddingNetwork.load(ModelDescriptor.read(model("mobilefacenet")), Workload.MANY);
        alone = FaceEmbedder.load(EmbedderDescriptor.read(model("dlib")), Workload.MANY);
        fused = FaceEmbedder.load(EmbedderDescriptor.read(model("fused")), Workload.MANY);
        Path detectorModel = BundledModels.folder().resolve(BundledModels.DETECTOR);
        try (FaceDetector detector = new FaceDetector(ModelDescriptor.read(detectorModel))) {
            for (String person : PEOPLE) {
                Image photo = new ImageReader(ImageLimits.DEFAULT).read(Portraits.of(person));
                PHOTOS.add(photo);
                FACES.add(detector.detect(photo).get(0));
            }
        }
    }

    @AfterAll
    static void close() {
        List.of(dlib, mobile).forEach(EmbeddingNetwork::close);
        List.of(alone, fused).forEach(FaceEmbedder::close);
        PHOTOS.forEach(Image::close);
    }

    private static Path model(String name) throws ModelException {
        return BundledModels.folder().resolve(BundledModels.EMBEDDERS.get(name));
    }

    @Test
    void oneNetworkAloneIsAveragedWithTheMirroredFace() {
        for (int i = 0; i < PEOPLE.size(); i++) {
            Chip chip = dlib.chip(PHOTOS.get(i), FACES.get(i));
            double[] seen = doubles(dlib.raw(List.of(chip)).get(0));
            double[] mirrored = doubles(dlib.raw(List.of(chip.mirrored())).get(0));
            double[] sum = IntStream.range(0, seen.length)
                    .mapToDouble(j -> seen[j] + mirrored[j])
                    .toArray();

            assertThat(embed(alone, i)).containsExactly(floats(unit(sum)), within(1e-5f));
        }
    }

    @Test
    void ofTwoNetworksEachSeesItsOwnChipOnceAndTheirOpinionsAreWeighedJoinedAndMapped() throws IOException {
        float[][] map = NpyFile.read(
                EmbedderDescriptor.read(model("fused")).map().orElseThrow().path());
        for (int i = 0; i < PEOPLE.size(); i++) {
            double[] first = unit(doubles(
                    dlib.raw(List.of(dlib.chip(PHOTOS.get(i), FACES.get(i)))).get(0)));
            double[] second = unit(doubles(mobile.raw(List.of(mobile.chip(PHOTOS.get(i), FACES.get(i))))
                    .get(0)));
            double[] joined = new double[256];
            for (int j = 0; j < 128; j++) {
                joined[j] = Math.sqrt(0.8) * first[j];
                joined[128 + j] = Math.sqrt(0.2) * second[j];
            }
            double[] mapped = new double[128];
            for (int row = 0; row < 128; row++) {
                for (int j = 0; j < 256; j++) {
                    mapped[row] += map[row][j] * joined[j];
                }
            }

            assertThat(embed(fused, i)).containsExactly(floats(unit(mapped)), within(1e-5f));
        }
    }

    @Test
    void chipsAreCutFromThePhotoAsEachNetworkWantsThem() {
        assertThat(dlib.chip(PHOTOS.get(0), FACES.get(0)).size()).isEqualTo(150);
        assertThat(mobile.chip(PHOTOS.get(0), FACES.get(0)).size()).isEqualTo(112);
    }

    @Test
    void rawIsWhatTheNetworksGiveOneAfterTheOther() {
        float[] first =
                dlib.raw(List.of(dlib.chip(PHOTOS.get(0), FACES.get(0)))).get(0);
        float[] second =
                mobile.raw(List.of(mobile.chip(PHOTOS.get(0), FACES.get(0)))).get(0);

        float[] raw = fused.raw(PHOTOS.get(0), FACES.subList(0, 1)).get(0);

        assertThat(raw).hasSize(256).startsWith(first).endsWith(second);
        assertThat(alone.raw(PHOTOS.get(0), FACES.subList(0, 1)).get(0)).isEqualTo(first);
    }

    @Test
    void embedsAFaceAloneAsAmongOthers() {
        Image photo = PHOTOS.get(0);
        for (FaceEmbedder embedder : List.of(alone, fused)) {
            List<Embedding> together = embedder.embed(photo, FACES);
            for (int i = 0; i < FACES.size(); i++) {
                assertThat(embedder.embed(photo, List.of(FACES.get(i)))).containsExactly(together.get(i));
            }
        }
    }

    @Test
    void tellsPeopleApart() {
        for (int i = 0; i < PEOPLE.size(); i++) {
            for (int j = 0; j < i; j++) {
                double distance = Metric.L2.distance(embed(fused, i), embed(fused, j));
                assertThat(distance).as(PEOPLE.get(i) + " and " + PEOPLE.get(j)).isGreaterThan(0.6);
            }
        }
    }

    @Test
    void embedsNothingFromNoFaces() {
        assertThat(fused.embed(PHOTOS.get(0), List.of())).isEmpty();
        assertThat(fused.raw(PHOTOS.get(0), List.of())).isEmpty();
    }

    @Test
    void aMapThatFitsNotIsRefused(@TempDir Path folder) throws IOException {
        EmbedderDescriptor bundled = EmbedderDescriptor.read(model("fused"));
        ModelFile map = MapFiles.write(folder.resolve("map.npy"), new float[128][128]);
        EmbedderDescriptor other = new EmbedderDescriptor(
                bundled.name(), bundled.parts(), Optional.of(map), bundled.size(), bundled.calibration());

        assertThatThrownBy(() -> FaceEmbedder.load(other, Workload.FEW))
                .isInstanceOf(ModelException.class)
                .hasMessage(map.path() + ": a map of 128 x 128, but the descriptor's networks and output need one of"
                        + " 128 x 256");
    }

    private static float[] embed(FaceEmbedder embedder, int i) {
        return embedder.embed(PHOTOS.get(i), List.of(FACES.get(i))).get(0).values();
    }

    private static double[] doubles(float[] values) {
        return IntStream.range(0, values.length).mapToDouble(i -> values[i]).toArray();
    }

    private static float[] floats(double[] values) {
        float[] floats = new float[values.length];
        for (int i = 0; i < floats.length; i++) {
            floats[i] = (float) values[i];
        }
        return floats;
    }

    private static double[] unit(double[] vector) {
        double norm = Math.sqrt(IntStream.range(0, vector.length)
                .mapToDouble(i -> vector[i] * vector[i])
                .sum());
        return IntStream.range(0, vector.length)
                .mapToDouble(i -> vector[i] / norm)
                .toArray();
    }
}
