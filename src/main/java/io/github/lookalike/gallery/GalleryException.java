package io.github.lookalike.gallery;

import java.io.IOException;

/** A gallery that can't be used; the message names it, says what is wrong and what helps. */
public class GalleryException extends IOException {

    private static final long serialVersionUID = 1L;

    /** What is wrong. */
    public enum Reason {
        /** Nothing was stored there yet. */
        MISSING,
        /** Stored data that can't be read back, or that another version wrote. */
        DAMAGED,
        /** A folder of other things. */
        NOT_A_GALLERY,
        /** Its embeddings can't be compared with those of the model at hand. */
        OTHER_MODEL,
        /** Another writer is at work. */
        LOCKED,
        /** The nodes that keep it did not answer; later they may. What was committed is safe. */
        UNREACHABLE,
        /** The machine didn't let us: disk full, no permission; what was committed is safe. */
        FAILED
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
