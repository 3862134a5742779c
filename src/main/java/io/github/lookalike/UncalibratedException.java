package io.github.lookalike;

/** Likeness was asked for, but the embedder's descriptor has no calibration to read it from. */
public class UncalibratedException extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    UncalibratedException(String embedder) {
        super(embedder + ": the descriptor has no calibration, which tells how alike two faces are;"
                + " 'lookalike evaluate --calibrate' measures one");
    }
}
