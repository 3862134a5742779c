package io.github.lookalike.serve.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.lookalike.Lookalike;
import io.github.lookalike.gallery.Gallery;
import io.github.lookalike.gallery.GalleryLocation;
import io.github.lookalike.serve.api.Api;
import io.github.lookalike.serve.api.Response;
import io.github.lookalike.serve.api.Service;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The server by the bytes that go over the wire: no library for clients would send these. */
class HttpServerTest {

    private static final String TOKEN = "a-token-of-many-letters";

    /** Impatient, but of the same kind as {@link HttpLimits#DEFAULT}. */
    private static final HttpLimits LIMITS = new HttpLimits(
            Duration.ofMillis(500),
            Duration.ofMillis(500),
            Duration.ofSeconds(20),
            Duration.ofSeconds(20),
            Duration.ofSeconds(20),
            1,
            100);

    /** Bodies may take as long as a test needs. */
    private static final HttpLimits PATIENT = new HttpLimits(
            Duration.ofMinutes(1),
            Duration.ofMinutes(1),
            Duration.ofMinutes(1),
            Duration.ofMinutes(1),
            Duration.ofSeconds(20),
            1,
            100);

    @TempDir
    private Path folder;

    private final List<Throwable> failures = new CopyOnWriteArrayList<>();
    private Lookalike lookalike;
    private Gallery gallery;
    private HttpServer server;

    @BeforeEach
    void openGallery() throws IOException {
        lookalike = Lookalike.open();
        gallery = lookalike.openGallery(folder.resolve("gallery"));
        gallery.commit();
    }

    @AfterEach
    void close() throws IOException {
        if (server != null) {
            server.close();
        }
        gallery.close();
        lookalike.close();
        assertThat(failures).isEmpty();
    }

    private void start(Optional<String> token) throws IOException {
        start(token, LIMITS);
    }

    private void start(Optional<String> token, HttpLimits limits) throws IOException {
        server = HttpServer.start(
                new HttpOptions("127.0.0.1", 0, Set.of("my.example"), token, 1),
                limits,
                Api.of(new Service(lookalike, gallery, GalleryLocation.of(folder.resolve("gallery")), false)),
                Map.of("/", new Response(200, "text/html; charset=utf-8", "<!doctype html>".getBytes(), Map.of())),
                (id, failure) -> failures.add(failure));
    }

    @ParameterizedTest
    @CsvSource({
        "localhost, 200",
        "LOCALHOST:80, 200",
        "127.0.0.1, 200",
        "10.1.2.3:8080, 200",
        "[::1]:8080, 200",
        "my.example, 200",
        "evil.example, 403",
        "127.0.0.1.evil.example, 403",
        "localhost.evil.example, 403",
        "localhost:80@evil.example, 400",
        "'', 403"
    })
    void isHeardByItsOwnNamesOnly(String host, int status) throws IOException {
        start(Optional.empty());
        assertThat(status(send("GET /v1/info HTTP/1.1\r\nHost: " + host + "\r\n\r\n")))
                .isEqualTo(status);
    }

    @Test
    void wantsOneHost() throws IOException {
        start(Optional.empty());
        assertThat(status(send("GET /v1/info HTTP/1.1\r\nHost: localhost\r\nHost: evil.example\r\n\r\n")))
                .isBetween(400, 403);
        assertThat(status(send("GET /v1/info HTTP/1.1\r\n\r\n"))).isBetween(400, 403);
    }

    @ParameterizedTest
    @CsvSource({
        "Origin: http://evil.example, 403",
        "Origin: null, 403",
        "Origin: http://localhost:81, 403",
        "Origin: https://localhost@evil.example, 403",
        "Sec-Fetch-Site: cross-site, 403",
        "Sec-Fetch-Site: same-site, 403",
        "Origin: http://localhost, 401",
        "Sec-Fetch-Site: same-origin, 401",
        "Sec-Fetch-Site: none, 401"
    })
    void otherSitesPagesAreNotAnsweredAndOursNeedsASession(String header, int status) throws IOException {
        start(Optional.empty());
        String answer = send("GET /v1/info HTTP/1.1\r\nHost: localhost\r\n" + header + "\r\n\r\n");
        assertThat(status(answer)).isEqualTo(status);
        assertThat(answer.toLowerCase()).doesNotContain("access-control");
    }

