package io.github.lookalike.solr;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Ports that nobody listens at: below those that systems give to connections, since a killed node's must still be free
 * when it comes back.
 */
final class FreePorts {

    private static final int FIRST = 20_000;
    private static final int AFTER_LAST = 32_000;

    private FreePorts() {}

    static int any() {
        while (true) {
            int port = ThreadLocalRandom.current().nextInt(FIRST, AFTER_LAST);
            try (ServerSocket ignored = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
                return port;
            } catch (IOException e) {
                // taken
            }
        }
    }
}
