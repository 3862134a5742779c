package io.github.lookalike.internal.solr;

import io.github.lookalike.gallery.GalleryException;
import io.github.lookalike.gallery.GalleryException.Reason;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.solr.client.solrj.request.CollectionAdminRequest;
import org.apache.solr.client.solrj.request.ConfigSetAdminRequest;
import org.apache.solr.common.util.ContentStreamBase;
import org.apache.solr.common.util.NamedList;

/** A collection as a whole: made, told of, put in the place of another, and deleted. */
final class CollectionAdmin {

    /** Counts the changes to the schema; galleries of other versions are told apart by the configuration's name. */
    private static final String CONFIGURATION = "lookalike-1-";

    private static final List<String> FILES = List.of("schema.xml", "solrconfig.xml");

    private static final double GIB = 1L << 30;

    /**
     * A shard.
     *
     * @param from the lowest hash of its documents' ids
     * @param to the highest
     */
    record Shard(String name, int from, int to, List<Replica> replicas) {

        boolean holds(int hash) {
            return from <= hash && hash <= to;
        }
    }

    /**
     * A copy of a shard.
     *
     * @param url of this copy alone, as nodes know it
     * @param leader whether it is the one that takes changes
     * @param up whether it is up to date and its node lives, as far as the cluster knows: of a death it hears late
     */
    record Replica(String node, String url, boolean up, boolean leader) {}

    private final SolrNodes nodes;
    private final String name;

    CollectionAdmin(SolrNodes nodes) {
        this(nodes, nodes.address().collection());
    }

    private CollectionAdmin(SolrNodes nodes, String name) {
        this.nodes = nodes;
        this.name = name;
    }

    String name() {
        return name;
    }

    /** The same, or the one that an alias of this name stands for. */
    CollectionAdmin resolved() throws IOException {
        Object aliased = aliases().get(name);
        return aliased == null ? this : new CollectionAdmin(nodes, aliased.toString());
    }

    boolean exists() throws IOException {
        return all().contains(name);
    }

    /** The names of all collections of the cluster. */
    List<String> all() throws IOException {
        NamedList<Object> all = nodes.ask(new CollectionAdminRequest.List(), null, SolrNodes.Patience.READING);
        return Response.list(all.get("collections")).stream()
                .map(String::valueOf)
                .toList();
    }

    /** The names of those that aliases stand for. */
    List<String> aliased() throws IOException {
        return aliases().values().stream()
                .flatMap(names -> Stream.of(names.toString().split(",")))
                .map(String::strip)
                .toList();
    }

    private Map<String, Object> aliases() throws IOException {
        return Response.at(
                nodes.ask(new CollectionAdminRequest.ListAliases(), null, SolrNodes.Patience.READING), "aliases");
    }

    /** Makes it, with the configuration of that many values a face, as many shards and replicas as the address says. */
    void create(int dimension) throws IOException {
        String configuration = CONFIGURATION + dimension;
        NamedList<Object> known = nodes.ask(new ConfigSetAdminRequest.List(), null, SolrNodes.Patience.READING);
        if (!Response.list(known.get("configSets")).contains(configuration)) {
            upload(configuration, dimension);
        }
        CollectionAdminRequest.Create create = CollectionAdminRequest.createCollection(
                name, configuration, nodes.address().shards(), nodes.address().replicas());
        create.setWaitForFinalState(true);
        check(nodes.ask(create, null, SolrNodes.Patience.WRITING));
    }

    private void upload(String configuration, int dimension) throws IOException {
        ConfigSetAdminRequest.Upload upload = new ConfigSetAdminRequest.Upload();
        upload.setConfigSetName(configuration);
        upload.setUploadStream(new ContentStreamBase.ByteArrayStream(zip(dimension), configuration));
        nodes.ask(upload, null, SolrNodes.Patience.WRITING);
    }

