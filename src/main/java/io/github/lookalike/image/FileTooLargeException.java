package io.github.lookalike.image;

import java.nio.file.Path;

/** A file above {@link ImageLimits#bytes()}, of which nothing was read. */
public final class FileTooLargeException extends ImageException {

    private static final long serialVersionUID = 1L;

    public FileTooLargeException(Path file, String reason) {
        super(file, reason);
    }
}
