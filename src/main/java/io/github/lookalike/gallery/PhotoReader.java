package io.github.lookalike.gallery;

import io.github.lookalike.model.Sha256;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;

/** Looks at photos, in any number of threads; at each content once. */
final class PhotoReader {

    private final KnownContent known;
    private final SourcePool sources;

    PhotoReader(KnownContent known, SourcePool sources) {
        this.known = known;
        this.sources = sources;
    }

    /** @throws IOException if the gallery can't be read */
    Outcome read(Path photo) throws IOException {
        FileStamp stamp;
        String sha256;
        try {
            stamp = FileStamp.of(photo);
            sha256 = Sha256.of(photo);
        } catch (IOException e) {
            return new Outcome.Failed(null, Reasons.of(e));
        }
        CompletableFuture<Outcome> looking = new CompletableFuture<>();
        if (!known.claim(sha256, looking)) {
            return new Outcome.Same(sha256);
        }
        try {
            Outcome outcome = look(photo, sha256, stamp);
            looking.complete(outcome);
            return outcome;
        } catch (Throwable e) {
            // Out of memory, or no source to be had: those who wait for this content must not wait for ever.
            looking.completeExceptionally(e);
            throw e;
        }
    }

    private Outcome look(Path photo, String sha256, FileStamp stamp) {
        TemplateSource source = sources.borrow();
        try {
            MainFace found = source.mainFace(photo);
            // Else this face would be taken for that of the content that was there before, and of its copies.
            return stamp.equals(FileStamp.of(photo))
                    ? new Outcome.Looked(sha256, found)
                    : new Outcome.Failed(null, "changed while it was read; index again when it is at rest");
        } catch (CancellationException e) {
            throw e; // no fault of the photo
        } catch (IOException | RuntimeException e) {
            return new Outcome.Failed(sha256, Reasons.of(e));
        } finally {
            sources.giveBack(source);
        }
    }
}
