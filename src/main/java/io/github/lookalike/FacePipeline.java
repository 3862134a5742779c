package io.github.lookalike;

import io.github.lookalike.embedding.FaceEmbedder;
import io.github.lookalike.embedding.NetworkEmbedder;
import io.github.lookalike.embedding.Template;
import io.github.lookalike.face.Face;
import io.github.lookalike.face.FaceDetector;
import io.github.lookalike.face.MediaPipeFaceDetector;
import io.github.lookalike.gallery.MainFace;
import io.github.lookalike.image.Image;
import io.github.lookalike.image.ImageReader;
import io.github.lookalike.model.EmbedderDescriptor;
import io.github.lookalike.model.ModelDescriptor;
import io.github.lookalike.model.ModelException;
import java.io.IOException;
import java.nio.file.Path;
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
    List<Face> faces(Path photo) throws IOException {
        try (Image image = reader.read(photo)) {
            return detector.detect(image);
        }
    }

    /** The face that a photo is of, with its embedding. */
    MainFace mainFace(Path photo) throws IOException {
        try (Image image = reader.read(photo)) {
            List<Face> faces = detector.detectMain(image);
            List<Face> main = faces.stream().limit(1).toList();
            return new MainFace(templates(image, main).stream().findFirst(), faces.size());
        }
    }

    /** All faces with their embeddings, in the same order. */
    List<Template> templates(Path photo) throws IOException {
        try (Image image = reader.read(photo)) {
            return templates(image, detector.detect(image));
        }
    }

    private List<Template> templates(Image image, List<Face> faces) {
        return Template.pair(faces, embedder.embed(image, faces));
    }

    /** What the networks give for faces of this photo; {@link FaceEmbedder#raw} says how. */
    List<float[]> raw(Path photo, List<Face> faces) throws IOException {
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
