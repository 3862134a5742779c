package io.github.lookalike.serve;

import io.github.lookalike.Lookalike;
import io.github.lookalike.gallery.Gallery;
import io.github.lookalike.serve.api.Api;
import io.github.lookalike.serve.api.Service;
import io.github.lookalike.serve.http.HttpOptions;
import io.github.lookalike.serve.http.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;

/**
 * Whom do I look like, asked over HTTP: a page to drop a photo on, and an API. It keeps nothing of what it is sent, unless
 * it may change the gallery and is told to.
 */
public final class LookalikeServer implements AutoCloseable {

    private final Gallery gallery;
    private final Api api;
    private final HttpServer server;

    private LookalikeServer(Gallery gallery, Api api, HttpServer server) {
        this.gallery = gallery;
        this.api = api;
        this.server = server;
    }

    /**
     * Starts a server.
     *
     * @param lookalike looks at the photos; to be closed after the server
     * @param place of the gallery
     * @param writable whether clients may change the gallery
     * @param log is told where in the program something failed that nobody foresaw
     * @throws IOException if the gallery can't be read, or nobody can listen there
     */
    public static LookalikeServer start(
            Lookalike lookalike, Path place, boolean writable, HttpOptions options, HttpServer.FailureLog log)
            throws IOException {
        Gallery gallery = lookalike.readGallery(place);
        try {
            lookalike.calibration(); // who can't be judged can't be searched
            Api api = Api.of(new Service(lookalike, gallery, place, writable));
            return new LookalikeServer(gallery, api, HttpServer.start(options, api, PageFiles.all(), log));
        } catch (IOException | RuntimeException e) {
            gallery.close();
            throw e;
        }
    }

    /** Where the page is. */
    public URI address() {
        InetSocketAddress at = server.address();
        InetAddress ip = at.getAddress();
        String name = ip.isAnyLocalAddress() ? "localhost" : ip.getHostAddress();
        return URI.create("http://" + (name.contains(":") ? "[" + name + "]" : name) + ":" + at.getPort() + "/");
    }

    /** The page's address for one visitor: it lets them in, once. */
    public URI invitation() {
        return address().resolve("#session=" + server.invite());
    }

    /** Ends when what is being worked on is done. */
    @Override
    public void close() throws IOException {
        server.close();
        api.close();
        gallery.close();
    }
}