    @Test
    void aVisitToThePageIsNobodysFault() throws IOException {
        start(Optional.of(TOKEN));
        String page = send("GET / HTTP/1.1\r\nHost: localhost\r\nSec-Fetch-Site: cross-site\r\n\r\n");
        assertThat(page)
                .startsWith("HTTP/1.1 200")
                .contains("Content-Security-Policy: default-src 'none'; script-src 'self';")
                .contains("X-Content-Type-Options: nosniff")
                .contains("Cache-Control: no-store")
                .contains("X-Frame-Options: DENY")
                .doesNotContain("unsafe");
        assertThat(send("POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 0\r\n\r\n"))
                .startsWith("HTTP/1.1 405")
                .contains("Allow: GET");
        assertThat(send("DELETE /v1/find HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + TOKEN + "\r\n\r\n"))
                .startsWith("HTTP/1.1 405")
                .contains("Allow: POST, PUT");
    }

    @Test
    void aPageIsLetInOnceByItsInvitation() throws IOException {
        start(Optional.of(TOKEN));
        String invitation = server.invite();
        String first = begin(invitation);
        assertThat(first).startsWith("HTTP/1.1 204").contains("HttpOnly").contains("SameSite=Strict");
        String cookie = first.replaceAll("(?s).*Set-Cookie: ([^;]*);.*", "$1");
        assertThat(status(browse("Cookie: " + cookie))).isEqualTo(200);
        assertThat(status(browse("Cookie: " + cookie + "x"))).isEqualTo(401);
        assertThat(status(begin(invitation))).isEqualTo(401);
        assertThat(status(begin(""))).isEqualTo(401);
        assertThat(status(begin(TOKEN))).isEqualTo(204);
    }

    @Test
    void withoutATokenAnyPageOfOursIsLetIn() throws IOException {
        start(Optional.empty());
        assertThat(status(begin(""))).isEqualTo(204);
        assertThat(status(send("POST /v1/session HTTP/1.1\r\nHost: localhost\r\nOrigin: http://evil.example\r\n"
                        + "Content-Type: application/json\r\nContent-Length: 2\r\n\r\n{}")))
                .isEqualTo(403);
    }

    @ParameterizedTest
    @CsvSource({"'', 401", "Authorization: Bearer wrong-token-of-many, 401", "Authorization: Basic eDp5, 401"})
    void scriptsShowTheToken(String header, int status) throws IOException {
        start(Optional.of(TOKEN));
        String more = header.isEmpty() ? "" : header + "\r\n";
        String answer = send("GET /v1/info HTTP/1.1\r\nHost: localhost\r\n" + more + "\r\n");
        assertThat(status(answer)).isEqualTo(status);
        assertThat(answer).contains("WWW-Authenticate: Bearer").contains("\"code\":\"unauthorized\"");
        assertThat(status(send(
                        "GET /v1/info HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + TOKEN + "\r\n\r\n")))
                .isEqualTo(200);
        assertThat(status(send("GET /v1/health HTTP/1.1\r\nHost: localhost\r\n\r\n")))
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/",
                "/v1/../etc/passwd",
                "/v1/..%2f..%2fetc%2fpasswd",
                "/../../etc/passwd",
                "//",
                "/v2/info",
                "/v1/info/",
                "/page.css/../../x",
                "/v1/%2e%2e/x"
            })
    void whereThereIsNothingThereIsNothing(String path) throws IOException {
        start(Optional.empty());
        String answer = send("GET " + path + " HTTP/1.1\r\nHost: localhost\r\n\r\n");
        assertThat(status(answer)).isEqualTo(404);
        assertThat(answer).contains("\"code\":\"not_found\"").contains("\"request_id\":\"");
    }

    @Test
    void whatIsTooLargeIsRefusedBeforeItComes() throws IOException {
        start(Optional.empty());
        String answer = send("PUT /v1/detect HTTP/1.1\r\nHost: localhost\r\nContent-Length: 10485761\r\n\r\n");
        assertThat(status(answer)).isEqualTo(413);
        assertThat(answer).contains("more than 10 MiB").contains("Connection: close");
        assertThat(status(send("POST /v1/find HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                        + "Content-Length: 262145\r\n\r\n")))
                .isEqualTo(413);
    }

    @Test
    void aChunkedBodyIsCountedAsItComes() throws IOException {
        start(Optional.empty());
        String chunk = "100000\r\n" + "x".repeat(1 << 20) + "\r\n";
        String answer = send(
                "PUT /v1/detect HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n" + chunk.repeat(12));
        assertThat(answer.isEmpty() || status(answer) == 413).isTrue(); // a reset can overtake the answer
    }

    /** Slow senders don't keep a place: not in the headers, not in the body. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /v1/info HTTP/1.1\r\nHost: local",
                "PUT /v1/detect HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1000\r\n\r\nxxx"
            })
    void whoSaysNothingMoreIsHungUpOn(String beginning) throws IOException {
        start(Optional.empty());
        try (Socket socket = connected()) {
            socket.getOutputStream().write(beginning.getBytes(StandardCharsets.ISO_8859_1));
            assertThat(read(socket)).doesNotContain("200 OK");
        }
    }

    @Test
    void whoComesWhenAllPlacesAreTakenIsToldWhenToComeAgain() throws IOException {
        start(Optional.empty(), PATIENT);
        List<Socket> slow = new ArrayList<>();
        try {
            for (int i = 0; i < 2; i++) { // one to be worked on, one to wait
                Socket socket = connected();
                slow.add(socket);
                socket.getOutputStream()
                        .write("PUT /v1/detect HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1000\r\n\r\nx"
                                .getBytes());
            }
            String answer = "";
            for (int i = 0; i < 10_000 && !answer.contains(" 503 "); i++) {
                answer = send("GET /v1/info HTTP/1.1\r\nHost: localhost\r\n\r\n");
            }
            assertThat(answer).contains(" 503 ").contains("Retry-After: 1").contains("\"code\":\"busy\"");
            assertThat(status(send("GET /v1/health HTTP/1.1\r\nHost: localhost\r\n\r\n")))
                    .isEqualTo(200);
        } finally {
            for (Socket socket : slow) {
                socket.close();
            }
        }
        // Their places are free again.
        String answer = "";
        for (int i = 0; i < 10_000 && !answer.contains(" 200 "); i++) {
            answer = send("GET /v1/info HTTP/1.1\r\nHost: localhost\r\n\r\n");
        }
        assertThat(answer).contains(" 200 ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Content-Length: -5",
                "Content-Length: 5\r\nContent-Length: 7",
                "Content-Length: 5\r\nTransfer-Encoding: chunked",
                "Content-Length: 99999999999999999999",
                "Content-Length: 5, 5",
                "Transfer-Encoding: gzip"
            })
    void whereABodyEndsHasToBeClear(String header) throws IOException {
        start(Optional.empty());
        assertThat(status(send("PUT /v1/detect HTTP/1.1\r\nHost: localhost\r\n" + header + "\r\n\r\nxxxxx")))
                .isBetween(400, 501)
                .isNotEqualTo(500);
    }

    @Test
    void headersAreFewAndShort() throws IOException {
        start(Optional.empty());
        String many = "X-A: b\r\n".repeat(100);
        assertThat(send("GET /v1/info HTTP/1.1\r\nHost: localhost\r\n" + many + "\r\n"))
                .doesNotContain("200 OK");
        String huge = "X-A: " + "b".repeat(20_000) + "\r\n";
        assertThat(send("GET /v1/info HTTP/1.1\r\nHost: localhost\r\n" + huge + "\r\n"))
                .doesNotContain("200 OK");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "[]", "\"x\"", "", "null", "{\"token\":}"})
    void whatIsNoJsonObjectIsTold(String body) throws IOException {
        start(Optional.of(TOKEN));
        String answer = send("POST /v1/session HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                + "Content-Length: " + body.length() + "\r\n\r\n" + body);
        assertThat(status(answer)).isBetween(400, 401);
    }

    @Test
    void jsonOfAnyDepthIsNoDanger() throws IOException {
        start(Optional.of(TOKEN));
        String deep = "{\"a\":".repeat(20_000) + "1" + "}".repeat(20_000);
        String answer = send("POST /v1/session HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                + "Content-Length: " + deep.length() + "\r\n\r\n" + deep);
        assertThat(status(answer)).isEqualTo(400);
    }

    private String begin(String credential) throws IOException {
        String body = credential.isEmpty() ? "{}" : "{\"token\":\"" + credential + "\"}";
        return send("POST /v1/session HTTP/1.1\r\nHost: localhost\r\nOrigin: http://localhost\r\n"
                + "Sec-Fetch-Site: same-origin\r\nContent-Type: application/json\r\nContent-Length: " + body.length()
                + "\r\n\r\n" + body);
    }

    private String browse(String header) throws IOException {
        return send(
                "GET /v1/info HTTP/1.1\r\nHost: localhost\r\nSec-Fetch-Site: same-origin\r\n" + header + "\r\n\r\n");
    }

    private Socket connected() throws IOException {
        return new Socket(InetAddress.getLoopbackAddress(), server.address().getPort());
    }

    private String send(String request) throws IOException {
        try (Socket socket = connected()) {
            try {
                socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            } catch (IOException e) {
                // Hung up on; perhaps it has said why.
            }
            return readResponse(socket);
        }
    }

    /** Until the response is whole, or the connection ends. */
    private static String readResponse(Socket socket) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            socket.setSoTimeout(20_000);
            InputStream in = socket.getInputStream();
            for (int next = in.read(); next >= 0; next = in.read()) {
                bytes.write(next);
                String text = bytes.toString(StandardCharsets.UTF_8);
                int end = text.indexOf("\r\n\r\n");
                if (next != '\n' && next != '}' && next != '>') {
                    continue;
                }
                if (end >= 0 && bytes.size() >= end + 4 + length(text)) {
                    break;
                }
            }
        } catch (IOException e) {
            // A reset; what came before it counts.
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private static int length(String response) {
        var length = java.util.regex.Pattern.compile("Content-Length: (\\d+)").matcher(response);
        return length.find() ? Integer.parseInt(length.group(1)) : 0;
    }

    private static String read(Socket socket) throws IOException {
        socket.setSoTimeout(20_000);
        try {
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (SocketTimeoutException e) {
            throw new AssertionError("still connected", e);
        } catch (IOException e) {
            return "";
        }
    }

    private static int status(String response) {
        assertThat(response).startsWith("HTTP/1.1 ");
        return Integer.parseInt(response.substring(9, 12));
    }
}
