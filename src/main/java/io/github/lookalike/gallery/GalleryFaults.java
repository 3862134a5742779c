package io.github.lookalike.gallery;

import io.github.lookalike.gallery.GalleryException.Reason;
import java.io.EOFException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.LockObtainFailedException;

/** What Lucene's and the file system's exceptions mean for a gallery. */
final class GalleryFaults {

    /** Something that is done with a gallery's files. */
    interface Access<T> {
        T run() throws IOException;
    }

    private GalleryFaults() {}

    /** Runs {@code access}; whatever goes wrong with the files comes out as a {@link GalleryException}. */
    static <T> T translating(GalleryFolder folder, Access<T> access) throws GalleryException {
        Path place = folder.place();
        try {
            return access.run();
        } catch (GalleryException e) {
            throw e;
        } catch (LockObtainFailedException e) {
            throw new GalleryException(
                    Reason.LOCKED,
                    "gallery " + place + " is being written by " + folder.writer() + "; wait until it is done",
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
                "gallery " + place + " is damaged (" + told(cause)
                        + "); remake it with 'lookalike index --rebuild --gallery " + place + " DIR'",
                cause);
    }

    private static GalleryException failed(Path place, IOException cause) {
        return new GalleryException(
                Reason.FAILED,
                "gallery " + place + " can't be read or written (" + told(cause) + "); what was committed is safe",
                cause);
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
