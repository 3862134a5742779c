package io.github.lookalike.serve;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.lookalike.Lookalike;
import io.github.lookalike.cli.CelebsGallery;
import io.github.lookalike.cli.Cli;
import io.github.lookalike.serve.TestServer.Reply;
import java.io.IOException;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The map, which a process of its own makes: that may die. */
@ExtendWith(CelebsGallery.class)
@Tag("slow")
class MapTest {

    private static final int MOST_ASKED = 3_000;

    private static Lookalike lookalike;

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
