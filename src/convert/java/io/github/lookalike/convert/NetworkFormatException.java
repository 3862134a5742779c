package io.github.lookalike.convert;

import java.io.IOException;

/** A file that holds something else than the network that was expected. The message names the byte, layer or operator. */
public final class NetworkFormatException extends IOException {

    NetworkFormatException(String message) {
        super(message);
    }

    NetworkFormatException(String message, NetworkFormatException cause) {
        super(message, cause);
    }

    /** @param offset where in the file the unexpected value starts, in bytes from 0 */
    static NetworkFormatException atByte(long offset, String problem) {
        return new NetworkFormatException("at byte " + offset + ": " + problem);
    }
}
