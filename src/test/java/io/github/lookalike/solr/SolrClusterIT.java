package io.github.lookalike.solr;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The cluster that other tests stand on: that it is one, takes harm as a real one does, and leaves nothing. */
@Tag("solr")
@ExtendWith(SolrLogs.class)
class SolrClusterIT {

    private static SolrCluster cluster;

    @TempDir
    Path folder;

    @BeforeAll
    static void start() throws IOException {
        cluster = SolrCluster.of(2).start();
        cluster.upload("small", SmallConfigSet.zip());
    }

    @AfterAll
    static void close() {
        cluster.close();
    }

    @Test
    void shardsOfACollectionLieOnBothNodes() throws IOException {
        cluster.create("halves", "small", 2, 1);
        put(cluster.http(), "halves", 0, 50);

        assertThat(cluster.leaderOf("halves", "shard1")).isPresent().isNotEqualTo(cluster.leaderOf("halves", "shard2"));
        for (SolrNode node : cluster.nodes()) {
            assertThat(count(node.http(), "halves", "")).isEqualTo(50);
            assertThat(filesOf(node)).anyMatch(file -> file.matches("halves_shard[12]_replica_n\\d+/data/index/.*"));
        }
        assertThat(cluster.nodes().stream().mapToLong(node -> count(node.http(), "halves", "&distrib=false")))
                .as("each node's part")
                .doesNotContain(0L, 50L);
    }

    @Test
    void afterTheKillOfALeaderTheOtherReplicaGoesOnAndTheKilledOneCatchesUp() throws IOException {
        cluster.create("twice", "small", 1, 2);
        put(cluster.http(), "twice", 0, 20);
        SolrNode leader = cluster.leaderOf("twice", "shard1").orElseThrow();
        SolrNode other = cluster.nodes().stream()
                .filter(node -> node != leader)
                .findFirst()
                .orElseThrow();

        leader.kill();

        assertThat(leader.isAlive()).isFalse();
        assertThatThrownBy(() -> leader.http().get("/admin/info/system")).isInstanceOf(IOException.class);
        Waiting.until(
                "another leader",
                () -> cluster.leaderOf("twice", "shard1").filter(other::equals).isPresent());
        assertThat(count(other.http(), "twice", "")).isEqualTo(20);
        put(other.http(), "twice", 20, 30);

        leader.start();
        cluster.awaitActive("twice");
        assertThat(count(leader.http(), "twice", "&distrib=false"))
                .as("what came while it was away")
                .isEqualTo(30);
    }

    @Test
    void aNodeStopsInOrderAndComesBackAtItsAddress() throws IOException {
        SolrNode node = cluster.node(1);
        String url = node.url();
        node.stop();
        Waiting.until(
                "its leave", () -> !ClusterState.of(cluster.http()).liveNodes().contains(node.name()));

        node.start();

        assertThat(node.url()).isEqualTo(url);
        assertThat(ClusterState.of(cluster.http()).liveNodes()).contains(node.name());
    }

    @Test
    void aClusterWithAPasswordAndTlsIsClosedToOthersAndLeavesNothing() throws IOException {
        SolrCluster secured = SolrCluster.of(2)
                .withCredentials("curator", "pässwörd: 1")
                .withTls()
                .start();
        List<Long> pids;
        try (secured) {
            SolrNode node = secured.node(0);
            assertThat(node.url()).startsWith("https://127.0.0.1:");
            assertThat(node.http().get("/admin/info/system").statusCode()).isEqualTo(200);
            assertThat(node.http(null).get("/admin/info/system").statusCode()).isEqualTo(401);
            assertThat(node.http(new Credentials("curator", "wrong"))
                            .get("/admin/info/system")
                            .statusCode())
                    .isEqualTo(401);
            assertThatThrownBy(() -> new SolrHttp(node.url(), null, null).get("/admin/info/system"))
                    .isInstanceOf(SSLHandshakeException.class);
            assertThat(secured.certificates().orElseThrow().authority())
                    .content()
                    .startsWith("-----BEGIN CERTIFICATE-----");

            secured.upload("small", SmallConfigSet.zip());
            secured.create("closed", "small", 2, 2);
            put(node.http(), "closed", 0, 10);
            assertThat(count(secured.node(1).http(), "closed", "")).isEqualTo(10);

            pids = secured.pids();
            assertThat(pids).hasSize(3).allMatch(SolrClusterIT::lives);
            assertThat(secured.folder()).isDirectory();
        }
        assertThat(pids).noneMatch(SolrClusterIT::lives);
        assertThat(secured.folder()).doesNotExist();
    }

    @Test
    void processesDoNotOutliveTheOneThatStartedThem() throws Exception {
        Process owner = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin/java").toString(),
                        "-Djava.io.tmpdir=" + folder,
                        "-Dlookalike.solr=" + System.getProperty("lookalike.solr", "target/solr-server/lib"),
                        "-cp",
                        System.getProperty("java.class.path"),
                        AbandonedCluster.class.getName())
                .redirectError(folder.resolve("err").toFile())
                .start();
        try (BufferedReader out = owner.inputReader(UTF_8)) {
            String told = out.readLine();
            assertThat(told).as(Files.readString(folder.resolve("err"))).isNotNull();
            List<Long> pids = Arrays.stream(told.substring(1, told.length() - 1).split(", "))
                    .map(Long::valueOf)
                    .toList();
            assertThat(pids).hasSize(2).allMatch(SolrClusterIT::lives);

            owner.destroyForcibly().waitFor();

            Waiting.until("their end", () -> pids.stream().noneMatch(SolrClusterIT::lives));
        } finally {
            owner.destroyForcibly().waitFor();
        }
    }

    @Test
    void aNodeThatCannotStartSaysWhyAndLeavesNothing() {
        long before = childrenOfThis();

        assertThatThrownBy(() -> SolrCluster.of(1)
                        .withJavaOptions("-XX:+NoSuchOption")
                        .start()
                        .close())
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("NoSuchOption");

        assertThat(childrenOfThis()).isEqualTo(before);
    }

    private static long childrenOfThis() {
        return ProcessHandle.current()
                .descendants()
                .filter(ProcessHandle::isAlive)
                .count();
    }

    private static boolean lives(long pid) {
        return ProcessHandle.of(pid).filter(ProcessHandle::isAlive).isPresent();
    }

    private static void put(SolrHttp node, String collection, int from, int to) throws IOException {
        String documents = IntStream.range(from, to)
                .mapToObj(i -> "{\"id\": \"d" + i + "\", \"name\": \"somebody\"}")
                .toList()
                .toString();
        SolrHttp.successful(
                node.post("/" + collection + "/update?commit=true", "application/json", documents.getBytes(UTF_8)));
    }

    private static long count(SolrHttp node, String collection, String more) {
        try {
            Map<?, ?> answer = node.json("/" + collection + "/select?q=*:*&rows=0&wt=json" + more);
            return ((Number) ((Map<?, ?>) answer.get("response")).get("numFound")).longValue();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static List<String> filesOf(SolrNode node) throws IOException {
        try (Stream<Path> files = Files.walk(node.data())) {
            return files.map(file -> node.data().relativize(file).toString()).toList();
        }
    }
}
