package io.github.lookalike.internal.solr;

import io.github.lookalike.gallery.Gallery;
import io.github.lookalike.gallery.GalleryRemake;
import java.io.IOException;

/** A gallery made anew in a collection of its own, which an alias puts in the place of the old one. */
final class SolrRemake implements GalleryRemake {

    private final SolrNodes nodes;
    private final WriterLease lease;
    private final Gallery gallery;
    private final CollectionAdmin old;
    private final CollectionAdmin anew;
    private final boolean replaces;
    private boolean finished;

    /** @param lease of the old one; null if there is none */
    SolrRemake(
            SolrNodes nodes,
            WriterLease lease,
            Gallery gallery,
            CollectionAdmin old,
            CollectionAdmin anew,
            boolean replaces) {
        this.nodes = nodes;
        this.lease = lease;
        this.gallery = gallery;
        this.old = old;
        this.anew = anew;
        this.replaces = replaces;
    }

    @Override
    public Gallery gallery() {
        return gallery;
    }

    @Override
    public boolean replaces() {
        return replaces;
    }

    @Override
    public void finish() throws IOException {
        gallery.commit();
        finished = true;
        if (replaces) {
            lease.renew();
            // Should this be killed before it has deleted the old one, the next rebuild does.
            new RemakeMark(nodes, nodes.address().collection()).set();
            anew.takePlace();
            new RemakeMark(nodes, nodes.address().collection()).clear();
            lease.close();
            old.delete();
        }
    }

    @Override
    public void close() throws IOException {
        try (nodes) {
            gallery.close();
            if (!finished && replaces) {
                anew.delete();
                lease.close();
            }
        }
    }
}
