package io.github.lookalike.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.jr.ob.JSON;
import io.github.lookalike.Lookalike;
import io.github.lookalike.cli.CelebsGallery;
import io.github.lookalike.cli.Cli;
import io.github.lookalike.portraits.Portraits;
import io.github.lookalike.serve.TestServer.Body;
import io.github.lookalike.serve.TestServer.Reply;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Image;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What reading clients get, and what they are told when they ask wrongly. */
@ExtendWith(CelebsGallery.class)
@Tag("slow")
class ApiTest {

    private static Lookalike lookalike;
    private static TestServer server;
    private static Cli cli;
    private static Body collins;

    @BeforeAll
    static void open(Cli celebs) throws IOException {
        cli = celebs;
        lookalike = Lookalike.open();
        server = TestServer.reading(lookalike, celebs.path("GALLERY"));
        collins = Body.of("image/jpeg", Files.readAllBytes(Portraits.of("collins")));
    }

    @AfterAll
    static void close() throws IOException {
        server.close();
        lookalike.close();
    }

    @Test
    void findAnswersAsTheCommandLineDoes() throws IOException {
        for (String how : List.of("top=3", "metric=l1&top=2", "metric=cosine&by=photo&aggregate=nearest")) {
            String options = ("&" + how).replace("&", " --").replace('=', ' ');
            List<Map<String, Object>> told =
                    command("find " + Portraits.of("collins") + " --gallery GALLERY --format json" + options);
            Map<String, Object> probe = server.send("PUT", "/v1/find?" + how, collins)
                    .list("probes")
                    .get(0);
            assertThat(probe).containsEntry("face", 1).containsEntry("advice", List.of());
            assertSame(told, list(probe.get("answers")), "rank", "person", "distance", "likeness", "verdict");
        }
    }

    @Test
    void amongPeopleOfANameTheNearestAreFoundHoweverFarTheyAre() throws IOException {
        List<Map<String, Object>> all = list(
                server.post("/v1/find?top=9", collins).list("probes").get(0).get("answers"));
        List<Object> bushes = all.stream()
                .filter(answer -> answer.get("person").toString().contains("bush"))
                .map(answer -> answer.get("person") + " " + answer.get("distance"))
                .collect(Collectors.toList());
        Object last = all.stream()
                .map(answer -> answer.get("person"))
                .filter(person -> !person.equals("bush")) // the name of two
                .reduce((near, far) -> far)
                .orElseThrow();

        List<Map<String, Object>> found = list(server.post("/v1/find?top=2&q=B%C3%9CSH", collins)
                .list("probes")
                .get(0)
                .get("answers"));

        assertThat(found)
                .extracting(answer -> answer.get("person") + " " + answer.get("distance"))
                .isEqualTo(bushes);
        assertThat(found).extracting(answer -> answer.get("rank")).containsExactly(1, 2);
        assertThat(list(server.post("/v1/find?top=1&q=" + last, collins)
                        .list("probes")
                        .get(0)
                        .get("answers")))
                .extracting(answer -> answer.get("person"))
                .containsExactly(last);
        Map<String, Object> bush = server.post("/v1/find?q=bush", Body.json(Map.of("person", "bush")))
                .list("probes")
                .get(0);
        assertThat(bush).containsEntry("person", "bush");
        assertThat(list(bush.get("answers")))
                .extracting(answer -> answer.get("person"))
                .containsExactly("bush-senior");
        assertThat(server.post("/v1/find?q=nobody", collins).list("probes").get(0))
                .containsEntry("answers", List.of());
    }

    @Test
    void aPersonIsNotTheirOwnAnswer() throws IOException {
        Map<String, Object> probe = server.post("/v1/find?top=9", Body.json(Map.of("person", "BUSH")))
                .list("probes")
                .get(0);

        assertThat(probe).containsEntry("person", "bush").containsEntry("title", "Bush");
        assertSame(
                command("find bush --top 9 --gallery GALLERY --format json"),
                list(probe.get("answers")),
                "person",
                "distance",
                "verdict");
    }

    @Test
    void anEmbeddingFindsAndComparesAsItsPhotoDoes() throws IOException {
        List<?> numbers = (List<?>)
                server.post("/v1/embeddings", collins).list("faces").get(0).get("embedding");
        Body body = Body.json(Map.of("embedding", numbers));

        assertSame(
                list(server.post("/v1/find", collins).list("probes").get(0).get("answers")),
                list(server.post("/v1/find", body).list("probes").get(0).get("answers")),
                "person",
                "distance");
        Map<String, Object> both = server.post(
                        "/v1/compare",
                        Body.json(Map.of("a", Map.of("embedding", numbers), "b", Map.of("person", "hopper"))))
                .json();
        assertSame(
                command("distance " + Portraits.of("collins") + " hopper --gallery GALLERY --format json"),
                List.of(both),
                "metric",
                "distance",
                "likeness",
                "verdict");
        assertThat((Double) both.get("false_match_rate")).isCloseTo(1 - (Double) both.get("likeness"), within(1e-9));
    }

