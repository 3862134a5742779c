package io.github.lookalike.image;

import java.io.IOException;

/** A file that is no picture the program can read; the message names it and says why. */
public class ImageException extends IOException {

    private static final long serialVersionUID = 1L;

    public ImageException(String message) {
        super(message);
    }

    public ImageException(String message, Throwable cause) {
        super(message, cause);
    }
}
