package io.github.lookalike.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.jr.ob.JSON;
import io.github.lookalike.e2e.Program.Outcome;
import io.github.lookalike.portraits.Portraits;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code lookalike serve} as a process: its beginning, its end, and the gallery that others change meanwhile. */
class ServeIT {

    private static final String[] SOME = {"hopper", "obama", "trump", "curie", "lincoln"};

    @TempDir
    Path folder;

    private Path celebs;
    private Path gallery;
    private byte[] me;

    @BeforeEach
    void aFewPhotos() throws IOException {
        celebs = Files.createDirectory(folder.resolve("celebs"));
        for (String person : SOME) {
            Files.copy(Portraits.of(person), celebs.resolve(person + ".jpg"));
        }
        gallery = folder.resolve("gallery");
        me = Files.readAllBytes(Portraits.of("collins"));
        index();
    }

    private void index() {
        Shipped.run("index", celebs, "--gallery", gallery);
    }

    private RunningServer start(String... options) throws Exception {
        List<String> words = new ArrayList<>(List.of("--gallery", gallery.toString()));
        words.addAll(List.of(options));
        return RunningServer.start(folder.resolve("data"), words.toArray(String[]::new));
    }

    @Test
    void theFolderOfPhotosWillDo() throws Exception {
        try (RunningServer server = RunningServer.start(folder.resolve("data"), "--in", celebs.toString())) {
            assertThat(people(server.put("/v1/find?top=1", me))).containsExactly("hopper");
        }
    }

    @ParameterizedTest
    @CsvSource({"INT, 130", "TERM, 143"})
    void whatIsBeingWorkedOnIsFinishedFirst(String signal, int code) throws Exception {
        try (RunningServer server = start()) {
            server.put("/v1/find", me); // the networks are loaded
            List<CompletableFuture<HttpResponse<String>>> asked = new ArrayList<>();
            for (int i = 0; i < 6; i++) {
                asked.add(CompletableFuture.supplyAsync(() -> {
                    try {
                        return server.put("/v1/find?top=1", me);
                    } catch (IOException | InterruptedException e) {
                        throw new AssertionError(e);
                    }
                }));
            }
            asked.get(0).join();
            Outcome outcome = server.stop(signal);
            assertThat(outcome.code()).isEqualTo(code);
            assertThat(outcome.err()).endsWith("done\n");
            for (CompletableFuture<HttpResponse<String>> one : asked) {
                assertThat(one.handle((answer, failure) -> failure != null || answer.statusCode() == 503
                                ? "came too late"
                                : people(answer).toString()))
                        .isCompletedWithValueMatching(
                                answer -> answer.equals("[hopper]") || answer.equals("came too late"));
            }
        }
    }

    @Test
    void whatAnotherCommitsIsSeenWithoutARestart() throws Exception {
        try (RunningServer server = start()) {
            assertThat(people(server.put("/v1/find?top=1", me))).containsExactly("hopper");
            Files.copy(Portraits.of("kennedy"), celebs.resolve("kennedy.jpg"));
            Files.delete(celebs.resolve("hopper.jpg"));
            index();
            assertThat(server.get("/v1/people?q=ken").body()).contains("\"kennedy\"");
            assertThat(people(server.put("/v1/find?top=5", me)))
                    .contains("kennedy")
                    .doesNotContain("hopper");
        }
    }

    @Test
    void aKillLosesNothing() throws Exception {
        String before = Shipped.run("list", "--gallery", gallery);
        try (RunningServer server = start("--writable")) {
            assertThat(add(server, "collins").statusCode()).isEqualTo(200);
            server.program().signal("KILL");
            assertThat(server.program().end().code()).isEqualTo(137);
        }
        String after = Shipped.run("list", "--gallery", gallery);
        assertThat(after).contains("collins");
        assertThat(after.lines()
                        .filter(line -> !line.contains("collins"))
                        .map(String::strip)
                        .toList())
                .containsExactlyElementsOf(before.lines().map(String::strip).toList());
    }

    @Test
    void onlyWhoMayWriteDoes() throws Exception {
        try (RunningServer server = start()) {
            HttpResponse<String> refused = add(server, "collins");
            assertThat(refused.statusCode()).isEqualTo(403);
            assertThat(refused.body()).contains("\"read_only\"");
            assertThat(server.send(HttpRequest.newBuilder(server.uri("/v1/people/obama"))
                                    .DELETE())
                            .statusCode())
                    .isEqualTo(403);
        }
        assertThat(Shipped.run("list", "--gallery", gallery)).contains("obama").doesNotContain("collins");
    }

    @Test
    void whoIsAddedIsFoundAndWhoIsRemovedIsGone() throws Exception {
        try (RunningServer server = start("--writable")) {
            assertThat(add(server, "eileen collins").body()).contains("\"face\"");
            assertThat(people(server.put("/v1/find?top=5", Files.readAllBytes(Portraits.of("hopper")))))
                    .contains("eileen collins");
            HttpResponse<String> gone = server.send(HttpRequest.newBuilder(server.uri("/v1/people/eileen%20collins"))
                    .DELETE());
            assertThat(gone.statusCode()).as(gone.body()).isEqualTo(200);
            assertThat(server.get("/v1/people/eileen%20collins").statusCode()).isEqualTo(404);
        }
        assertThat(Shipped.run("list", "--gallery", gallery)).doesNotContain("collins");
    }

    @Test
    void whereAnotherListensIsTold() throws Exception {
        try (RunningServer server = start()) {
            Outcome second = Program.launcher(folder.resolve("data"))
                    .run(
                            "serve",
                            "--gallery",
                            gallery.toString(),
                            "--port",
                            "" + server.uri("/").getPort());
            assertThat(second.code()).isEqualTo(1);
            assertThat(second.err()).contains("127.0.0.1:" + server.uri("/").getPort() + ": can't be listened at");
        }
    }

    @Test
    void othersMachinesNeedAToken() throws Exception {
        Outcome refused = Program.launcher(folder.resolve("data"))
                .run("serve", "--gallery", gallery.toString(), "--host", "0.0.0.0");
        assertThat(refused.code()).isEqualTo(2);
        assertThat(refused.err()).contains("--token-file");
        Path token = Files.writeString(folder.resolve("token"), "0123456789abcdef\n");
        try (RunningServer server = start("--token-file", token.toString())) {
            assertThat(server.put("/v1/find", me).statusCode()).isEqualTo(401);
            assertThat(people(server.send(HttpRequest.newBuilder(server.uri("/v1/find?top=1"))
                            .header("Authorization", "Bearer 0123456789abcdef")
                            .PUT(BodyPublishers.ofByteArray(me)))))
                    .containsExactly("hopper");
        }
    }

    private static HttpResponse<String> add(RunningServer server, String person) throws Exception {
        return server.send(HttpRequest.newBuilder(server.uri("/v1/people/" + person.replace(" ", "%20") + "/photos"))
                .POST(BodyPublishers.ofFile(Portraits.of("collins"))));
    }

    private static List<String> people(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        try {
            Map<?, ?> probe =
                    (Map<?, ?>) ((List<?>) JSON.std.mapFrom(answer.body()).get("probes")).get(0);
            return ((List<?>) probe.get("answers"))
                    .stream()
                            .map(row -> ((Map<?, ?>) row).get("person").toString())
                            .toList();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
