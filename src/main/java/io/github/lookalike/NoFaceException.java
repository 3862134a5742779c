package io.github.lookalike;

import io.github.lookalike.embedding.ChosenFaces;
import java.io.IOException;
import java.nio.file.Path;

/** A photo in which no face was found, or not as many as were asked for. */
public class NoFaceException extends IOException {

    private static final long serialVersionUID = 1L;

    private NoFaceException(String message) {
        super(message);
    }

    /** @throws NoFaceException if none was found, or not the one that was asked for */
    public static void check(Path photo, ChosenFaces chosen) throws NoFaceException {
        if (chosen.seen() == 0) {
            throw in(photo, chosen.smallest());
        }
        if (chosen.faces().isEmpty()) {
            throw tooFew(photo, chosen.seen());
        }
    }

    /**
     * No face at all.
     *
     * @param smallest width of the smallest face that would have been found, in pixels
     */
    public static NoFaceException in(Path photo, int smallest) {
        return new NoFaceException(photo
                + ": no face found (also tried enlarged, padded and rotated). Is the face larger than " + smallest
                + " pixels?");
    }

    /** Faces, but not the one of the number that was asked for. */
    private static NoFaceException tooFew(Path photo, int faces) {
        return new NoFaceException(photo + ": has no such face, its faces are numbered 1 to " + faces);
    }
}
