package io.github.lookalike.internal.pipeline;

import io.github.lookalike.embedding.ChosenFaces;
import io.github.lookalike.embedding.Template;
import io.github.lookalike.face.FaceChoice;
import io.github.lookalike.image.EncodedImage;
import io.github.lookalike.image.ImageException;
import io.github.lookalike.internal.concurrent.Pool;
import io.github.lookalike.internal.indexing.TemplateSource;
import io.github.lookalike.internal.indexing.TemplateSource.MainFace;
import io.github.lookalike.internal.network.Networks;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.CancellationException;

/** For the indexer: its reports begin with the photo's path, so the messages must not. */
public final class PooledFaces implements TemplateSource {

    private final Pool<FacePipeline> pipelines;

    /** @throws UncheckedIOException if networks can't be loaded: that is no fault of any photo */
    public PooledFaces(Pool<FacePipeline> pipelines) {
        this.pipelines = pipelines;
        // A photo a core beats all cores on one photo: the networks' layers are too small to share well.
        Networks.setThreads(1);
        try {
            pipelines.lend(pipeline -> null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (IllegalStateException e) {
            throw cancelledIfClosed(e);
        }
    }

    @Override
    public MainFace mainFace(EncodedImage photo) throws IOException {
        ChosenFaces main = faces(photo, FaceChoice.MAIN);
        return new MainFace(main.templates().stream().findFirst(), main.seen());
    }

    @Override
    public List<Template> faces(EncodedImage photo) throws IOException {
        return faces(photo, new FaceChoice.All()).templates();
    }

    private ChosenFaces faces(EncodedImage photo, FaceChoice choice) throws IOException {
        try {
            return pipelines.lend(pipeline -> pipeline.faces(photo, choice));
        } catch (ImageException e) {
            throw new IOException(e.reason(), e);
        } catch (IllegalStateException e) {
            throw cancelledIfClosed(e);
        }
    }

    /** Whoever closes the pool means to end the run, whatever it is at. */
    private IllegalStateException cancelledIfClosed(IllegalStateException e) {
        return pipelines.isClosed() ? new CancellationException(e.getMessage()) : e;
    }

    @Override
    public void close() {
        // The pool closes what it lends.
    }
}
