package io.github.lookalike.serve;

import io.github.lookalike.Lookalike;
import io.github.lookalike.NoFaceException;
import io.github.lookalike.SearchOptions;
import io.github.lookalike.embedding.Embedding;
import io.github.lookalike.gallery.Gallery;
import io.github.lookalike.gallery.GalleryLocation;
import io.github.lookalike.gallery.Grouping;
import io.github.lookalike.gallery.Hit;
import io.github.lookalike.gallery.Query;
import io.github.lookalike.image.EncodedImage;
import io.github.lookalike.image.ImageException;
import io.github.lookalike.serve.api.Api;
import io.github.lookalike.serve.api.Service;
import io.github.lookalike.serve.http.HttpOptions;
import io.github.lookalike.serve.http.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.FileSystemException;
import java.util.List;

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
            Lookalike lookalike,
            GalleryLocation place,
            boolean writable,
            HttpOptions options,
            HttpServer.FailureLog log)
            throws IOException {
        Gallery gallery = lookalike.readGallery(place);
        try {
            lookalike.calibration(); // who can't be judged can't be searched
            warmUp(lookalike, gallery);
            Api api = Api.of(new Service(lookalike, gallery, place, writable));
            return new LookalikeServer(gallery, api, HttpServer.start(options, api, PageFiles.all(), log));
        } catch (IOException | RuntimeException e) {
            gallery.close();
            throw e;
        }
    }

    /** Loads the networks and goes the way of a photo once, one of the gallery's: else the first visitor would wait. */
    private static void warmUp(Lookalike lookalike, Gallery gallery) throws IOException {
        float[] somewhere = new float[lookalike.model().dimension()];
        somewhere[0] = 1;
        Query query = Query.of(List.of(Embedding.ofUnit(somewhere)))
                .by(Grouping.PHOTO)
                .build();
        for (Hit hit : gallery.search(query)) {
            try {
                EncodedImage photo = lookalike.load(hit.entry().photo().id().file());
                lookalike.find(lookalike.probe(photo), gallery, SearchOptions.top(1));
            } catch (ImageException | NoFaceException | FileSystemException e) {
                lookalike.prepare(); // the photo is no longer there; the first visitor waits a little
            }
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
