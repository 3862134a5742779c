package io.github.lookalike.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.lookalike.portraits.Portraits;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Requests that no honest client sends: none of them makes the server fail, tell of itself, or touch a file. */
class ServeBrokenRequestsIT {

    private static final int REQUESTS = 10_000;
    private static final long SEED = 11;

    private static final String[] PATHS = {
        "/",
        "/v1/find",
        "/v1/detect",
        "/v1/compare",
        "/v1/embeddings",
        "/v1/people",
        "/v1/people/obama",
        "/v1/people/..%2f..%2fetc%2fpasswd",
        "/v1/people/%00",
        "/v1/people/obama/photos",
        "/v1/faces/AAAA/image",
        "/v1/faces/..%2f..%2fgallery/image",
        "/v1/../../etc/passwd",
        "/v1/%zz",
        "/v1/find?top=-1",
        "/v1/find?top=1e9",
        "/v1/find?by=%ff",
        "/v1/find?face=0",
        "/v1/find?metric=x&metric=y",
        "/v1/people?limit=99999999999",
        "/v1/people?cursor=%00%ff",
        "/v1/people?q=" + "%F0%9F%98%80".repeat(50),
        "/v1/session",
        "/v1/info",
        "/v1/map",
        "//v1/info",
        "/v1/faces//image",
        "http://evil.example/v1/info",
        "*",
        "/v1/openapi.json"
    };

    private static final String[] METHODS = {
        "GET", "GET", "POST", "POST", "POST", "PUT", "PUT", "PUT", "DELETE", "HEAD", "OPTIONS", "PATCH", "TRACE", "FOO"
    };

    @TempDir
    Path folder;

    private final Random random = new Random(SEED);
    private byte[] portrait;

    @Test
    void noneOfThemMakesTheServerFail() throws Exception {
        Path gallery = folder.resolve("gallery");
        Shipped.run("index", "images/celebs", "--gallery", gallery);
        portrait = Files.readAllBytes(Portraits.of("collins"));
        Map<Path, FileTime> files = filesIn(folder);
        try (RunningServer server = RunningServer.start(folder, "--gallery", gallery.toString())) {
            assertThat(server.put("/v1/find", portrait).statusCode()).isEqualTo(200);
            Map<String, Integer> statuses = new TreeMap<>();
            for (int i = 0; i < REQUESTS; i++) {
                byte[] request = request();
                String answer = send(server, request);
                statuses.merge(answer.isEmpty() ? "none" : answer.substring(9, 12), 1, Integer::sum);
                assertThat(answer)
                        .as(() -> new String(request, StandardCharsets.ISO_8859_1))
                        .doesNotContain("HTTP/1.1 500")
                        .doesNotContain("\tat ")
                        .doesNotContain(".java")
                        .doesNotContain(folder.toString());
            }
            System.out.println(REQUESTS + " broken requests: " + statuses);
            assertThat(server.put("/v1/find", portrait).statusCode())
                    .as("as well as before")
                    .isEqualTo(200);
            assertThat(server.stop("TERM").err()).doesNotContain("failed").doesNotContain("obama");
        }
        assertThat(filesIn(folder)).isEqualTo(files);
    }

