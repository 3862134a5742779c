package io.github.lookalike.cli.output;

import io.github.lookalike.report.table.Format;

/** What the program talks to. */
public final class Terminal {

    /** What terminals had when they were machines, and many still have. */
    private static final int USUAL_COLUMNS = 80;

    private Terminal() {}

    /** What stdout is: the launcher has looked; without it, a terminal of unknown width if there is a console. */
    public static Format.Medium stdout() {
        String told = System.getProperty("lookalike.stdout");
        boolean terminal = told == null ? System.console() != null : told.equals("terminal");
        return terminal ? new Format.Medium(true, Integer.getInteger("lookalike.columns", 0)) : Format.Medium.FILE;
    }

    /** Whether stderr is a terminal: the launcher has looked; without it, whether there is a console. */
    public static boolean isInteractive() {
        String told = System.getProperty("lookalike.terminal");
        return told == null ? System.console() != null : Boolean.parseBoolean(told);
    }

    /** Whether stdin is a terminal, as the launcher has seen. */
    public static boolean isStdin() {
        return "terminal".equals(System.getProperty("lookalike.stdin"));
    }

    /** How wide the terminal is, if the launcher knows. */
    public static int columns() {
        int told = Integer.getInteger("lookalike.columns", 0);
        return told > 0 ? told : USUAL_COLUMNS;
    }
}
