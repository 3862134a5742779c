package io.github.lookalike.gallery;

import java.io.IOException;

/** A gallery that can't be used; the message names it, says what is wrong and what helps. */
public class GalleryException extends IOException {

    private static final long serialVersionUID = 1L;

    /** What is wrong. */
    public enum Reason {
        MISSING,
        DAMAGED,
        OTHER_MODEL,
        LOCKED
    }

    private final Reason reason;

    public GalleryException(Reason reason, String message) {
        this(reason, message, null);
    }

    public GalleryException(Reason reason, String message, Throwable cause) {
        super(message, cause);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
