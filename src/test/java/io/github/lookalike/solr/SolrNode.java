package io.github.lookalike.solr;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** One node: a process at an address that stays, with data that stay until the cluster is closed. */
public final class SolrNode {

    private final int port;
    private final Path folder;
    private final ClusterSettings settings;
    private final String zooKeeper;
    private JavaProcess process;

    SolrNode(Path folder, ClusterSettings settings, String zooKeeper) throws IOException {
        this.folder = Files.createDirectories(folder);
        this.settings = settings;
        this.zooKeeper = zooKeeper;
        this.port = FreePorts.any();
    }

    /** As in {@code http://127.0.0.1:8983/solr}. */
    public String url() {
        return settings.scheme() + "://127.0.0.1:" + port + "/solr";
    }

    /** As the cluster's state calls it. */
    public String name() {
        return "127.0.0.1:" + port + "_solr";
    }

    /** Where all of its cores have their indexes and transaction logs. */
    public Path data() {
        return folder.resolve("home");
    }

    public long pid() {
        return process.pid();
    }

    public boolean isAlive() {
        return process != null && process.isAlive();
    }

    /** With the cluster's credentials and authority. */
    public SolrHttp http() {
        return http(settings.credentials());
    }

    /** @param credentials others than the cluster's; null for none */
    public SolrHttp http(Credentials credentials) {
        try {
            return new SolrHttp(url(), credentials, settings.certificates());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** SIGKILL: as if the machine had lost its power. The cluster takes a while to hear of it. */
    public void kill() {
        process.kill();
    }

    /** SIGTERM: it takes its leave from the cluster. */
    public void stop() {
        process.stop();
    }

    /** Starts it, at first or again, and waits until it answers. */
    public void start() throws IOException {
        launch();
        awaitReady();
    }

    void launch() throws IOException {
        if (isAlive()) {
            throw new IllegalStateException(name() + " runs");
        }
        List<String> options = new ArrayList<>(settings.javaOptions());
        options.add("-Djetty.host=127.0.0.1");
        options.add("-Dsolr.log.dir=" + folder);
        List<String> arguments = new ArrayList<>(List.of(data().toString(), String.valueOf(port), zooKeeper));
        Certificates certificates = settings.certificates();
        if (certificates != null) {
            String keys = certificates.keyStore().toString();
            String trust = certificates.trustStore().toString();
            arguments.addAll(List.of(keys, trust, Certificates.STORE_PASSWORD));
            // What it has as a client of the other nodes.
            options.add("-Djavax.net.ssl.trustStore=" + trust);
            options.add("-Djavax.net.ssl.trustStorePassword=" + Certificates.STORE_PASSWORD);
        }
        process = JavaProcess.start(folder, folder.resolve("log"), options, "SolrProcess", arguments);
    }

    void awaitReady() {
        SolrHttp http = http();
        Waiting.until(name() + " to answer", () -> {
            if (!process.isAlive()) {
                throw new AssertionError(name() + " ended:\n" + process.tail());
            }
            return http.get("/admin/info/system").statusCode() == 200;
        });
    }

    /** The end of its log. */
    String tail() {
        return name() + (isAlive() ? "" : ", which does not run") + ":\n" + (process == null ? "" : process.tail());
    }
}
