package io.github.lookalike.serve;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.jr.ob.JSON;
import io.github.lookalike.Lookalike;
import io.github.lookalike.gallery.GalleryLocation;
import io.github.lookalike.serve.http.HttpOptions;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;

/** A server on a port of its own, with the real networks, and what its clients say and hear. */
final class TestServer implements AutoCloseable {

    static final String TOKEN = "0123456789abcdef";

    private final HttpClient client = HttpClient.newHttpClient();
    private final List<Throwable> failures = new CopyOnWriteArrayList<>();
    private final LookalikeServer server;

    private TestServer(Lookalike lookalike, Path gallery, boolean writable, Optional<String> token) throws IOException {
        server = LookalikeServer.start(
                lookalike,
                GalleryLocation.of(gallery),
                writable,
                new HttpOptions("127.0.0.1", 0, Set.of(), token, 2),
                (request, failure) -> failures.add(failure));
    }

    static TestServer reading(Lookalike lookalike, Path gallery) throws IOException {
        return new TestServer(lookalike, gallery, false, Optional.empty());
    }

    static TestServer writing(Lookalike lookalike, Path gallery) throws IOException {
        return new TestServer(lookalike, gallery, true, Optional.empty());
    }

    /** One that answers only who knows {@link #TOKEN}. */
    static TestServer guarded(Lookalike lookalike, Path gallery) throws IOException {
        return new TestServer(lookalike, gallery, false, Optional.of(TOKEN));
    }

    /** What a client hears. */
    record Reply(int status, Map<String, String> headers, byte[] body) {

        String type() {
            return header("Content-Type");
        }

        String header(String name) {
            return headers.get(name.toLowerCase(Locale.ROOT));
        }

        Map<String, Object> json() throws IOException {
            assertThat(type()).isEqualTo("application/json");
            return JSON.std.mapFrom(body);
        }

        @SuppressWarnings("unchecked")
        List<Map<String, Object>> list(String key) throws IOException {
            return (List<Map<String, Object>>) json().get(key);
        }

        /** Status and code, as in "404 not_found". */
        String error() throws IOException {
            return status() + " " + errorPart("code");
        }

        String message() throws IOException {
            return errorPart("message");
        }

        private String errorPart(String key) throws IOException {
            return ((Map<?, ?>) json().get("error")).get(key).toString();
        }
    }

    /** A body and what it is. */
    record Body(String type, byte[] bytes) {

        static final Body NONE = new Body(null, new byte[0]);

        static Body of(String type, byte[] bytes) {
            return new Body(type, bytes);
        }

        static Body json(Object value) throws IOException {
            return new Body("application/json", JSON.std.asBytes(value));
        }

        static Form form() {
            return new Form();
        }
    }

    /** multipart/form-data. */
    static final class Form {

        private static final String BOUNDARY = "----a-boundary";

        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

        Form file(String field, byte[] content) {
            return part(field, "; filename=\"../../secret.jpg\"\r\nContent-Type: image/jpeg", content);
        }

        Form text(String field, String content) {
            return part(field, "", content.getBytes(StandardCharsets.UTF_8));
        }

        private Form part(String field, String more, byte[] content) {
            bytes.writeBytes(
                    ("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + field + "\"" + more + "\r\n\r\n")
                            .getBytes(StandardCharsets.UTF_8));
            bytes.writeBytes(content);
            bytes.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
            return this;
        }

        Body made() {
            byte[] end = ("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8);
            ByteArrayOutputStream whole = new ByteArrayOutputStream();
            whole.writeBytes(bytes.toByteArray());
            whole.writeBytes(end);
            return new Body("multipart/form-data; boundary=" + BOUNDARY, whole.toByteArray());
        }
    }

    Reply get(String path) throws IOException {
        return send("GET", path, Body.NONE);
    }

    Reply post(String path, Body body) throws IOException {
        return send("POST", path, body);
    }

    /** @param headers names and values in turn */
    Reply send(String method, String path, Body body, String... headers) throws IOException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address() + path));
        boolean nothing = body.type() == null && body.bytes().length == 0;
        request.method(
                method,
                nothing ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofByteArray(body.bytes()));
        if (body.type() != null) {
            request.header("Content-Type", body.type());
        }
        if (headers.length > 0) {
            request.headers(headers);
        }
        if (body.bytes().length > 10 << 20) {
            return announced(method, path, body);
        }
        try {
            HttpResponse<byte[]> response = client.send(
                    request.timeout(Duration.ofMinutes(1)).build(), HttpResponse.BodyHandlers.ofByteArray());
            Map<String, String> all = new HashMap<>();
            response.headers().map().forEach((name, values) -> all.put(name.toLowerCase(Locale.ROOT), values.get(0)));
            return new Reply(response.statusCode(), all, response.body());
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A server that refuses a large body does not read it, so it is not sent; Java's client would not hear the reply. */
    private Reply announced(String method, String path, Body body) throws IOException {
        URI at = server.address();
        try (Socket socket = new Socket(at.getHost(), at.getPort())) {
            socket.setSoTimeout(20_000);
            String head = method + " " + path + " HTTP/1.1\r\nHost: " + at.getAuthority() + "\r\nContent-Type: "
                    + body.type() + "\r\nContent-Length: " + body.bytes().length + "\r\n\r\n";
            socket.getOutputStream().write(head.getBytes(StandardCharsets.ISO_8859_1));
            String reply = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            String[] parts = reply.split("\r\n\r\n", 2);
            Map<String, String> all = new HashMap<>();
            parts[0].lines()
                    .skip(1)
                    .map(line -> line.split(": ", 2))
                    .forEach(pair -> all.put(pair[0].toLowerCase(Locale.ROOT), pair[1]));
            return new Reply(Integer.parseInt(parts[0].split(" ")[1]), all, parts[1].getBytes(StandardCharsets.UTF_8));
        }
    }

    private String address() {
        String address = server.address().toString();
        return address.substring(0, address.length() - 1);
    }

    @Override
    public void close() throws IOException {
        server.close();
        assertThat(failures).as("what nobody foresaw").isEmpty();
    }
}
