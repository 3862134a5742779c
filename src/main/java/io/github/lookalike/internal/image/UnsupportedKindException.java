package io.github.lookalike.internal.image;

/** A picture of a supported format, but of a kind of it that is not decoded; the message tells the kind. */
final class UnsupportedKindException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnsupportedKindException(String kind) {
        super(kind);
    }
}
