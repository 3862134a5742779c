package io.github.lookalike.serve;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.lookalike.Lookalike;
import io.github.lookalike.cli.CelebsGallery;
import io.github.lookalike.cli.Cli;
import io.github.lookalike.gallery.GalleryLocation;
import io.github.lookalike.portraits.Portraits;
import io.github.lookalike.serve.OpenApi.Media;
import io.github.lookalike.serve.OpenApi.Operation;
import io.github.lookalike.serve.TestServer.Body;
import io.github.lookalike.serve.TestServer.Reply;
import io.github.lookalike.serve.api.Api;
import io.github.lookalike.serve.api.Service;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The document and the server say the same: each operation is played against a running one. */
@ExtendWith(CelebsGallery.class)
@Tag("slow")
class OpenApiTest {

    /** What no request brings about at will: the server failed, or is full. */
    private static final Set<String> NOT_AT_WILL = Set.of("500", "503");

    private static OpenApi promised;
    private static Lookalike lookalike;
    private static Path gallery;
    private static byte[] obama;
    private static byte[] grey;

    @TempDir
    Path folder;

    @BeforeAll
    static void open(Cli cli) throws IOException {
        promised = OpenApi.read();
        lookalike = Lookalike.open();
        gallery = cli.path("GALLERY");
        obama = Files.readAllBytes(Portraits.of("obama"));
        grey = "P5 64 64 255\n".concat("x".repeat(64 * 64)).getBytes(StandardCharsets.ISO_8859_1);
    }

    @AfterAll
    static void close() {
        lookalike.close();
    }

    @Test
    void everyOperationIsDocumentedAndNoOther() throws IOException {
        Map<String, Set<String>> documented = new TreeMap<>();
        promised.operations().forEach(operation -> documented.put(operation.name(), operation.inQuery()));
        Map<String, Set<String>> answered = new TreeMap<>();
        try (var read = lookalike.readGallery(gallery);
                Api api = Api.of(new Service(lookalike, read, GalleryLocation.of(gallery), true))) {
            api.operations()
                    .forEach(operation ->
                            answered.put(operation.method() + " " + operation.path(), operation.parameters()));
        }
        // These are not of the API's room: a file, and the door.
        answered.put("GET openapi.json", Set.of());
        answered.put("POST session", Set.of());

        assertThat(documented).isEqualTo(answered);
    }

    @Test
    void everyExampleIsAsItsSchemaSays() {
        List<Media> all = new ArrayList<>();
        for (Operation operation : promised.operations()) {
            all.addAll(promised.media(OpenApi.object(operation.parts(), "requestBody")));
            promised.responses(operation).values().forEach(response -> all.addAll(promised.media(response)));
        }
        promised.component("responses")
                .values()
                .forEach(response -> all.addAll(promised.media(OpenApi.cast(response))));

        assertThat(all).hasSizeGreaterThan(50).allSatisfy(media -> assertThat(media.examples())
                .allSatisfy(example -> assertThat(promised.schemas().faults(example, media.schema()))
                        .isEmpty()));
    }

    @Test
    void everyOperationAndEveryErrorHasAnExample() {
        for (Operation operation : promised.operations()) {
            promised.responses(operation).forEach((status, response) -> promised.media(response).stream()
                    .filter(media -> media.type().equals("application/json")
                            && !operation.path().equals("openapi.json"))
                    .forEach(media -> assertThat(media.examples())
                            .as(operation.name() + " " + status)
                            .isNotEmpty()));
        }
        assertThat(promised.component("responses").values()).allSatisfy(response -> assertThat(
                        promised.media(OpenApi.cast(response)).get(0).examples())
                .isNotEmpty());
    }

    /** A request, and the status that is to come of it. */
    private record Case(String operation, int status, String path, Body body, String... headers) {}

