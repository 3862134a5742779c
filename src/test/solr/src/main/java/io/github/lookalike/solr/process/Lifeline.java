package io.github.lookalike.solr.process;

import java.io.IOException;

/** Ends this process when the one that started it is gone, however that came: its end of our standard input is closed. */
final class Lifeline {

    private Lifeline() {}

    static void hold() {
        Thread watch = new Thread(
                () -> {
                    try {
                        while (System.in.read() >= 0) {
                            // whatever it says
                        }
                    } catch (IOException e) {
                        // gone as well
                    }
                    Runtime.getRuntime().halt(1);
                },
                "lifeline");
        watch.setDaemon(true);
        watch.start();
    }
}
