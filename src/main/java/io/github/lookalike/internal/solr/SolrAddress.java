package io.github.lookalike.internal.solr;

import io.github.lookalike.gallery.GalleryLocation;
import java.util.List;

/**
 * Where a collection of SolrCloud is.
 *
 * @param nodes base URLs, {@code http://host:8983/solr}; any of them may be asked for anything
 * @param collection its name, or an alias of it
 * @param shards how many it gets when it is made
 * @param replicas how many copies of each shard
 * @param shown what a user may type again
 */
record SolrAddress(List<String> nodes, String collection, int shards, int replicas, String shown) {

    static SolrAddress of(GalleryLocation.SolrCollection place) {
        GalleryLocation.Layout layout = place.layout().orElse(GalleryLocation.Layout.STANDARD);
        return new SolrAddress(place.urls(), place.collection(), layout.shards(), layout.replicas(), place.toString());
    }

    SolrAddress {
        nodes = List.copyOf(nodes);
    }

    /** Another collection at the same nodes. */
    SolrAddress with(String other) {
        return new SolrAddress(nodes, other, shards, replicas, shown);
    }

    @Override
    public String toString() {
        return shown;
    }
}
