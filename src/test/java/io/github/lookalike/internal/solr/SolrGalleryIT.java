package io.github.lookalike.internal.solr;

import static io.github.lookalike.gallery.GallerySamples.MODEL;

import io.github.lookalike.gallery.Gallery;
import io.github.lookalike.gallery.GalleryContract;
import io.github.lookalike.solr.SolrCluster;
import io.github.lookalike.solr.SolrLogs;
import java.io.IOException;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;

/** The contract, held by two shards on two nodes. */
@Tag("solr")
@ExtendWith(SolrLogs.class)
class SolrGalleryIT extends GalleryContract {

    private final String collection = "contract-" + UUID.randomUUID();

    private SolrAddress address() throws IOException {
        SolrCluster cluster = SolrCluster.shared();
        return new SolrAddress(cluster.urls(), collection, 2, 1, "solr://shared/" + collection);
    }

    @Override
    protected Gallery open() throws IOException {
        return SolrStore.open(address(), MODEL);
    }

    @Override
    protected Gallery openReader() throws IOException {
        return SolrStore.read(address(), MODEL);
    }

    @AfterEach
    void delete() throws IOException {
        try (SolrNodes nodes = new SolrNodes(address(), new SolrAccess(null, null, null))) {
            new CollectionAdmin(nodes).delete();
        }
    }
}