    @Test
    void everyOperationAnswersAsIsDocumented() throws Exception {
        Set<String> played = new TreeSet<>();
        try (TestServer reading = TestServer.reading(lookalike, gallery)) {
            for (Case request : readingCases(reading)) {
                play(reading, request, played);
            }
            String map = "";
            for (int i = 0; i < 600 && !map.equals("200"); i++) {
                Reply reply = reading.get("/v1/map");
                map = Integer.toString(reply.status());
                check("GET map", reply, played);
                Thread.sleep(100);
            }
        }
        try (TestServer guarded = TestServer.guarded(lookalike, gallery)) {
            for (Operation operation : promised.operations()) {
                String path = "/v1/" + operation.path().replaceAll("\\{\\w+}", "obama");
                if (promised.responses(operation).containsKey("401")) {
                    Reply reply = guarded.send(operation.method(), path, Body.NONE);
                    assertThat(reply.error()).isEqualTo("401 unauthorized");
                    check(operation.name(), reply, played);
                }
                Reply foreign = guarded.send(operation.method(), path, Body.NONE, "Origin", "http://evil.example");
                assertThat(foreign.error()).isEqualTo("403 forbidden");
                check(operation.name(), foreign, played);
            }
        }
        playWriting(played);
        playOfAnotherModel(played);

        Set<String> expected = new TreeSet<>();
        promised.operations().forEach(operation -> promised.responses(operation).keySet().stream()
                .filter(status -> !NOT_AT_WILL.contains(status))
                .forEach(status -> expected.add(operation.name() + " " + status)));
        assertThat(played).isEqualTo(expected);
    }

    private List<Case> readingCases(TestServer server) throws IOException {
        Body photo = Body.of("image/jpeg", obama);
        Body faceless = Body.of("application/octet-stream", grey);
        Body text = Body.of("text/plain", "obama".getBytes(StandardCharsets.US_ASCII));
        Body large = Body.of("image/jpeg", new byte[(10 << 20) + 1]);
        List<Case> cases = new ArrayList<>(List.of(
                new Case("GET health", 200, "health", Body.NONE),
                new Case("GET health", 400, "health?a=b", Body.NONE),
                new Case("POST session", 204, "session", Body.json(Map.of())),
                new Case("POST session", 400, "session", Body.json(List.of())),
                new Case("GET info", 200, "info", Body.NONE),
                new Case("GET info", 400, "info?a=b", Body.NONE),
                new Case("GET openapi.json", 200, "openapi.json", Body.NONE),
                new Case("GET map", 400, "map?a=b", Body.NONE),
                new Case("GET people", 200, "people?limit=2&q=b", Body.NONE),
                new Case("GET people", 400, "people?limit=0", Body.NONE),
                new Case("GET people/{name}", 200, "people/obama", Body.NONE),
                new Case("GET people/{name}", 400, "people/obama?a=b", Body.NONE),
                new Case("GET people/{name}", 404, "people/obam", Body.NONE),
                new Case("DELETE people/{name}", 403, "people/obama", Body.NONE),
                new Case("POST people/{name}/photos", 403, "people/obama/photos", photo),
                new Case("POST people/{name}/photos", 413, "people/obama/photos", large),
                new Case(
                        "GET faces/{id}/image",
                        200,
                        "faces/"
                                + ((List<?>) server.get("/v1/people/obama")
                                                .json()
                                                .get("faces"))
                                        .get(0) + "/image?size=48",
                        Body.NONE),
                new Case("GET faces/{id}/image", 400, "faces/a/image?size=a", Body.NONE),
                new Case("GET faces/{id}/image", 404, "faces/a/image", Body.NONE)));
        for (String method : List.of("POST", "PUT")) {
            for (String name : List.of("detect", "find", "embeddings")) {
                String operation = method + " " + name;
                cases.add(new Case(operation, 200, name, photo));
                cases.add(new Case(
                        operation, 200, name, Body.form().file("image", obama).made()));
                cases.add(new Case(operation, 400, name + "?tpo=1", photo));
                cases.add(new Case(operation, 413, name, large));
                cases.add(new Case(operation, 415, name, text));
                cases.add(
                        name.equals("detect")
                                ? new Case(operation, 422, name, Body.of("image/jpeg", new byte[100]))
                                : new Case(operation, 422, name, faceless));
            }
            for (Object example : examples(method + " find")) {
                cases.add(new Case(method + " find", 200, "find", Body.json(example)));
            }
            cases.add(new Case(method + " find", 404, "find", Body.json(Map.of("person", "nobody at all"))));
        }
        for (Object example : examples("POST compare")) {
            cases.add(new Case("POST compare", 200, "compare", Body.json(example)));
        }
        cases.add(new Case(
                "POST compare",
                200,
                "compare",
                Body.form().file("a", obama).text("b", "trump").made()));
        cases.add(new Case("POST compare", 400, "compare", Body.json(Map.of("a", Map.of("person", "obama")))));
        cases.add(new Case(
                "POST compare",
                404,
                "compare",
                Body.form().file("a", obama).text("b", "zz").made()));
        cases.add(new Case(
                "POST compare",
                409,
                "compare",
                Body.form().file("a", obama).text("b", "bu").made()));
        cases.add(new Case("POST compare", 413, "compare", large));
        cases.add(new Case("POST compare", 415, "compare", photo));
        cases.add(new Case(
                "POST compare",
                422,
                "compare",
                Body.form().file("a", grey).text("b", "trump").made()));
        return cases;
    }

