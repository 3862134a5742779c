package io.github.lookalike.internal.indexing;

import io.github.lookalike.embedding.Template;
import io.github.lookalike.image.EncodedImage;
import io.github.lookalike.image.FileTooLargeException;
import io.github.lookalike.image.ImageException;
import io.github.lookalike.internal.concurrent.Pool;
import io.github.lookalike.internal.file.Sha256;
import io.github.lookalike.internal.image.ImageReader;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;

/** Looks at photos, in any number of threads; at each content once. A file is read once: what is hashed is decoded. */
final class PhotoReader {

    /** Something to be had of a photo. */
    private interface Look {
        PhotoOutcome at(TemplateSource source) throws IOException;
    }

    private final ImageReader reader;
    private final KnownContent known;
    private final Pool<TemplateSource> sources;

    PhotoReader(ImageReader reader, KnownContent known, Pool<TemplateSource> sources) {
        this.reader = reader;
        this.known = known;
        this.sources = sources;
    }

    /** @throws IOException if the gallery can't be read */
    PhotoOutcome read(Path file) throws IOException {
        EncodedImage photo;
        try {
            photo = reader.load(file);
        } catch (FileTooLargeException e) {
            return new PhotoOutcome.TooLarge(e.reason());
        } catch (ImageException e) {
            return new PhotoOutcome.Failed(null, e.reason());
        }
        String sha256 = Sha256.of(photo.bytes());
        CompletableFuture<PhotoOutcome> looking = new CompletableFuture<>();
        if (!known.claim(sha256, looking)) {
            return new PhotoOutcome.Same(sha256);
        }
        try {
            PhotoOutcome outcome = look(sha256, source -> new PhotoOutcome.Looked(sha256, source.mainFace(photo)));
            looking.complete(outcome);
            return outcome;
        } catch (Throwable e) {
            // Out of memory, or no source to be had: those who wait for this content must not wait for ever.
            looking.completeExceptionally(e);
            throw e;
        }
    }

    /** Looks for all faces of a photo, unless it has another content than it had. */
    PhotoOutcome readAgain(Path file, String sha256) throws IOException {
        EncodedImage photo;
        try {
            photo = reader.load(file);
        } catch (ImageException e) {
            return new PhotoOutcome.Failed(null, e.reason());
        }
        return Sha256.of(photo.bytes()).equals(sha256)
                ? look(sha256, source -> again(source.faces(photo)))
                : new PhotoOutcome.Failed(null, "changed while it was read; index again when it is at rest");
    }

    private static PhotoOutcome again(List<Template> faces) {
        return faces.isEmpty()
                ? new PhotoOutcome.Failed(null, "no face found when it was looked at again")
                : new PhotoOutcome.LookedAgain(faces);
    }

    /** @throws IOException if there is no source to be had */
    private PhotoOutcome look(String sha256, Look look) throws IOException {
        return sources.lend(source -> {
            try {
                return look.at(source);
            } catch (CancellationException e) {
                throw e; // no fault of the photo
            } catch (IOException | RuntimeException e) {
                return new PhotoOutcome.Failed(sha256, reason(e));
            }
        });
    }

    /** Why a file couldn't be read, in words that stand behind its path. */
    static String reason(Throwable why) {
        if (why instanceof NoSuchFileException) {
            return "is not there, or a link to nowhere";
        }
        if (why instanceof ImageException photo) {
            return photo.reason();
        }
        if (why instanceof AccessDeniedException) {
            return "may not be read: no permission";
        }
        String message = why instanceof FileSystemException file ? file.getReason() : why.getMessage();
        return message == null || message.isBlank() ? why.getClass().getSimpleName() : message;
    }
}
