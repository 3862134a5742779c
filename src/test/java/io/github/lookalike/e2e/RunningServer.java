package io.github.lookalike.e2e;

import io.github.lookalike.e2e.Program.Outcome;
import io.github.lookalike.e2e.Program.Running;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The packaged program as a server, at a port of its own. */
final class RunningServer implements AutoCloseable {

    private final Running program;
    private final String invitation;
    private final HttpClient client = HttpClient.newHttpClient();

    private RunningServer(Running program, String invitation) {
        this.program = program;
        this.invitation = invitation;
    }

    /** Starts one and waits until it listens. */
    static RunningServer start(Path data, String... options) throws Exception {
        return start(Program.launcher(data), options);
    }

    static RunningServer start(Program launcher, String... options) throws Exception {
        List<String> words = new ArrayList<>(List.of("serve", "--port", "0"));
        words.addAll(List.of(options));
        Running program = launcher.start(words.toArray(String[]::new));
        program.awaitOnErr("serving");
        return new RunningServer(
                program, Files.readString(program.output().resolve("out")).strip());
    }

    /** The page's address, which lets one browser in. */
    String invitation() {
        return invitation;
    }

    URI uri(String path) {
        return URI.create(invitation.substring(0, invitation.indexOf("/#")) + path);
    }

    long pid() {
        return program.process().pid();
    }

    Running program() {
        return program;
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(uri(path)));
    }

    HttpResponse<String> put(String path, byte[] body) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(uri(path)).PUT(BodyPublishers.ofByteArray(body)));
    }

    HttpResponse<String> post(String path, String json) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(uri(path))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(json)));
    }

    HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), BodyHandlers.ofString());
    }

    /** Ends it by a signal, as Ctrl-C (INT) does. */
    Outcome stop(String signal) throws IOException, InterruptedException {
        program.signal(signal);
        return program.end();
    }

    @Override
    public void close() {
        program.process().destroyForcibly();
    }
}
