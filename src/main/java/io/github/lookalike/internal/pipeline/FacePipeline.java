package io.github.lookalike.internal.pipeline;

import io.github.lookalike.embedding.ChosenFaces;
import io.github.lookalike.embedding.ExaminedFaces;
import io.github.lookalike.embedding.Template;
import io.github.lookalike.face.Face;
import io.github.lookalike.face.FaceChoice;
import io.github.lookalike.face.FaceQuality;
import io.github.lookalike.face.SeenFaces;
import io.github.lookalike.gallery.GalleryModel;
import io.github.lookalike.image.EncodedImage;
import io.github.lookalike.internal.concurrent.Background;
import io.github.lookalike.internal.detect.FaceDetector;
import io.github.lookalike.internal.embed.EmbeddingNetwork;
import io.github.lookalike.internal.embed.FaceAligner;
import io.github.lookalike.internal.embed.FaceEmbedder;
import io.github.lookalike.internal.image.Image;
import io.github.lookalike.internal.image.ImageReader;
import io.github.lookalike.internal.model.EmbedderDescriptor;
import io.github.lookalike.internal.model.ModelDescriptor;
import io.github.lookalike.internal.quality.FaceExaminer;
import io.github.lookalike.model.Workload;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * The way of one photo: image file → upright image → faces → chips → embeddings. It owns networks: close it. Not for
 * use by several threads at once.
 */
public final class FacePipeline implements AutoCloseable {

    /** To be raised by every change of detection, alignment or averaging that moves embeddings. */
    private static final int PIPELINE = 3;

    private final ImageReader reader;
    private final FaceDetector detector;
    private final FaceEmbedder embedder;
    private final FaceExaminer examiner;

    private FacePipeline(ImageReader reader, FaceDetector detector, FaceEmbedder embedder, FaceExaminer examiner) {
        this.reader = reader;
        this.detector = detector;
        this.embedder = embedder;
        this.examiner = examiner;
    }

    /** What these networks, and the way they are used here, make. */
    public static GalleryModel model(ModelDescriptor detector, EmbedderDescriptor embedder) {
        return new GalleryModel(
                new GalleryModel.Part(detector.name(), detector.sha256()),
                new GalleryModel.Part(embedder.name(), embedder.digest()),
                embedder.networks(),
                embedder.size(),
                PIPELINE);
    }

    /**
     * Loads the networks, the detector beside the others. These are loaded side by side, too, unless they are optimised:
     * that takes memory, of which glibc keeps some for each thread.
     */
    public static FacePipeline load(
            ImageReader reader, ModelDescriptor detectorModel, EmbedderDescriptor embedderModel, Workload workload)
            throws IOException {
        Background<FaceDetector> detector = Background.making(() -> new FaceDetector(detectorModel));
        List<Background<EmbeddingNetwork>> networks = embedderModel.parts().stream()
                .map(part -> network(part.network(), workload))
                .toList();
        try {
            List<EmbeddingNetwork> loaded = new ArrayList<>();
            for (Background<EmbeddingNetwork> network : networks) {
                loaded.add(network.get());
            }
            FaceExaminer examiner =
                    new FaceExaminer(FaceAligner.of(embedderModel.parts().get(0).network()));
            return new FacePipeline(reader, detector.get(), new FaceEmbedder(embedderModel, loaded), examiner);
        } catch (IOException | RuntimeException | Error e) {
            networks.forEach(Background::discard);
            detector.discard();
            throw e;
        }
    }

    private static Background<EmbeddingNetwork> network(ModelDescriptor model, Workload workload) {
        return switch (workload) {
            case FEW -> Background.making(() -> EmbeddingNetwork.load(model, workload));
            case MANY -> Background.made(() -> EmbeddingNetwork.load(model, workload));
        };
    }

    /** The faces of a photo, the most prominent first; empty if it has none. */
    public List<Face> faces(EncodedImage photo) throws IOException {
        try (Image image = reader.read(photo)) {
            return detector.detect(image);
        }
    }

    /** The same faces, and how well they can be seen. */
    public SeenFaces look(EncodedImage photo) throws IOException {
        try (Image image = reader.read(photo)) {
            return seen(image, detector.detect(image));
        }
    }

    /** The faces that one look at the whole shows, and how well they can be seen. */
    public SeenFaces glance(EncodedImage photo) throws IOException {
        try (Image image = reader.read(photo)) {
            return seen(image, detector.glance(image));
        }
    }

    private SeenFaces seen(Image image, List<Face> faces) {
        return new SeenFaces(image.width(), image.height(), faces, qualities(image, faces));
    }

    private List<FaceQuality> qualities(Image image, List<Face> faces) {
        return faces.stream().map(face -> examiner.examine(image, face)).toList();
    }

    /** Width of the smallest face that would be found in a photo of that size, in pixels. */
    public int smallestFace(EncodedImage photo) throws IOException {
        try (Image image = reader.read(photo)) {
            return smallestFace(image);
        }
    }

    private int smallestFace(Image image) {
        return detector.smallestFace(image.width(), image.height());
    }

    /** Some of them with their embeddings. Whoever wants the main face only gets it as soon as it is sure. */
    public ChosenFaces faces(EncodedImage photo, FaceChoice choice) throws IOException {
        try (Image image = reader.read(photo)) {
            return faces(image, choice);
        }
    }

    private ChosenFaces faces(Image image, FaceChoice choice) {
        List<Face> seen = choice instanceof FaceChoice.Main ? detector.detectMain(image) : detector.detect(image);
        List<ChosenFaces.Numbered> chosen = templates(image, choice.of(seen)).stream()
                .map(template -> new ChosenFaces.Numbered(seen.indexOf(template.face()) + 1, template))
                .toList();
        return new ChosenFaces(seen.size(), smallestFace(image), chosen);
    }

    /** The same, and how well they can be seen. */
    public ExaminedFaces examine(EncodedImage photo, FaceChoice choice) throws IOException {
        try (Image image = reader.read(photo)) {
            ChosenFaces chosen = faces(image, choice);
            List<Face> faces = chosen.templates().stream().map(Template::face).toList();
            return new ExaminedFaces(chosen, qualities(image, faces));
        }
    }

    private List<Template> templates(Image image, List<Face> faces) {
        return Template.pair(faces, embedder.embed(image, faces));
    }

    /** What the networks give for faces of this photo; {@link FaceEmbedder#raw} says how. */
    public List<float[]> raw(EncodedImage photo, List<Face> faces) throws IOException {
        try (Image image = reader.read(photo)) {
            return embedder.raw(image, faces);
        }
    }

    @Override
    public void close() {
        detector.close();
        embedder.close();
    }
}
