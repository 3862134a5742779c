package io.github.lookalike;

import io.github.lookalike.embedding.FaceEmbedder;
import io.github.lookalike.embedding.NetworkEmbedder;
import io.github.lookalike.embedding.Template;
import io.github.lookalike.face.Face;
import io.github.lookalike.face.FaceDetector;
import io.github.lookalike.face.MediaPipeFaceDetector;
import io.github.lookalike.image.EncodedImage;
import io.github.lookalike.image.Image;
import io.github.lookalike.image.ImageReader;
import io.github.lookalike.model.EmbedderDescriptor;
import io.github.lookalike.model.ModelDescriptor;
import io.github.lookalike.model.ModelException;
import java.io.IOException;
import java.util.List;

/**
 * The way of one photo: image file → upright image → faces → chips → embeddings. It owns networks: close it. Not for
 * use by several threads at once.
 */
final class FacePipeline implements AutoCloseable {

    private final ImageReader reader;
    private final FaceDetector detector;
    private final FaceEmbedder embedder;

    FacePipeline(ImageReader reader, ModelDescriptor detectorModel, EmbedderDescriptor embedderModel)
            throws IOException {
        this.reader = reader;
        // Side by side: checking the embedder's 20 MB takes half as long as loading OpenCV.
        Background<FaceDetector> loading = Background.making(() -> new MediaPipeFaceDetector(detectorModel));
        try {
            this.embedder = NetworkEmbedder.load(embedderModel);
        } catch (ModelException | RuntimeException e) {
            loading.get().close();
            throw e;
        }
        try {
            this.detector = loading.get();
        } catch (IOException | RuntimeException e) {
            embedder.close();
            throw e;
        }
    }

    /** The faces of a photo, the most prominent first; empty if it has none. */
    List<Face> faces(EncodedImage photo) throws IOException {
        try (Image image = reader.read(photo)) {
            return detector.detect(image);
        }
    }

    /** Width of the smallest face that would be found in a photo of that size, in pixels. */
    int smallestFace(EncodedImage photo) throws IOException {
        try (Image image = reader.read(photo)) {
            return smallestFace(image);
        }
    }

    private int smallestFace(Image image) {
        return detector.smallestFace(image.width(), image.height());
    }

    /** Some of them with their embeddings. Whoever wants the main face only gets it as soon as it is sure. */
    ChosenFaces faces(EncodedImage photo, FaceChoice choice) throws IOException {
        try (Image image = reader.read(photo)) {
            List<Face> seen = choice instanceof FaceChoice.Main ? detector.detectMain(image) : detector.detect(image);
            List<ChosenFaces.Numbered> chosen = templates(image, choice.of(seen)).stream()
                    .map(template -> new ChosenFaces.Numbered(seen.indexOf(template.face()) + 1, template))
                    .toList();
            return new ChosenFaces(seen.size(), smallestFace(image), chosen);
        }
    }

    private List<Template> templates(Image image, List<Face> faces) {
        return Template.pair(faces, embedder.embed(image, faces));
    }

    /** What the networks give for faces of this photo; {@link FaceEmbedder#raw} says how. */
    List<float[]> raw(EncodedImage photo, List<Face> faces) throws IOException {
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
