package io.github.lookalike.internal.indexing;

import io.github.lookalike.image.ImageException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

/** Why a file couldn't be read, in words that stand behind its path. */
final class Reasons {

    private Reasons() {}

    static String of(Throwable why) {
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
