package io.github.lookalike;

import io.github.lookalike.embedding.FaceEmbedder;
import io.github.lookalike.embedding.OnnxFaceEmbedder;
import io.github.lookalike.embedding.Template;
import io.github.lookalike.face.Chip;
import io.github.lookalike.face.Face;
import io.github.lookalike.face.FaceAligner;
import io.github.lookalike.face.FaceDetector;
import io.github.lookalike.face.MediaPipeFaceDetector;
import io.github.lookalike.image.Image;
import io.github.lookalike.image.ImageReader;
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
    private final FaceAligner aligner;
    private final FaceEmbedder embedder;

    FacePipeline(ImageReader reader, ModelDescriptor detectorModel, ModelDescriptor embedderModel)
            throws ModelException {
        this.reader = reader;
        this.aligner = FaceAligner.of(embedderModel);
        this.detector = new MediaPipeFaceDetector(detectorModel);
        try {
            this.embedder = new OnnxFaceEmbedder(embedderModel);
        } catch (ModelException | RuntimeException e) {
            detector.close();
            throw e;
        }
    }

    /** The faces of a photo, the most prominent first; empty if it has none. */
    List<Template> templates(Path photo) throws IOException {
        try (Image image = reader.read(photo)) {
            List<Face> faces = detector.detect(image);
            List<Chip> chips = faces.stream()
                    .map(face -> aligner.align(image, face.landmarks()))
                    .toList();
            return Template.pair(faces, embedder.embed(chips));
        }
    }

    /** The chip of a face that {@link #templates} found in this photo. */
    Chip chip(Path photo, Face face) throws IOException {
        try (Image image = reader.read(photo)) {
            return aligner.align(image, face.landmarks());
        }
    }

    @Override
    public void close() {
        detector.close();
        embedder.close();
    }
}
