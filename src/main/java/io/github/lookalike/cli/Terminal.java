package io.github.lookalike.cli;

/** What the program talks to. */
final class Terminal {

    private Terminal() {}

    /** Whether stderr is a terminal: the launcher has looked; without it, whether there is a console. */
    static boolean isInteractive() {
        String told = System.getProperty("lookalike.terminal");
        return told == null ? System.console() != null : Boolean.parseBoolean(told);
    }
}