    @Test
    void detectTellsWhatCropTells(@TempDir Path crops) throws IOException {
        Map<String, Object> face =
                server.post("/v1/detect", collins).list("faces").get(0);

        assertSame(
                command("crop " + Portraits.of("collins") + " --format json -o " + crops.resolve("c")),
                List.of(face),
                "face",
                "box",
                "landmarks",
                "score");
    }

    @Test
    void aQuickLookShowsAFaceFromTheFrontWhereTheWholeOneDoes(@TempDir Path folder) throws IOException {
        Body frame = Body.of("image/jpeg", frameOfCamera(folder));
        Reply whole = server.post("/v1/detect", frame);

        Reply quick = server.post("/v1/detect?quick=true", frame);

        assertThat(quick.json()).containsEntry("image", Map.of("width", 640, "height", 480));
        assertThat(quick.list("faces")).hasSize(1);
        Map<String, Object> face = quick.list("faces").get(0);
        for (String side : List.of("x", "y", "width", "height")) {
            assertThat(side(face, side))
                    .as(side)
                    .isCloseTo(side(whole.list("faces").get(0), side), within(4.0));
        }
        assertThat(face).containsEntry("advice", List.of());
        assertThat(server.post("/v1/detect?quick=false", frame).json()).isEqualTo(whole.json());
        assertThat(server.post("/v1/detect?quick=yes", frame).error()).isEqualTo("400 bad_request");
    }

    /** One look does not show small faces: that is what the whole one takes its time for. */
    @Test
    void aQuickLookIsNotAWholeOne(@TempDir Path folder) throws IOException {
        Path far = Portraits.farAway("collins", 4000, 3000, folder.resolve("far.jpg"));
        Body photo = Body.of("image/jpeg", Files.readAllBytes(far));

        assertThat(server.post("/v1/detect", photo).list("faces")).hasSize(1);
        assertThat(server.post("/v1/detect?quick=true", photo).list("faces")).isEmpty();
    }

    private static double side(Map<String, Object> face, String side) {
        return ((Number) ((Map<?, ?>) face.get("box")).get(side)).doubleValue();
    }

