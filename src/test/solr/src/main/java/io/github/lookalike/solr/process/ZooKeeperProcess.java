package io.github.lookalike.solr.process;

import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.concurrent.CountDownLatch;
import org.apache.zookeeper.CreateMode;
import org.apache.zookeeper.Watcher.Event.KeeperState;
import org.apache.zookeeper.ZooDefs.Ids;
import org.apache.zookeeper.ZooKeeper;
import org.apache.zookeeper.server.ServerConfig;
import org.apache.zookeeper.server.ZooKeeperServerMain;
import org.apache.zookeeper.server.quorum.QuorumPeerConfig;

/** ZooKeeper of one server: {@code DATA PORT SEED}. The files of the folder SEED are there when it says {@code READY}. */
public final class ZooKeeperProcess {

    private ZooKeeperProcess() {}

    public static void main(String[] arguments) throws Exception {
        Lifeline.hold();
        QuorumPeerConfig parsed = new QuorumPeerConfig();
        Properties properties = new Properties();
        properties.setProperty("dataDir", arguments[0]);
        properties.setProperty("clientPort", arguments[1]);
        properties.setProperty("clientPortAddress", "127.0.0.1");
        properties.setProperty("maxClientCnxns", "0");
        properties.setProperty("admin.enableServer", "false");
        parsed.parseProperties(properties);
        ServerConfig config = new ServerConfig();
        config.readFrom(parsed);
        Thread server = new Thread(() -> serve(config), "server");
        server.start();
        seed("127.0.0.1:" + arguments[1], Path.of(arguments[2]));
        System.out.println("READY");
        server.join();
    }

    private static void serve(ServerConfig config) {
        try {
            new ZooKeeperServerMain().runFromConfig(config);
            System.exit(0);
        } catch (Exception e) {
            e.printStackTrace();
            System.exit(1);
        }
    }

    private static void seed(String server, Path folder) throws Exception {
        CountDownLatch connected = new CountDownLatch(1);
        try (ZooKeeper client = new ZooKeeper(server, 30_000, event -> {
                    if (event.getState() == KeeperState.SyncConnected) {
                        connected.countDown();
                    }
                });
                DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            connected.await();
            for (Path file : files) {
                create(client, file);
            }
        }
    }

    private static void create(ZooKeeper client, Path file) throws Exception {
        String place = "/" + file.getFileName();
        if (client.exists(place, false) == null) {
            client.create(place, Files.readAllBytes(file), Ids.OPEN_ACL_UNSAFE, CreateMode.PERSISTENT);
        }
    }
}