    /** Mostly right, so that each gets as far as its fault. */
    private byte[] request() {
        StringBuilder head = new StringBuilder();
        String method = pick(METHODS);
        head.append(method).append(' ').append(pick(PATHS)).append(random.nextInt(20) == 0 ? " HTTP/9.9" : " HTTP/1.1");
        head.append("\r\nHost: localhost\r\n");
        byte[] body = body(head);
        switch (random.nextInt(8)) {
            case 0 ->
                head.append("Content-Length: ")
                        .append(body.length + random.nextInt(1_000))
                        .append("\r\n");
            case 1 -> head.append("Content-Length: ").append(body.length / 2).append("\r\n");
            case 2 -> head.append("Content-Length: -5\r\n");
            case 3 -> head.append("Content-Length: 5\r\nContent-Length: 7\r\n");
            case 4 -> head.append("Transfer-Encoding: chunked\r\n"); // which the body is not
            default -> head.append("Content-Length: ").append(body.length).append("\r\n");
        }
        switch (random.nextInt(10)) {
            case 0 -> head.append("X-Many: x\r\n".repeat(200));
            case 1 -> head.append("Cookie: ").append("a=b; ".repeat(200)).append("\r\n");
            case 2 ->
                head.append("Authorization: Bearer ")
                        .append("\u00ff".repeat(30))
                        .append("\r\n");
            case 3 -> head.append("no colon here\r\n");
            case 4 -> head.append("Range: bytes=0-18446744073709551615\r\nExpect: 200-maybe\r\n");
            default -> {}
        }
        byte[] start = head.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1);
        byte[] all = Arrays.copyOf(start, start.length + body.length);
        System.arraycopy(body, 0, all, start.length, body.length);
        return all;
    }

    private byte[] body(StringBuilder head) {
        switch (random.nextInt(6)) {
            case 0 -> {
                head.append("Content-Type: application/json\r\n");
                return pick(new String[] {
                            "{\"person\":\"obama\"}",
                            "{\"person\":{\"person\":[]}}",
                            "{\"person\":\"\\u0000../../etc/passwd\"}",
                            "{\"embedding\":[1e999,-1e999,\"x\",null]}",
                            "{\"embedding\":[" + "0,".repeat(127) + "0]}",
                            "{\"embedding\":" + "[".repeat(5_000),
                            "{\"a\":{\"person\":\"obama\"},\"b\":{\"embedding\":[]}}",
                            "{\"a\":1,\"b\":null}",
                            "null",
                            "{\"person\":\"" + "x".repeat(70_000) + "\"}"
                        })
                        .getBytes(StandardCharsets.UTF_8);
            }
            case 1 -> {
                head.append("Content-Type: multipart/form-data; boundary=")
                        .append(pick(new String[] {"b", "\"\"", "", "b".repeat(5_000)}))
                        .append("\r\n");
                return form();
            }
            case 2 -> {
                head.append("Content-Type: ")
                        .append(pick(new String[] {"image/jpeg", "text/html", "image/", "/", ";;", "\u0001"}))
                        .append("\r\n");
                return Arrays.copyOf(portrait, random.nextInt(2_000));
            }
            case 3 -> {
                byte[] damaged = Arrays.copyOf(portrait, 4_000);
                for (int i = 0; i < 50; i++) {
                    damaged[random.nextInt(damaged.length)] = (byte) random.nextInt();
                }
                return damaged;
            }
            default -> {
                byte[] noise = new byte[random.nextInt(3_000)];
                random.nextBytes(noise);
                return noise;
            }
        }
    }

    /** Cut off somewhere, more often than not. */
    private byte[] form() {
        String part = "--b\r\nContent-Disposition: form-data; name=\""
                + pick(new String[] {"a", "b", "photo", "../x", "\u0000", ""})
                + "\"; filename=\"../../../etc/passwd\"\r\nContent-Type: image/jpeg\r\n\r\nxxxx\r\n";
        String form = part.repeat(1 + random.nextInt(40)) + "--b--\r\n";
        return form.substring(0, random.nextBoolean() ? form.length() : random.nextInt(form.length()))
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    private String pick(String[] choices) {
        return choices[random.nextInt(choices.length)];
    }

    private static String send(RunningServer server, byte[] request) throws IOException {
        try (Socket socket =
                new Socket(InetAddress.getLoopbackAddress(), server.uri("/").getPort())) {
            socket.setSoTimeout(20_000);
            try {
                socket.getOutputStream().write(request);
                socket.shutdownOutput(); // no more will come: whoever waits for more is told
                InputStream in = socket.getInputStream();
                return new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
            } catch (java.net.SocketTimeoutException e) {
                throw new AssertionError("no answer to " + new String(request, StandardCharsets.ISO_8859_1), e);
            } catch (IOException e) {
                return ""; // hung up on
            }
        }
    }

    private static Map<Path, FileTime> filesIn(Path folder) throws IOException {
        Map<Path, FileTime> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                files.put(file, Files.getLastModifiedTime(file));
            }
        }
        return files;
    }
}
