package io.github.lookalike.solr;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * SolrCloud on this machine: ZooKeeper and nodes, each a process of its own, in a folder that goes when this is closed.
 * {@code mvn verify -Psolr} brings what they run on.
 */
public final class SolrCluster implements AutoCloseable {

    /** Small, and soon up: most tests end before code that is compiled better would have paid. */
    private static final List<String> JAVA_OPTIONS =
            List.of("-Xms512m", "-Xmx1g", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");

    private static final Set<SolrCluster> OPEN = ConcurrentHashMap.newKeySet();

    private static SolrCluster shared;

    private final Path folder = Files.createTempDirectory("lookalike-solr");
    private final List<SolrNode> nodes = new ArrayList<>();
    private final ClusterSettings settings;
    private final String zkHost = "127.0.0.1:" + FreePorts.any();
    private JavaProcess zooKeeper;

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> OPEN.forEach(SolrCluster::close)));
    }

    /** How it is to be. */
    public static final class Builder {

        private final int nodes;
        private List<String> javaOptions = JAVA_OPTIONS;
        private Credentials credentials;
        private boolean tls;

        private Builder(int nodes) {
            this.nodes = nodes;
        }

        /** Instead of those that let a node start soon. */
        public Builder withJavaOptions(String... options) {
            javaOptions = List.of(options);
            return this;
        }

        /** Basic authentication: nobody else is answered. */
        public Builder withCredentials(String user, String password) {
            credentials = new Credentials(user, password);
            return this;
        }

        /** By an authority of its own: {@link #certificates}. */
        public Builder withTls() {
            tls = true;
            return this;
        }

        /** Starts it and waits until every node answers. */
        public SolrCluster start() throws IOException {
            SolrCluster cluster = new SolrCluster(this);
            try {
                cluster.start(nodes);
                return cluster;
            } catch (IOException | RuntimeException | Error e) {
                e.addSuppressed(new AssertionError(cluster.logs()));
                cluster.close();
                throw e;
            }
        }
    }

    private SolrCluster(Builder builder) throws IOException {
        OPEN.add(this);
        Certificates certificates = builder.tls ? Certificates.make(folder.resolve("tls")) : null;
        settings = new ClusterSettings(builder.javaOptions, builder.credentials, certificates);
    }

    public static Builder of(int nodes) {
        return new Builder(nodes);
    }

    /** Two open nodes without TLS that all tests of this process use and none may harm; closed when the process ends. */
    public static synchronized SolrCluster shared() throws IOException {
        if (shared == null) {
            shared = of(2).start();
        }
        return shared;
    }

    private void start(int count) throws IOException {
        Path home = Files.createDirectories(folder.resolve("zookeeper"));
        Path seed = Files.createDirectories(folder.resolve("seed"));
        if (settings.credentials() != null) {
            Files.writeString(
                    seed.resolve("security.json"), settings.credentials().securityJson());
        }
        Files.writeString(seed.resolve("clusterprops.json"), "{\"urlScheme\": \"" + settings.scheme() + "\"}");
        zooKeeper = JavaProcess.start(
                home,
                home.resolve("log"),
                List.of("-Xmx256m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"),
                "ZooKeeperProcess",
                List.of(home.resolve("data").toString(), zkHost.substring(zkHost.indexOf(':') + 1), seed.toString()));
        Waiting.until("ZooKeeper", () -> {
            if (!zooKeeper.isAlive()) {
                throw new AssertionError("ZooKeeper ended:\n" + zooKeeper.tail());
            }
            return zooKeeper.hasSaid("READY");
        });
        for (int i = 0; i < count; i++) {
            SolrNode node = new SolrNode(folder.resolve("node" + i), settings, zkHost);
            nodes.add(node);
            node.launch();
        }
        nodes.forEach(SolrNode::awaitReady);
        Waiting.until("all nodes to know each other", () -> ClusterState.of(http())
                .liveNodes()
                .containsAll(nodes.stream().map(SolrNode::name).toList()));
    }

    /** Of the nodes, as in {@code http://127.0.0.1:8983/solr}. */
    public List<String> urls() {
        return nodes.stream().map(SolrNode::url).toList();
    }

    /** As in {@code 127.0.0.1:2181}. */
    public String zkHost() {
        return zkHost;
    }

    /** @param i from 0 */
    public SolrNode node(int i) {
        return nodes.get(i);
    }

    public List<SolrNode> nodes() {
        return List.copyOf(nodes);
    }

    /** Without which the nodes answer nobody; empty if they answer everybody. */
    public Optional<Credentials> credentials() {
        return Optional.ofNullable(settings.credentials());
    }

    /** By which they speak TLS; empty if they don't. */
    public Optional<Certificates> certificates() {
        return Optional.ofNullable(settings.certificates());
    }

    /** All that the nodes keep. */
    public List<Path> dataFolders() {
        return nodes.stream().map(SolrNode::data).toList();
    }

    /** To the first node that runs. */
    public SolrHttp http() {
        return nodes.stream()
                .filter(SolrNode::isAlive)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no node runs"))
                .http();
    }

    /** @param configSet zip with {@code schema.xml} and {@code solrconfig.xml} */
    public void upload(String name, byte[] configSet) throws IOException {
        SolrHttp.successful(http().post(
                        "/admin/configs?action=UPLOAD&overwrite=true&cleanup=true&name=" + name,
                        "application/octet-stream",
                        configSet));
    }

    /** A collection; returns when all of it is there. */
    public void create(String collection, String configSet, int shards, int replicas) throws IOException {
        SolrHttp.successful(http().get("/admin/collections?action=CREATE&name=" + collection + "&collection.configName="
                + configSet + "&numShards=" + shards + "&replicationFactor=" + replicas));
        awaitActive(collection);
    }

    /** The node of the replica that leads a shard, if the cluster knows one that lives. */
    public Optional<SolrNode> leaderOf(String collection, String shard) throws IOException {
        Set<String> leaders = ClusterState.of(http()).leaders(collection, shard);
        return nodes.stream()
                .filter(node -> leaders.contains(node.name()) && node.isAlive())
                .findFirst();
    }

    /** Waits until every replica of a collection is there and every shard has a leader. */
    public void awaitActive(String collection) {
        Waiting.until(
                "all replicas of " + collection, () -> ClusterState.of(http()).isComplete(collection));
    }

    /** What the processes last wrote. */
    String logs() {
        return "ZooKeeper:\n" + (zooKeeper == null ? "" : zooKeeper.tail()) + "\n"
                + nodes.stream().map(SolrNode::tail).collect(joining("\n"));
    }

    static String logsOfAll() {
        return OPEN.stream().map(SolrCluster::logs).collect(joining("\n"));
    }

    /** Kills what runs and deletes what it left. */
    @Override
    public void close() {
        if (!OPEN.remove(this)) {
            return;
        }
        nodes.stream().filter(SolrNode::isAlive).forEach(SolrNode::kill);
        if (zooKeeper != null) {
            zooKeeper.kill();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The processes of the cluster that run. */
    List<Long> pids() {
        return Stream.concat(
                        Stream.of(zooKeeper.pid()),
                        nodes.stream().filter(SolrNode::isAlive).map(SolrNode::pid))
                .toList();
    }

    Path folder() {
        return folder;
    }
}
