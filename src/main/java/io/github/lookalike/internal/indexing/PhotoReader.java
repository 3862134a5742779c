package io.github.lookalike.internal.indexing;

import io.github.lookalike.embedding.Template;
import io.github.lookalike.image.EncodedImage;
import io.github.lookalike.image.FileTooLargeException;
import io.github.lookalike.image.ImageException;
import io.github.lookalike.internal.file.Sha256;
import io.github.lookalike.internal.image.ImageReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;

/** Looks at photos, in any number of threads; at each content once. A file is read once: what is hashed is decoded. */
final class PhotoReader {

    /** Something to be had of a photo. */
    private interface Look {
        Outcome at(TemplateSource source) throws IOException;
    }

    private final ImageReader reader;
    private final KnownContent known;
    private final SourcePool sources;

    PhotoReader(ImageReader reader, KnownContent known, SourcePool sources) {
        this.reader = reader;
        this.known = known;
        this.sources = sources;
    }

    /** @throws IOException if the gallery can't be read */
    Outcome read(Path file) throws IOException {
        EncodedImage photo;
        try {
            photo = reader.load(file);
        } catch (FileTooLargeException e) {
            return new Outcome.TooLarge(e.reason());
        } catch (ImageException e) {
            return new Outcome.Failed(null, e.reason());
        }
        String sha256 = Sha256.of(photo.bytes());
        CompletableFuture<Outcome> looking = new CompletableFuture<>();
        if (!known.claim(sha256, looking)) {
            return new Outcome.Same(sha256);
        }
        try {
            Outcome outcome = look(sha256, source -> new Outcome.Looked(sha256, source.mainFace(photo)));
            looking.complete(outcome);
            return outcome;
        } catch (Throwable e) {
            // Out of memory, or no source to be had: those who wait for this content must not wait for ever.
            looking.completeExceptionally(e);
            throw e;
        }
    }

    /** Looks for all faces of a photo, unless it has another content than it had. */
    Outcome readAgain(Path file, String sha256) {
        EncodedImage photo;
        try {
            photo = reader.load(file);
        } catch (ImageException e) {
            return new Outcome.Failed(null, e.reason());
        }
        return Sha256.of(photo.bytes()).equals(sha256)
                ? look(sha256, source -> again(source.faces(photo)))
                : new Outcome.Failed(null, "changed while it was read; index again when it is at rest");
    }

    private static Outcome again(List<Template> faces) {
        return faces.isEmpty()
                ? new Outcome.Failed(null, "no face found when it was looked at again")
                : new Outcome.LookedAgain(faces);
    }

    private Outcome look(String sha256, Look look) {
        TemplateSource source = sources.borrow();
        try {
            return look.at(source);
        } catch (CancellationException e) {
            throw e; // no fault of the photo
        } catch (IOException | RuntimeException e) {
            return new Outcome.Failed(sha256, Reasons.of(e));
        } finally {
            sources.giveBack(source);
        }
    }
}
