package io.github.lookalike.benchmark;

import io.github.lookalike.Lookalike;
import io.github.lookalike.embedding.Embedding;
import io.github.lookalike.face.Face;
import io.github.lookalike.gallery.Gallery;
import io.github.lookalike.gallery.Query;
import io.github.lookalike.image.ImageLimits;
import io.github.lookalike.internal.detect.FaceDetector;
import io.github.lookalike.internal.embed.FaceEmbedder;
import io.github.lookalike.internal.image.Image;
import io.github.lookalike.internal.image.ImageReader;
import io.github.lookalike.internal.model.BundledModels;
import io.github.lookalike.internal.model.EmbedderDescriptor;
import io.github.lookalike.internal.model.ModelDescriptor;
import io.github.lookalike.internal.network.Networks;
import io.github.lookalike.model.Workload;
import io.github.lookalike.ranking.Match;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * Takes a cold {@code find PHOTO} apart: {@code FindPhases PHOTO GALLERY} does the program's steps one after the other and
 * prints what each took, in milliseconds. The property {@code began} tells when the process was started, in nanoseconds
 * since 1970.
 */
public final class FindPhases {

    private long last = System.nanoTime();

    private FindPhases() {}

    public static void main(String[] arguments) throws IOException {
        double beforeMain = System.currentTimeMillis() - Long.parseLong(System.getProperty("began")) / 1e6;
        System.out.printf(Locale.ROOT, "Java machine, up to main\t%.1f%n", beforeMain);
        new FindPhases().run(Path.of(arguments[0]), Path.of(arguments[1]));
    }

    private void run(Path photo, Path place) throws IOException {
        Path models = BundledModels.folder();
        ModelDescriptor detectorModel = ModelDescriptor.read(models.resolve(BundledModels.DETECTOR));
        EmbedderDescriptor embedderModel = EmbedderDescriptor.read(models.resolve(BundledModels.EMBEDDER));
        Lookalike lookalike = Lookalike.open();
        done("descriptors of the models");
        Gallery gallery = lookalike.readGallery(place);
        done("gallery opened (Lucene)");
        Networks.setThreads(Runtime.getRuntime().availableProcessors());
        done("OpenCV loaded");
        FaceDetector detector = new FaceDetector(detectorModel);
        done("detector loaded");
        FaceEmbedder embedder = FaceEmbedder.load(embedderModel, Workload.FEW);
        done("embedder loaded");
        Image image = new ImageReader(ImageLimits.DEFAULT).read(photo);
        done("photo decoded");
        Face face = detector.detect(image).get(0);
        done("face detected");
        Embedding embedding = embedder.embed(image, List.of(face)).get(0);
        done("face aligned and embedded");
        Query query = Query.of(List.of(embedding)).top(5).build();
        Match.find(query, gallery, lookalike.calibration());
        done("gallery searched, answers ranked");
        image.close();
        detector.close();
        embedder.close();
        gallery.close();
        lookalike.close();
        done("all closed");
    }

    private void done(String step) {
        long now = System.nanoTime();
        System.out.printf(Locale.ROOT, "%s\t%.1f%n", step, (now - last) / 1e6);
        last = System.nanoTime();
    }
}
