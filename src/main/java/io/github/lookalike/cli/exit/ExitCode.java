package io.github.lookalike.cli.exit;

/** What the program ends with. */
public final class ExitCode {

    public static final int DONE = 0;
    public static final int FAILED = 1;
    public static final int USAGE = 2;
    public static final int NO_FACE = 3;
    public static final int GALLERY = 4;

    /** Some of several photos failed; what is told of the others is right. */
    public static final int PARTLY = 5;

    /** 128 + SIGINT, as shells have it. */
    public static final int INTERRUPTED = 130;

    private ExitCode() {}
}
