package io.github.lookalike.internal.indexing;

import io.github.lookalike.embedding.Embedding;
import io.github.lookalike.embedding.Template;
import io.github.lookalike.gallery.GallerySamples;
import io.github.lookalike.image.EncodedImage;
import io.github.lookalike.internal.indexing.TemplateSource.MainFace;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Takes a file's lines for faces, each its size and the direction of its embedding: {@code 100 0.5 0.25}. A word is a
 * photo that can't be read.
 */
final class TextSource implements TemplateSource {

    /** How often any was asked, how many there are, how many are open. */
    static final class Count {
        final AtomicInteger photos = new AtomicInteger();
        final AtomicInteger made = new AtomicInteger();
        final AtomicInteger open = new AtomicInteger();
    }

    private final Count count;
    private final AtomicInteger users = new AtomicInteger();

    TextSource(Count count) {
        this.count = count;
        count.made.incrementAndGet();
        count.open.incrementAndGet();
    }

    @Override
    public MainFace mainFace(EncodedImage photo) throws IOException {
        List<Template> faces = faces(photo);
        return new MainFace(faces.stream().findFirst(), faces.size());
    }

    @Override
    public List<Template> faces(EncodedImage photo) throws IOException {
        if (users.incrementAndGet() != 1) {
            throw new IllegalStateException("used by two threads at once");
        }
        try {
            count.photos.incrementAndGet();
            return new String(photo.bytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(TextSource::face)
                    .toList();
        } finally {
            users.decrementAndGet();
        }
    }

    private static Template face(String line) {
        if (line.equals("huge")) {
            throw new OutOfMemoryError("in a test");
        }
        if (!Character.isDigit(line.charAt(0))) {
            throw new IllegalArgumentException("not a picture");
        }
        double[] numbers =
                Arrays.stream(line.split(" ")).mapToDouble(Double::parseDouble).toArray();
        float[] direction = new float[GallerySamples.DIMENSION];
        for (int i = 1; i < numbers.length; i++) {
            direction[i - 1] = (float) numbers[i];
        }
        return GallerySamples.template(Embedding.normalise(direction), numbers[0]);
    }

    @Override
    public void close() {
        count.open.decrementAndGet();
    }
}
