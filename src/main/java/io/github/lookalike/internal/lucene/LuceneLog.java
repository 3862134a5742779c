package io.github.lookalike.internal.lucene;

import java.util.logging.Level;
import java.util.logging.Logger;

/** Lucene logs which vector instructions it found or missed, on standard error: nothing that a user asked for. */
final class LuceneLog {

    // java.util.logging forgets the level of a logger that nobody holds.
    private static Logger held;

    private LuceneLog() {}

    /** Turns Lucene's log off, unless the application has set a level for it. */
    static synchronized void silence() {
        if (held == null) {
            Logger logger = Logger.getLogger("org.apache.lucene");
            if (logger.getLevel() == null) {
                logger.setLevel(Level.OFF);
            }
            held = logger;
        }
    }
}
