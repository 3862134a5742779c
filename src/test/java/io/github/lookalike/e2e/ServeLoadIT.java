package io.github.lookalike.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.jr.ob.JSON;
import io.github.lookalike.portraits.Portraits;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server that many ask at once: good photos and bad ones. */
class ServeLoadIT {

    private static final int CLIENTS = 32;
    private static final int REQUESTS = 2_000;

    @TempDir
    Path folder;

    /** What may be asked, and what is to come of it. */
    private record Question(byte[] body, int status, List<String> people) {}

    @Test
    void manyAtOnceAreAnsweredAsTheCommandLineAnswers() throws Exception {
        Path gallery = folder.resolve("gallery");
        Shipped.run("index", "images/celebs", "--gallery", gallery);
        List<Question> questions = questions(gallery);
        try (RunningServer server = RunningServer.start(folder, "--gallery", gallery.toString())) {
            Map<Integer, Integer> warm = ask(server, questions, REQUESTS / 4);
            long before =
                    Vitals.available() ? Vitals.of(server.pid()).orElseThrow().resident() : 0;
            Map<Integer, Integer> statuses = ask(server, questions, REQUESTS);
            long after =
                    Vitals.available() ? Vitals.of(server.pid()).orElseThrow().resident() : 0;
            System.out.printf(
                    "%d requests of %d clients: %s; resident %d MiB after the first %d, %d after all%n",
                    REQUESTS, CLIENTS, statuses, before >> 10, REQUESTS / 4, after >> 10);
            assertThat(warm.keySet()).containsAnyOf(200).isSubsetOf(200, 422, 503);
            assertThat(statuses.keySet()).isSubsetOf(200, 422, 503);
            assertThat(statuses.get(200)).isGreaterThan(REQUESTS / 4);
            assertThat(after).isLessThan(before * 5 / 4 + (32 << 10));
            assertThat(server.stop("TERM").err()).doesNotContain("failed");
        }
    }

    private static List<Question> questions(Path gallery) throws IOException {
        List<Question> questions = new ArrayList<>();
        for (String name : List.of("collins", "lincoln", "curie", "obama", "hopper")) {
            Path photo = Portraits.of(name);
            List<?> rows = JSON.std.listFrom(
                    Shipped.run("find", photo, "--gallery", gallery, "--top", "3", "--format", "json"));
            List<String> people = rows.stream()
                    .map(row -> ((Map<?, ?>) row).get("person").toString())
                    .toList();
            questions.add(new Question(Files.readAllBytes(photo), 200, people));
        }
        byte[] whole = questions.get(0).body();
        questions.add(new Question(Arrays.copyOf(whole, 1_000), 422, List.of()));
        questions.add(new Question("no picture at all".getBytes(StandardCharsets.UTF_8), 422, List.of()));
        return questions;
    }

    /** Asks in turns; gives how often each status came. */
    private static Map<Integer, Integer> ask(RunningServer server, List<Question> questions, int requests)
            throws Exception {
        Map<Integer, Integer> statuses = new ConcurrentHashMap<>();
        AtomicInteger next = new AtomicInteger();
        ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
        try {
            Callable<Void> client = () -> {
                for (int i = next.getAndIncrement(); i < requests; i = next.getAndIncrement()) {
                    Question question = questions.get(i % questions.size());
                    HttpResponse<String> answer = server.put("/v1/find?top=3", question.body());
                    statuses.merge(answer.statusCode(), 1, Integer::sum);
                    check(question, answer);
                }
                return null;
            };
            List<Future<Void>> all = clients.invokeAll(java.util.Collections.nCopies(CLIENTS, client));
            for (Future<Void> one : all) {
                one.get();
            }
        } finally {
            clients.shutdownNow();
        }
        return statuses;
    }

    private static void check(Question question, HttpResponse<String> answer) throws IOException {
        if (answer.statusCode() == 503) {
            assertThat(answer.headers().firstValue("Retry-After")).isPresent();
            return;
        }
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(question.status());
        if (question.status() == 200) {
            Map<?, ?> probe =
                    (Map<?, ?>) ((List<?>) JSON.std.mapFrom(answer.body()).get("probes")).get(0);
            assertThat(((List<?>) probe.get("answers"))
                            .stream()
                                    .map(row -> ((Map<?, ?>) row).get("person"))
                                    .toList())
                    .isEqualTo(question.people());
        }
    }
}
