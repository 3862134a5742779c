package io.github.lookalike.gallery;

import io.github.lookalike.embedding.Template;
import io.github.lookalike.model.Sha256;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;

/** Looks at photos, in any number of threads; at each content once. */
final class PhotoReader {

    private static final String CHANGED = "changed while it was read; index again when it is at rest";

    /** Something to be had of a photo. */
    private interface Look {
        Outcome at(TemplateSource source) throws IOException;
    }

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
            Outcome outcome = look(photo, sha256, stamp, source -> new Outcome.Looked(sha256, source.mainFace(photo)));
            looking.complete(outcome);
            return outcome;
        } catch (Throwable e) {
            // Out of memory, or no source to be had: those who wait for this content must not wait for ever.
            looking.completeExceptionally(e);
            throw e;
        }
    }

    /** Looks for all faces of a photo, unless it has another content than it had. */
    Outcome readAgain(Path photo, String sha256) {
        try {
            FileStamp stamp = FileStamp.of(photo);
            return Sha256.of(photo).equals(sha256)
                    ? look(photo, sha256, stamp, source -> again(source.faces(photo)))
                    : new Outcome.Failed(null, CHANGED);
        } catch (IOException e) {
            return new Outcome.Failed(null, Reasons.of(e));
        }
    }

    private static Outcome again(List<Template> faces) {
        return faces.isEmpty()
                ? new Outcome.Failed(null, "no face found when it was looked at again")
                : new Outcome.LookedAgain(faces);
    }

    private Outcome look(Path photo, String sha256, FileStamp stamp, Look look) {
        TemplateSource source = sources.borrow();
        try {
            Outcome found = look.at(source);
            // Else these faces would be taken for those of the content that was there before, and of its copies.
            return stamp.equals(FileStamp.of(photo)) ? found : new Outcome.Failed(null, CHANGED);
        } catch (CancellationException e) {
            throw e; // no fault of the photo
        } catch (IOException | RuntimeException e) {
            return new Outcome.Failed(sha256, Reasons.of(e));
        } finally {
            sources.giveBack(source);
        }
    }
}
