package io.github.lookalike.serve;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.lookalike.Lookalike;
import io.github.lookalike.cli.Cli;
import io.github.lookalike.portraits.Portraits;
import io.github.lookalike.serve.TestServer.Body;
import io.github.lookalike.serve.TestServer.Reply;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Faces of a gallery that there is nothing to show of. */
@Tag("slow")
class LostPhotosTest {

    private static Lookalike lookalike;

    @TempDir
    Path folder;

    private final Cli cli = new Cli();
    private Path photo;

    @BeforeAll
    static void open() throws IOException {
        lookalike = Lookalike.open();
    }

    @AfterAll
    static void close() {
        lookalike.close();
    }

    @BeforeEach
    void aGalleryOfTwo() throws IOException {
        cli.naming("FOLDER", folder);
        Path photos = Files.createDirectory(folder.resolve("photos"));
        photo = Files.copy(Portraits.of("obama"), photos.resolve("obama.jpg"));
        Files.copy(Portraits.of("trump"), photos.resolve("trump.jpg"));
        assertThat(cli.run("index FOLDER/photos --gallery FOLDER/gallery").code())
                .isZero();
    }

    @Test
    void aPhotoThatIsGoneHasNoPictureAndIsFoundAllTheSame() throws IOException {
        try (TestServer server = TestServer.reading(lookalike, folder.resolve("gallery"))) {
            assertThat(picture(server, "obama").status()).isEqualTo(200);

            Files.delete(photo);

            assertNoPicture(picture(server, "obama"));
            assertFound(server);
            assertThat(picture(server, "trump").status()).isEqualTo(200);
        }
    }

    @Test
    void anotherPhotoInItsPlaceIsNotShownForIt() throws IOException {
        try (TestServer server = TestServer.reading(lookalike, folder.resolve("gallery"))) {
            Files.delete(photo);
            Files.copy(Portraits.of("curie"), photo);

            assertNoPicture(picture(server, "obama"));

            Files.delete(photo);
            Files.createDirectory(photo);
            assertNoPicture(picture(server, "obama"));
        }
    }

    @Test
    void aServerStartsThoughAllPhotosAreGone() throws IOException {
        Files.delete(photo);
        Files.delete(photo.resolveSibling("trump.jpg"));

        try (TestServer server = TestServer.reading(lookalike, folder.resolve("gallery"))) {
            assertFound(server);
            assertNoPicture(picture(server, "trump"));
        }
    }

    @Test
    void readyMadeVectorsHaveNoPictures() throws IOException {
        assertThat(cli.run("export --gallery FOLDER/gallery --npy FOLDER/both.npy")
                        .code())
                .isZero();
        assertThat(cli.run("index --from FOLDER/both.npy --gallery FOLDER/vectors")
                        .code())
                .isZero();

        try (TestServer server = TestServer.reading(lookalike, folder.resolve("vectors"))) {
            assertFound(server);
            assertNoPicture(picture(server, "obama"));
        }
    }

    private static Reply picture(TestServer server, String person) throws IOException {
        Object face = ((List<?>) server.get("/v1/people/" + person).json().get("faces")).get(0);
        return server.get("/v1/faces/" + face + "/image");
    }

    private void assertNoPicture(Reply reply) throws IOException {
        assertThat(reply.error()).isEqualTo("404 not_found");
        assertThat(reply.message()).doesNotContain(folder.toString(), "obama", "trump", ".jpg", ".npy");
    }

    private static void assertFound(TestServer server) throws IOException {
        assertThat(server.post("/v1/find", Body.json(Map.of("person", "obama")))
                        .list("probes")
                        .get(0)
                        .get("answers"))
                .asString()
                .contains("trump");
    }
}
