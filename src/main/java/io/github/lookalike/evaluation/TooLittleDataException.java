package io.github.lookalike.evaluation;

/** Too few faces, people or pairs for what was asked; the message says what is needed and what there is. */
public class TooLittleDataException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    public TooLittleDataException(String message) {
        super(message);
    }
}
