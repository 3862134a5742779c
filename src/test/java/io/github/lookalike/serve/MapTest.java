package io.github.lookalike.serve;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.lookalike.Lookalike;
import io.github.lookalike.cli.CelebsGallery;
import io.github.lookalike.cli.Cli;
import io.github.lookalike.gallery.Entry;
import io.github.lookalike.gallery.Gallery;
import io.github.lookalike.gallery.GalleryCounts;
import io.github.lookalike.gallery.Photo;
import io.github.lookalike.gallery.PhotoId;
import io.github.lookalike.serve.TestServer.Reply;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The map, which a process of its own makes: that may die. */
@ExtendWith(CelebsGallery.class)
@Tag("slow")
class MapTest {

    private static final int MOST_ASKED = 3_000;

    private static Lookalike lookalike;

    @TempDir
    Path folder;

    @BeforeAll
    static void open() throws IOException {
        lookalike = Lookalike.open();
    }

    @AfterAll
    static void close() {
        lookalike.close();
    }

    @Test
    void aProcessThatDiesIsToldOfOnceAndTheNextAskerHasAnother(Cli cli) throws Exception {
        try (TestServer server = TestServer.reading(lookalike, cli.path("GALLERY"))) {
            assertThat(server.get("/v1/map").status()).isEqualTo(202);
            kill();

            Reply failed = made(server);

            assertThat(failed.error()).isEqualTo("503 map_unavailable");
            assertThat(failed.message()).contains("lookalike map").doesNotContain("/");
            assertThat(failed.header("Retry-After")).isEqualTo("1");
            assertThat(server.get("/v1/health").status()).isEqualTo(200);
            assertThat(server.get("/v1/map").status()).isEqualTo(202);
            assertThat(made(server).list("people")).hasSize(6);
        }
    }

    /** Neither the number of photos nor the size of the files need tell that there was a change. */
    @Test
    void aPhotoInPlaceOfAnotherMakesTheMapAnew(Cli cli) throws Exception {
        Path gallery = CelebsGallery.copy(cli.path("GALLERY"), folder.resolve("gallery"));
        try (TestServer server = TestServer.reading(lookalike, gallery)) {
            assertThat(names(made(server))).contains("obama").doesNotContain("curie");

            GalleryCounts before;
            try (Gallery writing = lookalike.openGallery(gallery)) {
                before = writing.info().counts();
                Entry obama = writing.entries("obama").get(0);
                writing.removePhoto(obama.photo().id());
                Photo curie = new Photo(
                        new PhotoId(obama.photo().id().root(), "curie.jpg"),
                        "curie",
                        obama.photo().size(),
                        obama.photo().modified(),
                        "c".repeat(64));
                writing.put(curie, List.of(obama.template()));
                writing.commit();
                assertThat(writing.info().counts()).isEqualTo(before);
            }

            assertThat(server.get("/v1/map").status()).isEqualTo(202);
            assertThat(names(made(server))).contains("curie").doesNotContain("obama");
            assertThat(server.get("/v1/map").status()).isEqualTo(200);
        }
    }

    private static List<Object> names(Reply map) throws IOException {
        return map.list("people").stream().map(person -> person.get("name")).toList();
    }

    /** Ends the one process that the server has started, as a lack of memory would. */
    private static void kill() throws InterruptedException {
        for (int i = 0; i < MOST_ASKED; i++) {
            Optional<ProcessHandle> map = ProcessHandle.current().children().findAny();
            if (map.isPresent()) {
                map.get().destroyForcibly();
                return;
            }
            Thread.sleep(10);
        }
        throw new AssertionError("no process makes the map");
    }

    /** What the map has become once it is no longer in the making. */
    private static Reply made(TestServer server) throws IOException, InterruptedException {
        for (int i = 0; i < MOST_ASKED; i++) {
            Reply reply = server.get("/v1/map");
            if (reply.status() != 202) {
                return reply;
            }
            Thread.sleep(100);
        }
        throw new AssertionError("the map does not come to an end");
    }
}
