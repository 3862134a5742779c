package io.github.lookalike.internal.solr;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.solr.client.solrj.request.UpdateRequest;

/**
 * Sends changes to the leader of the shard that each belongs to. Any node would take them and hand them on; but if the
 * leader dies while it does so, Solr tries again with the first of them, and reports success for all. Safe for use by several
 * threads.
 */
final class ShardLeaders {

    private final SolrNodes nodes;
    private final CollectionAdmin collection;
    private volatile List<CollectionAdmin.Shard> shards = List.of();

    ShardLeaders(SolrNodes nodes, CollectionAdmin collection) {
        this.nodes = nodes;
        this.collection = collection;
    }

    /** Asks who leads. */
    void refresh() throws IOException {
        shards = collection.shards();
    }

    List<CollectionAdmin.Shard> shards() {
        return shards;
    }

    /**
     * Sends changes, shard by shard.
     *
     * @param id of the document that a change is of
     * @param request of some changes
     */
    <T> void send(List<T> changes, Function<T, String> id, Function<List<T>, UpdateRequest> request)
            throws IOException {
        Map<String, List<T>> byShard = new LinkedHashMap<>();
        for (T change : changes) {
            byShard.computeIfAbsent(shardOf(id.apply(change)), its -> new ArrayList<>())
                    .add(change);
        }
        for (Map.Entry<String, List<T>> shard : byShard.entrySet()) {
            send(shard.getKey(), request.apply(shard.getValue()));
        }
    }

    /** Sends changes that all belong to one shard. */
    void send(String shard, UpdateRequest request) throws IOException {
        nodes.ask(again -> leader(shard, again), request, SolrNodes.Patience.WRITING);
    }

    /** The name of the shard that a document belongs to. */
    String shardOf(String id) throws IOException {
        int hash = CommitMarkers.hash(id);
        return shards.stream()
                .filter(shard -> shard.holds(hash))
                .map(CollectionAdmin.Shard::name)
                .findFirst()
                .orElseThrow(() -> new IOException("no shard for " + id));
    }

    private String leader(String shard, boolean again) throws IOException {
        if (again) {
            refresh();
        }
        return shards.stream()
                .filter(its -> its.name().equals(shard))
                .flatMap(its -> its.replicas().stream())
                .filter(CollectionAdmin.Replica::leader)
                .map(CollectionAdmin.Replica::url)
                .findFirst()
                .orElseThrow(() -> new IOException(shard + " has no leader"));
    }
}
