package io.github.lookalike.cli;

/** What the program ends with. */
final class ExitCode {

    static final int DONE = 0;
    static final int FAILED = 1;
    static final int USAGE = 2;
    static final int NO_FACE = 3;
    static final int GALLERY = 4;

    /** Some of several photos failed; what is told of the others is right. */
    static final int PARTLY = 5;

    /** 128 + SIGINT, as shells have it. */
    static final int INTERRUPTED = 130;

    private ExitCode() {}
}
