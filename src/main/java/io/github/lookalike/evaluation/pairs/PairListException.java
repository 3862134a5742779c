package io.github.lookalike.evaluation.pairs;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Path;

/** A list of pairs that is not as its format has it; the message names the file and, if one is to blame, the line. */
public class PairListException extends IOException {

    private static final long serialVersionUID = 1L;

    PairListException(Path file, CharacterCodingException cause) {
        super(file + ": not a text file in UTF-8", cause);
    }

    PairListException(Path file, int line, String problem) {
        super(file + ", line " + line + ": " + problem);
    }
}
