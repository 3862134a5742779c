package io.github.lookalike.cli.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.util.List;
import java.util.Locale;

/** The user's browser. Java's own way to it needs a desktop's libraries, which this program goes without. */
final class Browser {

    private Browser() {}

    /** Shows an address; tells if there is no way to. */
    static void open(URI address, PrintWriter err) {
        try {
            new ProcessBuilder(command(System.getProperty("os.name").toLowerCase(Locale.ROOT), address.toString()))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException e) {
            err.println("no browser could be opened; open the link yourself");
        }
    }

    private static List<String> command(String system, String address) {
        if (system.startsWith("windows")) {
            return List.of("rundll32", "url.dll,FileProtocolHandler", address);
        }
        return List.of(system.startsWith("mac") ? "open" : "xdg-open", address);
    }
}
