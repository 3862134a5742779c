package io.github.lookalike.internal.lucene;

import io.github.lookalike.gallery.GalleryException;
import io.github.lookalike.gallery.GalleryException.Reason;
import java.io.EOFException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.LockObtainFailedException;

/** Translates exceptions: what Lucene's and the file system's mean for a gallery. */
final class GalleryFaults {

    /** Something that is done with a gallery's files. */
    interface Access<T> {
        T run() throws IOException;
    }

    /** So much a commit may take while segments are merged: of a full disk, this is what may seem to be left. */
    private static final long LITTLE_SPACE = 64L << 20;

    private GalleryFaults() {}

    /** Runs {@code access}; whatever goes wrong with the files comes out as a {@link GalleryException}. */
    static <T> T translating(Path place, Access<T> access) throws GalleryException {
        try {
            return access.run();
        } catch (GalleryException e) {
            throw e;
        } catch (LockObtainFailedException e) {
            throw new GalleryException(
                    Reason.LOCKED,
                    "gallery " + place + " is being written by "
                            + WriterNote.in(place).writer() + "; wait until it is done",
                    e);
        } catch (CorruptIndexException
                | IndexFormatTooOldException
                | IndexFormatTooNewException
                | EOFException
                | FileNotFoundException
                | NoSuchFileException e) {
            throw damaged(place, e);
        } catch (IOException e) {
            throw failed(place, e);
        } catch (AlreadyClosedException e) {
            // Lucene closes a writer that failed; later calls tell what made it fail.
            if (e.getCause() instanceof IOException cause) {
                throw failed(place, cause);
            }
            throw new IllegalStateException("gallery " + place + " is closed", e);
        }
    }

    static GalleryException damaged(Path place, IOException cause) {
        return new GalleryException(
                Reason.DAMAGED,
                "gallery " + place + " is damaged (" + told(cause) + "); remake it with '" + RemakeCommand.of(place)
                        + "'",
                cause);
    }

    private static GalleryException failed(Path place, IOException cause) {
        return new GalleryException(
                Reason.FAILED,
                "gallery " + place + " can't be read or written (" + told(cause) + "); what was committed is safe."
                        + remedy(place, cause),
                cause);
    }

    private static String remedy(Path place, IOException cause) {
        if (cause instanceof AccessDeniedException) {
            return " Its owner may give you permission; or choose another place with --gallery";
        }
        Path there = place.toAbsolutePath();
        while (there != null && !Files.exists(there)) {
            there = there.getParent();
        }
        // By what is left, for each system and language words it in its own way.
        long left = there == null ? Long.MAX_VALUE : there.toFile().getUsableSpace();
        if (left < LITTLE_SPACE && Files.isWritable(there)) {
            return " " + left / 1024 + " KiB are left on that disk: make space, then run the same command again";
        }
        return " Run the same command again when that is mended, or choose another place with --gallery";
    }

    private static String told(IOException cause) {
        if (cause instanceof NoSuchFileException) {
            return "missing " + cause.getMessage();
        }
        if (cause instanceof AccessDeniedException) {
            return "no permission for " + cause.getMessage();
        }
        return cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
    }
}
