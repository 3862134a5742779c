package io.github.lookalike.internal.solr;

import io.github.lookalike.solr.SolrCluster;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Where tests have their galleries. */
final class SolrPlaces {

    private SolrPlaces() {}

    /** A collection of its own at all nodes of a cluster. */
    static SolrAddress anew(SolrCluster cluster, int shards, int replicas) {
        return at(cluster.urls(), "test-" + UUID.randomUUID(), shards, replicas);
    }

    static SolrAddress at(List<String> urls, String collection, int shards, int replicas) {
        return new SolrAddress(urls, collection, shards, replicas, "solr://tests/" + collection);
    }

    /** As users have them, without credentials. */
    static SolrSettings settings() throws IOException {
        return settings(1, WriterLease.Terms.USUAL);
    }

    static SolrSettings settings(int haste, WriterLease.Terms terms) throws IOException {
        return new SolrSettings(SolrAccess.of(Map.of()), haste, terms);
    }

    static void delete(SolrAddress address) throws IOException {
        try (SolrNodes nodes = settings().nodes(address)) {
            new CollectionAdmin(nodes).delete();
        }
    }
}
