package io.github.lookalike.internal.solr;

import io.github.lookalike.gallery.Gallery;
import io.github.lookalike.gallery.GalleryException;
import io.github.lookalike.gallery.GalleryException.Reason;
import io.github.lookalike.gallery.GalleryLocation;
import io.github.lookalike.gallery.GalleryModel;
import io.github.lookalike.gallery.GalleryRemake;
import java.io.IOException;
import java.util.Optional;
import org.apache.solr.client.solrj.request.AbstractUpdateRequest;
import org.apache.solr.client.solrj.request.UpdateRequest;

/** Opens galleries in SolrCloud. */
public final class SolrStore {

    private SolrStore() {}

    /**
     * Opens a gallery to read and write, and makes the collection if there is none.
     *
     * @param place a collection that exists already may have no {@link GalleryLocation.SolrCollection#layout layout}
     * @throws GalleryException if it is of another model, or being written by another
     */
    public static Gallery open(GalleryLocation.SolrCollection place, GalleryModel model) throws IOException {
        SolrAddress address = SolrAddress.of(place);
        if (place.layout().isPresent()) {
            checkAbsent(address);
        }
        return open(address, model);
    }

    /**
     * Opens a gallery to read, whatever model made it.
     *
     * @throws GalleryException if it is missing
     */
    public static Gallery read(GalleryLocation.SolrCollection place) throws IOException {
        return read(SolrAddress.of(place));
    }

    /**
     * Opens a gallery to read.
     *
     * @throws GalleryException if it is missing or of another model
     */
    public static Gallery read(GalleryLocation.SolrCollection place, GalleryModel model) throws IOException {
        return read(SolrAddress.of(place), model);
    }

    /**
     * Begins an empty gallery beside the one that is there, to be put in its place.
     *
     * @throws GalleryException if another is writing it
     */
    public static GalleryRemake remake(GalleryLocation.SolrCollection place, GalleryModel model) throws IOException {
        return remake(SolrAddress.of(place), model);
    }

    private static void checkAbsent(SolrAddress address) throws IOException {
        try (SolrNodes nodes = SolrSettings.usual().nodes(address)) {
            if (new CollectionAdmin(nodes).resolved().exists()) {
                throw new GalleryException(
                        Reason.FAILED,
                        "gallery " + address
                                + " exists: its shards and replicas are what they are. Leave out --shards and"
                                + " --replicas; whoever runs Solr can change them");
            }
        }
    }

    static Gallery open(SolrAddress address, GalleryModel model) throws IOException {
        return open(address, model, SolrSettings.usual());
    }

    static Gallery open(SolrAddress address, GalleryModel model, SolrSettings settings) throws IOException {
        return connected(address, settings, nodes -> {
            CollectionAdmin collection = new CollectionAdmin(nodes).resolved();
            if (!collection.exists()) {
                collection.create(model.dimension());
            }
            Optional<GalleryDocument> there = GalleryDocument.read(nodes);
            if (there.isPresent()) {
                check(address, there.get().model(), model);
            }
            WriterLease lease = WriterLease.take(nodes, settings.terms());
            try {
                GalleryDocument gallery = there.isPresent() ? there.get() : make(nodes, collection, model);
                return new SolrGallery(nodes, model, new SolrWriter(nodes, collection, lease, gallery));
            } catch (IOException | RuntimeException e) {
                lease.close();
                throw e;
            }
        });
    }

    /** From now on each shard tells the number of its commit. */
    private static GalleryDocument make(SolrNodes nodes, CollectionAdmin collection, GalleryModel model)
            throws IOException {
        GalleryDocument gallery = GalleryDocument.make(nodes, model);
        check(nodes.address(), gallery.model(), model);
        CommitMarkers.send(nodes, collection, 1);
        UpdateRequest commit = new UpdateRequest();
        commit.setAction(AbstractUpdateRequest.ACTION.COMMIT, true, true);
        nodes.ask(commit, SolrNodes.Patience.WRITING);
        return gallery;
    }

    static Gallery read(SolrAddress address) throws IOException {
        return connected(
                address,
                SolrSettings.usual(),
                nodes -> new SolrGallery(nodes, existing(nodes).model(), null));
    }

    static Gallery read(SolrAddress address, GalleryModel model) throws IOException {
        return read(address, model, SolrSettings.usual());
    }

    static Gallery read(SolrAddress address, GalleryModel model, SolrSettings settings) throws IOException {
        return connected(address, settings, nodes -> {
            check(address, existing(nodes).model(), model);
            return new SolrGallery(nodes, model, null);
        });
    }

    private static GalleryDocument existing(SolrNodes nodes) throws IOException {
        CollectionAdmin collection = new CollectionAdmin(nodes).resolved();
        if (!collection.exists()) {
            throw missing(nodes.address());
        }
        if (nodes.address().nodes().size() > 1) {
            nodes.prefer(collection.nodes());
        }
        return GalleryDocument.read(nodes)
                .orElseThrow(() -> new GalleryException(
                        Reason.NOT_A_GALLERY,
                        "collection " + nodes.address().collection() + " of " + nodes.address()
                                + " is there, but no gallery; choose another name, or fill it by 'lookalike index'"));
    }

    private static GalleryException missing(SolrAddress address) {
        return new GalleryException(
                Reason.MISSING,
                "no gallery at " + address + " yet; 'lookalike index FOLDER -g " + address + "' makes it");
    }

    private static void check(SolrAddress address, GalleryModel stored, GalleryModel ours) throws GalleryException {
        if (!stored.equals(ours)) {
            throw new GalleryException(
                    Reason.OTHER_MODEL,
                    "gallery " + address + " was made with " + stored.describe() + "; this run uses " + ours.describe()
                            + ". Use that model, another gallery, or remake this one with 'lookalike index FOLDER"
                            + " --rebuild -g " + address + "'");
        }
    }

    static GalleryRemake remake(SolrAddress address, GalleryModel model) throws IOException {
        SolrSettings settings = SolrSettings.usual();
        SolrNodes nodes = settings.nodes(address);
        WriterLease lease = null;
        try {
            CollectionAdmin old = new CollectionAdmin(nodes).resolved();
            if (!old.exists()) {
                return new SolrRemake(nodes, null, open(address, model), old, old, false);
            }
            lease = WriterLease.take(nodes, settings.terms());
            RemakeMark.deleteAbandoned(nodes, settings);
            CollectionAdmin anew = old.beside();
            anew.create(model.dimension());
            SolrAddress beside = address.with(anew.name());
            try (SolrNodes its = settings.nodes(beside)) {
                new RemakeMark(its, address.collection()).set();
            }
            return new SolrRemake(nodes, lease, open(beside, model), old, anew, true);
        } catch (IOException | RuntimeException e) {
            try (nodes) {
                if (lease != null) {
                    lease.close();
                }
            }
            throw e;
        }
    }

    private interface Opening {
        Gallery open(SolrNodes nodes) throws IOException;
    }

    private static Gallery connected(SolrAddress address, SolrSettings settings, Opening opening) throws IOException {
        SolrNodes nodes = settings.nodes(address);
        try {
            return opening.open(nodes);
        } catch (IOException | RuntimeException e) {
            nodes.close();
            throw e;
        }
    }
}
