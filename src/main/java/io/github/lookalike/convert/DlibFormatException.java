package io.github.lookalike.convert;

import java.io.IOException;

/** A file that dlib did not write, or that holds another network. The message names the byte or the layer. */
public final class DlibFormatException extends IOException {

    DlibFormatException(String message) {
        super(message);
    }

    DlibFormatException(String message, DlibFormatException cause) {
        super(message, cause);
    }

    /** @param offset where in the file the unexpected value starts, in bytes from 0 */
    static DlibFormatException atByte(long offset, String problem) {
        return new DlibFormatException("at byte " + offset + ": " + problem);
    }
}