    private static byte[] frameOfCamera(Path folder) throws IOException {
        BufferedImage portrait = ImageIO.read(Portraits.of("collins").toFile());
        BufferedImage frame = new BufferedImage(640, 480, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = frame.createGraphics();
        int width = 480 * portrait.getWidth() / portrait.getHeight();
        pen.drawImage(
                portrait.getScaledInstance(width, 480, Image.SCALE_SMOOTH), (640 - width) / 2, 0, Color.GRAY, null);
        pen.dispose();
        Path file = folder.resolve("frame.jpg");
        ImageIO.write(frame, "jpeg", file.toFile());
        return Files.readAllBytes(file);
    }

    @Test
    void facesOfSeveralAreChosenByNumber(@TempDir Path folder) throws IOException {
        Path two = Portraits.sideBySide("obama", "trump", folder.resolve("two.png"));
        Body photo = Body.form()
                .text("note", "x")
                .file("image", Files.readAllBytes(two))
                .made();

        Reply all = server.post("/v1/find?face=all&top=1", photo);
        assertThat(all.json()).containsEntry("seen", 2);
        assertThat(all.list("probes")).extracting(probe -> probe.get("face")).containsExactly(1, 2);
        Reply second = server.post("/v1/find?face=2&top=1", photo);
        assertThat(second.list("probes")).isEqualTo(all.list("probes").subList(1, 2));
        assertThat(server.post("/v1/find?face=3", photo).error()).isEqualTo("422 no_such_face");
        assertThat(server.post("/v1/embeddings?face=main", photo).list("faces")).hasSize(1);
    }

    @Test
    void peopleComePageByPageInTheOrderOfNames() throws IOException {
        List<Object> names = new ArrayList<>();
        Object cursor = "";
        while (cursor != null) {
            Reply page = server.get("/v1/people?limit=4&cursor=" + cursor);
            assertThat(page.json()).containsEntry("total", 6);
            page.list("people").forEach(person -> names.add(person.get("name")));
            cursor = page.json().get("next_cursor");
        }
        assertThat(names).containsExactly("bush", "bush-senior", "hopper", "lincoln", "obama", "trump");
        assertThat(server.get("/v1/people?q=B%C3%9CSH%20s").list("people"))
                .extracting(person -> person.get("title"))
                .containsExactly("Bush-Senior");
    }

    @Test
    void aFaceIsAPictureOfTheSizeThatIsAskedFor() throws IOException {
        Object id = ((List<?>) server.get("/v1/people/obama").json().get("faces")).get(0);
        Reply picture = server.get("/v1/faces/" + id + "/image?size=64");

        assertThat(picture.type()).isEqualTo("image/jpeg");
        assertThat(ImageIO.read(new ByteArrayInputStream(picture.body())).getWidth())
                .isEqualTo(64);
        String wrong = id.toString().substring(0, 20)
                + (id.toString().charAt(20) == 'A' ? "B" : "A")
                + id.toString().substring(21);
        assertThat(server.get("/v1/faces/" + wrong + "/image").error()).isEqualTo("404 not_found");
    }

    @Test
    void headDoesAsGetWithoutABody() throws IOException {
        Reply head = server.send("HEAD", "/v1/people/obama", Body.NONE);

        assertThat(head.status()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        assertThat(head.header("Content-Length"))
                .isEqualTo(Integer.toString(server.get("/v1/people/obama").body().length));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "top=0",
                "top=1001",
                "top=x",
                "top=",
                "by=people",
                "by=PERSON",
                "metric=l3",
                "aggregate=max",
                "face=0",
                "face=-1",
                "face=first",
                "face=99999999999",
                "tpo=3"
            })
    void parametersOfNoSenseAreRefusedByName(String query) throws IOException {
        Reply reply = server.post("/v1/find?" + query, collins);

        assertThat(reply.error()).isEqualTo("400 bad_request");
        assertThat(reply.message()).contains(query.substring(0, query.indexOf('=')));
    }

    @Test
    void embeddingsOfNoSenseAreRefused() throws IOException {
        List<Object> bad = List.of(
                Collections.nCopies(127, 0.1),
                Collections.nCopies(128, 0),
                Collections.nCopies(128, "NaN"),
                Collections.nCopies(128, 1e39),
                List.of());
        for (Object embedding : bad) {
            assertThat(server.post("/v1/find", Body.json(Map.of("embedding", embedding)))
                            .error())
                    .isEqualTo("400 bad_request");
        }
        for (Object body : List.of(Map.of(), Map.of("person", 1), Map.of("person", "bush", "embedding", List.of()))) {
            assertThat(server.post("/v1/find", Body.json(body)).error()).isEqualTo("400 bad_request");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "POST, find, text/plain, 415 unsupported_media_type",
        "POST, find, image/jpeg, 422 unreadable_image",
        "POST, detect, image/png, 422 unreadable_image",
        "POST, compare, image/png, 415 unsupported_media_type",
        "POST, find, application/json, 400 bad_request",
        "PATCH, find, image/jpeg, 405 method_not_allowed",
        "POST, finds, image/jpeg, 404 not_found"
    })
    void whatIsNoPhotoIsToldSo(String method, String path, String type, String error) throws IOException {
        Reply reply = server.send(method, "/v1/" + path, Body.of(type, "no picture".getBytes()));

        assertThat(reply.error()).isEqualTo(error);
        assertThat(reply.message()).doesNotContain("/tmp").doesNotContain("Exception");
    }

    @Test
    void anAmbiguousNameTellsNoOthers() throws IOException {
        Reply reply = server.post("/v1/find", Body.json(Map.of("person", "bus")));

        assertThat(reply.error()).isEqualTo("409 ambiguous_name");
        assertThat(reply.message()).doesNotContain("senior");
        assertThat(server.post("/v1/find", Body.NONE).error()).isEqualTo("400 bad_request");
    }

    private static List<Map<String, Object>> command(String line) throws IOException {
        return list(JSON.std.anyFrom(cli.run(line).out()));
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> list(Object any) {
        return (List<Map<String, Object>>) any;
    }

    /** Networks for a few photos and for many differ by 1e-5. */
    private static void assertSame(List<Map<String, Object>> told, List<Map<String, Object>> answered, String... keys) {
        assertThat(answered).hasSameSizeAs(told).isNotEmpty();
        for (int i = 0; i < told.size(); i++) {
            for (String key : keys) {
                Object value = answered.get(i).get(key);
                if (told.get(i).get(key) instanceof Double number) {
                    assertThat((Double) value).as(key).isCloseTo(number, within(2e-4));
                } else {
                    assertThat(value).as(key).isEqualTo(told.get(i).get(key));
                }
            }
        }
    }
}