    /** What the document's own examples of a request's JSON are. */
    private static List<Object> examples(String name) {
        Operation operation = promised.operations().stream()
                .filter(any -> any.name().equals(name))
                .findFirst()
                .orElseThrow();
        List<Object> examples = promised.media(OpenApi.object(operation.parts(), "requestBody")).stream()
                .filter(media -> media.type().equals("application/json"))
                .flatMap(media -> media.examples().stream())
                .toList();
        assertThat(examples).isNotEmpty();
        return examples;
    }

    private void playWriting(Set<String> played) throws IOException {
        Path own = CelebsGallery.copy(gallery, folder.resolve("gallery"));
        Body photo = Body.of("image/jpeg", obama);
        try (TestServer writing = TestServer.writing(lookalike, own)) {
            String photos = "POST people/{name}/photos";
            play(writing, new Case(photos, 200, "people/barack/photos", photo), played);
            play(writing, new Case(photos, 400, "people/.barack/photos", photo), played);
            play(writing, new Case(photos, 415, "people/barack/photos", Body.json(Map.of())), played);
            String remove = "DELETE people/{name}";
            play(writing, new Case(remove, 400, "people/barack?a=b", Body.NONE), played);
            play(writing, new Case(remove, 404, "people/barac", Body.NONE), played);
            try (var other = lookalike.openGallery(own)) {
                assertThat(other.people()).containsKey("barack");
                play(writing, new Case(photos, 409, "people/barack/photos", photo), played);
                play(writing, new Case(remove, 409, "people/barack", Body.NONE), played);
            }
            play(writing, new Case(remove, 200, "people/barack", Body.NONE), played);
        }
    }

    /** Somebody puts a gallery of other networks into the place of the one that is served. */
    private void playOfAnotherModel(Set<String> played) throws IOException {
        Path own = CelebsGallery.copy(gallery, folder.resolve("other"));
        Path descriptor = lookalike.options().embedder().resolveSibling("face-embedding-dlib-resnet-v1.json");
        try (TestServer reading = TestServer.reading(lookalike, own);
                Lookalike dlib = Lookalike.open(lookalike.options().withEmbedder(descriptor))) {
            String face =
                    "faces/" + ((List<?>) reading.get("/v1/people/obama").json().get("faces")).get(0) + "/image";
            try (var remake = dlib.remakeGallery(own)) {
                dlib.index(Portraits.CELEBS.resolveSibling("me"), remake.gallery());
                remake.finish();
            }
            for (String path : List.of("info", "people", "people/obama", "map")) {
                play(reading, new Case("GET " + path.replace("obama", "{name}"), 409, path, Body.NONE), played);
            }
            play(reading, new Case("GET faces/{id}/image", 409, face, Body.NONE), played);
            play(reading, new Case("POST find", 409, "find", Body.of("image/jpeg", obama)), played);
            play(reading, new Case("PUT find", 409, "find", Body.of(null, obama)), played);
        }
    }

    private static void play(TestServer server, Case request, Set<String> played) throws IOException {
        String method = request.operation().substring(0, request.operation().indexOf(' '));
        Reply reply = server.send(method, "/v1/" + request.path(), request.body(), request.headers());
        assertThat(reply.status())
                .as(method + " " + request.path() + ": " + new String(reply.body()))
                .isEqualTo(request.status());
        check(request.operation(), reply, played);
    }

    /** Status, content type and body are documented. */
    private static void check(String name, Reply reply, Set<String> played) throws IOException {
        Operation operation = promised.operations().stream()
                .filter(any -> any.name().equals(name))
                .findFirst()
                .orElseThrow();
        String status = Integer.toString(reply.status());
        Map<String, Object> response = promised.responses(operation).get(status);
        assertThat(response).as(name + " " + status + " is documented").isNotNull();
        List<Media> media = promised.media(response);
        if (media.isEmpty()) {
            assertThat(reply.body()).isEmpty();
        } else {
            assertThat(reply.type()).isEqualTo(media.get(0).type());
            if (reply.type().equals("application/json")) {
                assertThat(promised.schemas().faults(reply.json(), media.get(0).schema()))
                        .as(name + " " + status)
                        .isEmpty();
            }
        }
        assertThat(reply.headers().keySet())
                .containsAll(OpenApi.object(response, "headers").keySet().stream()
                        .map(header -> header.toLowerCase(Locale.ROOT))
                        .toList());
        played.add(name + " " + status);
    }
}
