package io.github.lookalike.image;

import java.io.IOException;
import java.nio.file.Path;

/** A file that is no picture the program can read; the message names it and says why. */
public class ImageException extends IOException {

    private static final long serialVersionUID = 1L;

    private final String reason;

    /** @param reason what is wrong, without the path */
    public ImageException(Path file, String reason) {
        this(file, reason, null);
    }

    public ImageException(Path file, String reason, Throwable cause) {
        super(file + ": " + reason, cause);
        this.reason = reason;
    }

    /** The message without the path. */
    public String reason() {
        return reason;
    }
}
