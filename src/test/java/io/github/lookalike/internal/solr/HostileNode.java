package io.github.lookalike.internal.solr;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Arrays;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Listens where a node is expected, and is none. */
final class HostileNode implements Closeable {

    /** What it answers every request with. */
    enum Manner {
        SILENT {
            @Override
            void answer(OutputStream out) {}
        },
        HEADERS_THEN_SILENT {
            @Override
            void answer(OutputStream out) throws IOException {
                out.write(headers("200 OK", JAVABIN, 1000));
            }
        },
        TRICKLES_FOR_EVER {
            @Override
            void answer(OutputStream out) throws IOException {
                out.write(headers("200 OK", JAVABIN, Integer.MAX_VALUE));
                out.write(new byte[] {JAVABIN_VERSION, JAVABIN_STRING, (byte) 0xff, (byte) 0xff, 0x03});
                while (true) {
                    out.write('x');
                    out.flush();
                    pause();
                }
            }
        },
        RUBBISH {
            @Override
            void answer(OutputStream out) throws IOException {
                byte[] bytes = new byte[5000];
                new Random(1).nextBytes(bytes);
                out.write(bytes);
            }
        },
        ANOTHER_SITE {
            @Override
            void answer(OutputStream out) throws IOException {
                byte[] page = "<html><body>It works!</body></html>".getBytes(US_ASCII);
                out.write(headers("200 OK", "text/html", page.length));
                out.write(page);
            }
        },
        A_PROXY_IN_TROUBLE {
            @Override
            void answer(OutputStream out) throws IOException {
                byte[] page = "<html><body>Bad gateway</body></html>".getBytes(US_ASCII);
                out.write(headers("502 Bad Gateway", "text/html", page.length));
                out.write(page);
            }
        },
        NOT_JAVABIN {
            @Override
            void answer(OutputStream out) throws IOException {
                out.write(headers("200 OK", JAVABIN, 5));
                out.write("hello".getBytes(US_ASCII));
            }
        },
        ENDLESS_NESTING {
            @Override
            void answer(OutputStream out) throws IOException {
                out.write(headers("200 OK", JAVABIN, Integer.MAX_VALUE));
                out.write(JAVABIN_VERSION);
                byte[] lists = new byte[8192];
                Arrays.fill(lists, JAVABIN_LIST_OF_ONE);
                while (true) {
                    out.write(lists);
                }
            }
        },
        HUGE_STRING {
            @Override
            void answer(OutputStream out) throws IOException {
                out.write(headers("200 OK", JAVABIN, Integer.MAX_VALUE));
                out.write(JAVABIN_VERSION);
                out.write(JAVABIN_STRING);
                int rest = 1_800_000_000;
                while (rest > 0x7f) {
                    out.write(rest & 0x7f | 0x80);
                    rest >>>= 7;
                }
                out.write(rest);
            }
        },
        CLOSES {
            @Override
            void answer(OutputStream out) throws IOException {
                out.close();
            }
        };

        private static final String JAVABIN = "application/octet-stream";
        private static final byte JAVABIN_VERSION = 2;
        /** Its length follows, less 31, in groups of seven bits. */
        private static final byte JAVABIN_STRING = 0x3f;

        private static final byte JAVABIN_LIST_OF_ONE = (byte) 0x81;

        abstract void answer(OutputStream out) throws IOException;

        private static byte[] headers(String status, String type, int length) {
            return ("HTTP/1.1 " + status + "\r\nContent-Type: " + type + "\r\nContent-Length: " + length + "\r\n\r\n")
                    .getBytes(US_ASCII);
        }

        private static void pause() throws IOException {
            try {
                Thread.sleep(100);
            } catch (InterruptedException e) {
                throw new IOException(e);
            }
        }
    }

    private final ServerSocket listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
    private final Manner manner;

    HostileNode(Manner manner) throws IOException {
        this.manner = manner;
        start(this::listen);
    }

    private static void start(Runnable work) {
        Thread thread = new Thread(work, "hostile node");
        thread.setDaemon(true);
        thread.start();
    }

    String url() {
        return "http://127.0.0.1:" + listening.getLocalPort() + "/solr";
    }

    private void listen() {
        try {
            while (true) {
                Socket socket = listening.accept();
                sockets.add(socket);
                start(() -> serve(socket));
            }
        } catch (IOException e) {
            // closed
        }
    }

    private void serve(Socket socket) {
        try {
            BufferedReader request = new BufferedReader(new InputStreamReader(socket.getInputStream(), ISO_8859_1));
            String line = request.readLine();
            while (line != null && !line.isEmpty()) {
                line = request.readLine();
            }
            manner.answer(socket.getOutputStream());
            socket.getOutputStream().flush();
            while (request.read() >= 0) {
                // until the other side has had enough
            }
        } catch (IOException e) {
            // it has
        }
    }

    /** How many connections it was given. */
    int connections() {
        return sockets.size();
    }

    @Override
    public void close() throws IOException {
        listening.close();
        for (Socket socket : sockets) {
            socket.close();
        }
    }
}
