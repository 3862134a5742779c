package io.github.lookalike.serve;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.lookalike.Lookalike;
import io.github.lookalike.cli.CelebsGallery;
import io.github.lookalike.cli.Cli;
import io.github.lookalike.portraits.Portraits;
import io.github.lookalike.serve.TestServer.Body;
import io.github.lookalike.serve.TestServer.Reply;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Clients that add and remove people. */
@ExtendWith(CelebsGallery.class)
@Tag("slow")
class ChangesTest {

    @TempDir
    Path folder;

    @Test
    void photosAreAddedShownAndForgotten(Cli cli) throws IOException {
        Path gallery = CelebsGallery.copy(cli.path("GALLERY"), folder.resolve("gallery"));
        Path kept = folder.resolve("gallery.photos");
        byte[] collins = Files.readAllBytes(Portraits.of("collins"));
        try (Lookalike lookalike = Lookalike.open();
                TestServer server = TestServer.writing(lookalike, gallery)) {
            Reply added = server.post(
                    "/v1/people/eileen_collins/photos",
                    Body.form()
                            .file("photo", collins)
                            .file("photo", new byte[50])
                            .made());

            assertThat(added.list("failed")).hasSize(1);
            assertThat(added.list("failed").get(0)).containsEntry("part", 2);
            assertThat(added.list("failed").get(0).get("error").toString()).contains("unreadable_image");
            assertThat(files(kept)).hasSize(1).allMatch(file -> file.matches("eileen_collins/[0-9a-f]{64}\\.jpg"));
            Object face = added.list("added").get(0).get("face");
            assertThat(server.get("/v1/faces/" + face + "/image").type()).isEqualTo("image/jpeg");
            assertThat(server.get("/v1/people/eileen_collins").json())
                    .containsEntry("title", "Eileen Collins")
                    .containsEntry("faces", List.of(face));
            assertThat(server.post("/v1/find", Body.json(Map.of("person", "hopper")))
                            .list("probes")
                            .get(0)
                            .toString())
                    .contains("eileen_collins");

            assertThat(server.send("DELETE", "/v1/people/eileen_collins", Body.NONE)
                            .json())
                    .isEqualTo(Map.of("removed_photos", 1));
            assertThat(files(kept)).isEmpty();
            assertThat(server.get("/v1/people/eileen_collins").error()).isEqualTo("404 not_found");
            assertThat(server.get("/v1/faces/" + face + "/image").error()).isEqualTo("404 not_found");
        }
    }

    @Test
    void namesThatAreNoFoldersAreRefusedAndNothingIsWritten(Cli cli) throws IOException {
        Path gallery = CelebsGallery.copy(cli.path("GALLERY"), folder.resolve("gallery"));
        Body photo = Body.of("image/jpeg", Files.readAllBytes(Portraits.of("collins")));
        try (Lookalike lookalike = Lookalike.open();
                TestServer server = TestServer.writing(lookalike, gallery)) {
            for (String name : List.of(
                    "..", "%2e%2e", "a%2Fb", "%2Fetc", "a%5Cb", ".a", "a%00", "a%0A", "%20a", "a".repeat(101))) {
                assertThat(server.post("/v1/people/" + name + "/photos", photo).error())
                        .as(name)
                        .isEqualTo("400 bad_request");
            }
        }
        assertThat(files(folder)).allMatch(file -> file.startsWith("gallery/"));
    }

    @Test
    void aReadersGalleryStaysAsItIs(Cli cli) throws IOException {
        try (Lookalike lookalike = Lookalike.open();
                TestServer server = TestServer.reading(lookalike, cli.path("GALLERY"))) {
            assertThat(server.send("DELETE", "/v1/people/obama", Body.NONE).error())
                    .isEqualTo("403 read_only");
            assertThat(server.get("/v1/people/obama").status()).isEqualTo(200);
        }
    }

    private static List<String> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString())
                    .toList();
        }
    }
}
