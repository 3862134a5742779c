package io.github.lookalike.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.lookalike.e2e.Program.Outcome;
import io.github.lookalike.portraits.Portraits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program needs no network and asks for none. */
class NoNetworkIT {

    private static final String LAUNCHER =
            Program.DISTRIBUTION.resolve("bin/lookalike").toString();

    /** A process in a network namespace of its own, which has no interface that is up, not even the loopback. */
    private static final String[] ALONE = {"unshare", "--map-root-user", "--net", LAUNCHER};

    private static final String[] INDEX = {"index", "celebs"};
    private static final String[] FIND = {"find", "me.jpg", "--html", "me.html", "--sheet", "me.png"};
    private static final String[] MAP = {"map", "-o", "map.html", "-o", "map.svg", "--with", "me.jpg"};
    private static final String[] EXPORT = {"export", "--csv", "faces.csv", "--projector", "projector", "--overwrite"};

    private static final String[][] COMMANDS = {
        INDEX,
        {"list", "--format", "json"},
        FIND,
        {"distance", "obama", "trump"},
        {"crop", "me.jpg", "-o", "faces"},
        {"embed", "me.jpg"},
        MAP,
        {"audit", "--html", "audit.html"},
        EXPORT,
        {"compare-metrics"},
        {"remove", "trump"},
        {"info"},
    };

    @TempDir
    static Path folder;

    @BeforeAll
    static void aFewPhotos() throws IOException {
        Path celebs = Files.createDirectory(folder.resolve("celebs"));
        for (String person : List.of("hopper", "obama", "trump", "curie", "lincoln")) {
            Files.copy(Portraits.of(person), celebs.resolve(person + ".jpg"));
        }
        Files.copy(Portraits.of("collins"), folder.resolve("me.jpg"));
    }

    @Test
    void withoutANetworkItDoesTheSame() throws IOException {
        assumeTrue(works("unshare", "--map-root-user", "--net", "true"), "no network namespaces for this user");
        assertThat(Program.startedAs("unshare", "--map-root-user", "--net", "cat", "/proc/net/route")
                        .run()
                        .out()
                        .lines())
                .as("routes and a heading")
                .hasSizeLessThan(2);

        for (String[] command : COMMANDS) {
            Outcome with = run("with", LAUNCHER).run(command);
            Outcome without = run("without", ALONE).run(command);
            assertThat(without.code()).as(without.err()).isZero();
            assertThat(unvarying(without.out())).isEqualTo(unvarying(with.out()));
            assertThat(unvarying(without.err())).isEqualTo(unvarying(with.err()));
        }
    }

    @Test
    void itConnectsToNobodyAndListensToNobody() throws IOException {
        assumeTrue(works("strace", "-o", folder.resolve("try").toString(), "true"), "no strace, or not allowed");
        // Java itself asks the kernel at its start which kinds of sockets there are: that sends nothing.
        String[] traced = {
            "strace",
            "-f",
            "-qq",
            "-e",
            "trace=connect,bind,listen,accept,sendto,sendmsg,sendmmsg",
            "-o",
            "calls",
            LAUNCHER
        };
        for (String[] command : List.of(INDEX, FIND, MAP, EXPORT)) {
            Outcome outcome = run("traced", traced).run(command);
            assertThat(outcome.code()).as(outcome.err()).isZero();
            assertThat(Files.readAllLines(folder.resolve("calls")))
                    .as(String.join(" ", command))
                    .noneMatch(call -> call.matches(".*\\b(AF_INET|AF_INET6|AF_PACKET|AF_NETLINK|listen|accept)\\b.*"));
        }
    }

    private static Program run(String data, String... words) {
        return Program.startedAs(words)
                .in(folder)
                .with("XDG_DATA_HOME", folder.resolve(data).toString());
    }

    private static boolean works(String... words) {
        try {
            return new ProcessBuilder(words).start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static String unvarying(String output) {
        return output.replaceAll("\\d+\\.\\d s\n", "")
                .replaceAll("(?m)^\\d+ of \\d+ .* left\n", "")
                .replaceAll("/(with|without)/|bytes +\\d+", "");
    }
}
