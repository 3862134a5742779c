package io.github.lookalike.solr;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;

/** Plain requests to one node: what the tests themselves ask and do there. Its {@code wt} is JSON. */
public final class SolrHttp {

    private static final Duration CONNECTING = Duration.ofSeconds(5);
    private static final Duration ANSWERING = Duration.ofMinutes(3);

    private final String url;
    private final HttpClient client;
    private final Credentials credentials;

    /**
     * @param url of the node, as in {@code http://127.0.0.1:8983/solr}
     * @param credentials null for none
     * @param certificates null for none but the well-known ones
     */
    public SolrHttp(String url, Credentials credentials, Certificates certificates) throws IOException {
        HttpClient.Builder builder =
                HttpClient.newBuilder().connectTimeout(CONNECTING).version(HttpClient.Version.HTTP_1_1);
        if (certificates != null) {
            builder.sslContext(certificates.trust());
        }
        this.url = url;
        this.client = builder.build();
        this.credentials = credentials;
    }

    /** @param path after the node's, as in {@code /admin/info/system} */
    public HttpResponse<String> get(String path) throws IOException {
        return send(request(path).GET());
    }

    public HttpResponse<String> post(String path, String type, byte[] body) throws IOException {
        return send(request(path).header("Content-Type", type).POST(BodyPublishers.ofByteArray(body)));
    }

    /** The answer, parsed; {@link IOException} if it is none of success. */
    public Map<String, Object> json(String path) throws IOException {
        return JSON.std.mapFrom(successful(get(path)));
    }

    /** The answer's text. Those to what is done on several nodes name the same thing twice, which is no JSON. */
    static String successful(HttpResponse<String> response) throws IOException {
        if (response.statusCode() != 200) {
            throw new IOException(response.request().uri() + ": " + response.statusCode() + " " + response.body());
        }
        return response.body();
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder builder =
                HttpRequest.newBuilder(URI.create(url + path)).timeout(ANSWERING);
        return credentials == null ? builder : builder.header("Authorization", credentials.header());
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException {
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