    private static byte[] zip(int dimension) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (String file : FILES) {
                try (InputStream in = CollectionAdmin.class.getResourceAsStream(file)) {
                    String text = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                            .replace("\"DIMENSION\"", "\"" + dimension + "\"");
                    zip.putNextEntry(new ZipEntry(file));
                    zip.write(text.getBytes(StandardCharsets.UTF_8));
                    zip.closeEntry();
                }
            }
        }
        return bytes.toByteArray();
    }

    /** An answer may be "done", and its failures stand in it. */
    private void check(NamedList<Object> answer) throws IOException {
        Map<String, Object> failures = Response.at(answer, "failure");
        if (!failures.isEmpty()) {
            throw new GalleryException(
                    Reason.FAILED, "gallery " + nodes.address() + ": Solr could not do it (" + failures + ")");
        }
    }

    /** The shards that have documents. */
    List<Shard> shards() throws IOException {
        Map<String, Object> cluster = Response.at(
                nodes.ask(
                        CollectionAdminRequest.getClusterStatus().setCollectionName(name),
                        null,
                        SolrNodes.Patience.READING),
                "cluster");
        List<?> live = Response.list(cluster.get("live_nodes"));
        List<Shard> shards = new ArrayList<>();
        Response.at(cluster, "collections", name, "shards").forEach((its, shard) -> {
            if ("active".equals(Response.at(shard).get("state"))) {
                shards.add(shard(its, Response.at(shard), live));
            }
        });
        return shards;
    }

    private static Shard shard(String name, Map<String, Object> shard, List<?> live) {
        String[] range = String.valueOf(shard.get("range")).split("-");
        List<Replica> replicas = Response.at(shard, "replicas").values().stream()
                .map(Response::at)
                .map(replica -> new Replica(
                        String.valueOf(replica.get("node_name")),
                        replica.get("base_url") + "/" + replica.get("core"),
                        "active".equals(replica.get("state")) && live.contains(replica.get("node_name")),
                        "true".equals(String.valueOf(replica.get("leader")))))
                .toList();
        return new Shard(
                name, Integer.parseUnsignedInt(range[0], 16), Integer.parseUnsignedInt(range[1], 16), replicas);
    }

    /** Base URLs of the nodes that have some of it. */
    Set<String> nodes() throws IOException {
        return shards().stream()
                .flatMap(shard -> shard.replicas().stream())
                .filter(Replica::up)
                .map(replica -> replica.url().substring(0, replica.url().lastIndexOf('/')))
                .collect(Collectors.toSet());
    }

    /** The size of its index, one replica of each shard. */
    long bytes() throws IOException {
        CollectionAdminRequest.ColStatus status = CollectionAdminRequest.collectionStatus(name);
        status.setWithCoreInfo(true);
        NamedList<Object> answer = nodes.ask(status, null, SolrNodes.Patience.READING);
        return Response.at(answer, name, "shards").values().stream()
                .map(shard ->
                        Response.at(shard, "leader", "segInfos", "info", "core").get("sizeInGB"))
                .mapToLong(size -> size instanceof Number gib ? Math.round(gib.doubleValue() * GIB) : 0)
                .sum();
    }

    /** An empty one of its own beside this, to be put in its place. */
    CollectionAdmin beside() throws IOException {
        List<String> names = all();
        int number = 1;
        while (names.contains(nodes.address().collection() + "." + number)) {
            number++;
        }
        return new CollectionAdmin(nodes, nodes.address().collection() + "." + number);
    }

    /** From now on the address's name means this one. In one step: an alias goes before a collection of the same name. */
    void takePlace() throws IOException {
        nodes.ask(
                CollectionAdminRequest.createAlias(nodes.address().collection(), name),
                null,
                SolrNodes.Patience.WRITING);
    }

    /** Deletes it, itself and not what an alias of its name stands for. */
    void delete() throws IOException {
        CollectionAdminRequest.Delete delete = CollectionAdminRequest.deleteCollection(name);
        delete.setFollowAliases(false);
        check(nodes.ask(delete, null, SolrNodes.Patience.WRITING));
    }
}
