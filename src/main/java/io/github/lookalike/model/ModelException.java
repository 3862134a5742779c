package io.github.lookalike.model;

import java.io.IOException;

/** A model file or its descriptor that is absent, damaged or not as it says; the message names the file. */
public class ModelException extends IOException {

    private static final long serialVersionUID = 1L;

    public ModelException(String message) {
        super(message);
    }

    public ModelException(String message, Throwable cause) {
        super(message, cause);
    }
}
