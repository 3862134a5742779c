package io.github.lookalike.internal.detect;

import io.github.lookalike.face.Face;
import io.github.lookalike.image.ImageException;
import io.github.lookalike.image.ImageLimits;
import io.github.lookalike.internal.image.Image;
import io.github.lookalike.internal.image.ImageReader;
import io.github.lookalike.internal.model.BundledModels;
import io.github.lookalike.internal.model.ModelDescriptor;
import io.github.lookalike.model.ModelException;
import io.github.lookalike.portraits.Portraits;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** The real detector, and portraits to run it on. */
abstract class DetectorFixture {

    private static final ImageReader READER = new ImageReader(ImageLimits.DEFAULT);

    static FaceDetector detector;

    @BeforeAll
    static void load() throws ModelException {
        detector = new FaceDetector(ModelDescriptor.read(BundledModels.folder().resolve(BundledModels.DETECTOR)));
    }

    @AfterAll
    static void close() {
        detector.close();
    }

    static Image portrait(String person) throws ImageException {
        return READER.read(Portraits.of(person));
    }

    static double eyeDistance(Face face) {
        return face.landmarks().leftEye().distance(face.landmarks().rightEye());
    }
}
