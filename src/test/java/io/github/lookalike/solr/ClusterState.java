package io.github.lookalike.solr;

import static java.util.stream.Collectors.toSet;

import java.io.IOException;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** What one node knows of the cluster. */
final class ClusterState {

    private final Map<?, ?> cluster;

    private ClusterState(Map<?, ?> cluster) {
        this.cluster = cluster;
    }

    static ClusterState of(SolrHttp node) throws IOException {
        return new ClusterState(child(node.json("/admin/collections?action=CLUSTERSTATUS"), "cluster"));
    }

    Set<String> liveNodes() {
        return ((Collection<?>) cluster.get("live_nodes"))
                .stream().map(String.class::cast).collect(toSet());
    }

    /** Names of the nodes that lead, and live: one, or none. */
    Set<String> leaders(String collection, String shard) {
        return replicas(child(child(shards(collection), shard), "replicas"))
                .filter(replica -> "true".equals(replica.get("leader")) && isActive(replica))
                .map(replica -> (String) replica.get("node_name"))
                .collect(toSet());
    }

    boolean isComplete(String collection) {
        Map<?, ?> shards = shards(collection);
        return shards.entrySet().stream()
                .allMatch(shard -> !leaders(collection, (String) shard.getKey()).isEmpty()
                        && replicas(child((Map<?, ?>) shard.getValue(), "replicas"))
                                .allMatch(this::isActive));
    }

    /** What a killed node last said of itself stays until somebody else corrects it. */
    private boolean isActive(Map<?, ?> replica) {
        return "active".equals(replica.get("state")) && liveNodes().contains(replica.get("node_name"));
    }

    private Map<?, ?> shards(String collection) {
        return child(child(child(cluster, "collections"), collection), "shards");
    }

    private static Stream<Map<?, ?>> replicas(Map<?, ?> byName) {
        return byName.values().stream().map(replica -> (Map<?, ?>) replica);
    }

    private static Map<?, ?> child(Map<?, ?> parent, String name) {
        Object child = parent.get(name);
        if (child == null) {
            throw new IllegalArgumentException("no '" + name + "' in " + parent.keySet());
        }
        return (Map<?, ?>) child;
    }
}
