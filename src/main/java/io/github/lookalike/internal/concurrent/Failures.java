package io.github.lookalike.internal.concurrent;

import java.io.IOException;

/** Brings what another thread threw into this one. */
public final class Failures {

    private Failures() {}

    /** @return what is to be thrown; unchecked exceptions and errors are thrown at once */
    public static IOException rethrown(Throwable cause) {
        if (cause instanceof RuntimeException unchecked) {
            throw unchecked;
        }
        if (cause instanceof Error error) {
            throw error;
        }
        return cause instanceof IOException io ? io : new IOException(cause);
    }
}
