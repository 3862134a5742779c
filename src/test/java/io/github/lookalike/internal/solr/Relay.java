package io.github.lookalike.internal.solr;

import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Listens at an address of this machine and hands on to another what comes, and back. */
final class Relay implements Closeable {

    private final ServerSocket listening;
    private final int target;
    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();

    /** @param target port at 127.0.0.1 */
    Relay(String host, int target) throws IOException {
        this.listening = new ServerSocket(0, 50, InetAddress.getByName(host));
        this.target = target;
        start(this::listen);
    }

    private interface Work {
        void run() throws IOException;
    }

    private static void start(Work work) {
        Thread thread = new Thread(
                () -> {
                    try {
                        work.run();
                    } catch (IOException e) {
                        // one of the two sides has closed
                    }
                },
                "relay");
        thread.setDaemon(true);
        thread.start();
    }

    int port() {
        return listening.getLocalPort();
    }

    int connections() {
        return sockets.size() / 2;
    }

    private void listen() throws IOException {
        while (true) {
            Socket from = listening.accept();
            Socket to = new Socket(InetAddress.getByName("127.0.0.1"), target);
            sockets.add(from);
            sockets.add(to);
            start(() -> pour(from, to));
            start(() -> pour(to, from));
        }
    }

    private static void pour(Socket from, Socket to) throws IOException {
        try (from;
                to) {
            from.getInputStream().transferTo(to.getOutputStream());
        }
    }

    @Override
    public void close() throws IOException {
        listening.close();
        for (Socket socket : sockets) {
            socket.close();
        }
    }
}
