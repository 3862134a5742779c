package io.github.lookalike.internal.solr;

import io.github.lookalike.gallery.GalleryException;
import io.github.lookalike.gallery.GalleryException.Reason;
import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.solr.client.solrj.request.AbstractUpdateRequest;
import org.apache.solr.client.solrj.request.UpdateRequest;

/** Sends changes to a collection, one commit after the other, as long as it has the lease. */
final class SolrWriter implements Closeable {

    /** Of photos and faces in a request, some 400 KB. */
    private static final int BATCH = 500;

    /** Requests to a shard at a time. While Solr indexes one, the next is made and read. */
    private static final int LANES = 3;

    private static final int MOST_LANES = 12;

    /**
     * So many commits take what was removed out of the transaction logs. Each begins a new log on each shard, since each
     * sends markers there, and of the old ones solrconfig.xml keeps two.
     */
    private static final int COMMITS_OF_PURGE = 2;

    private final SolrNodes nodes;
    private final CollectionAdmin collection;
    private final WriterLease lease;
    private final GalleryDocument gallery;
    private final ShardLeaders leaders;
    private long number;

    SolrWriter(SolrNodes nodes, CollectionAdmin collection, WriterLease lease, GalleryDocument gallery)
            throws IOException {
        this.nodes = nodes;
        this.collection = collection;
        this.lease = lease;
        this.gallery = gallery;
        this.leaders = new ShardLeaders(nodes, collection);
        List<Long> commits = Snapshot.commits(nodes);
        this.number = commits.stream().mapToLong(Math::abs).max().orElse(0);
        if (!CommitMarkers.areWhole(commits)) {
            // A writer died in the middle. What it had sent can't be taken back: as it is, it is a commit, too.
            commit();
        }
    }

    /** Sends what is pending, and makes it seen by all. What is put meanwhile waits for the next commit. */
    synchronized void commit(PendingChanges pending) throws IOException {
        List<PendingChanges.Change> changes = pending.all();
        if (changes.isEmpty()) {
            return;
        }
        send(changes);
        commit();
        pending.sent(changes);
    }

    /** Each photo is changed once, so that the order of the batches does not matter. */
    private void send(List<PendingChanges.Change> changes) throws IOException {
        lease.renew();
        leaders.refresh();
        CommitMarkers.send(nodes, collection, -(number + 1));
        Map<Lane, List<PendingChanges.Change>> batches = new HashMap<>();
        Map<Lane, Integer> weights = new HashMap<>();
        try (Lanes lanes =
                new Lanes(Math.min(MOST_LANES, LANES * leaders.shards().size()))) {
            for (PendingChanges.Change change : changes) {
                Lane lane = new Lane(leaders.shardOf(id(change)), change.photo().isPresent());
                batches.computeIfAbsent(lane, its -> new ArrayList<>()).add(change);
                if (weights.merge(lane, 1 + change.faces().size(), Integer::sum) >= BATCH) {
                    weights.remove(lane);
                    List<PendingChanges.Change> batch = batches.remove(lane);
                    lanes.begin(() -> send(lane, batch));
                }
            }
            for (Map.Entry<Lane, List<PendingChanges.Change>> rest : batches.entrySet()) {
                lanes.begin(() -> send(rest.getKey(), rest.getValue()));
            }
            lanes.await();
        }
    }

    /** What may be in a request together: puts and removals never; Solr would carry them out in an order of its own. */
    private record Lane(String shard, boolean puts) {}

    private Void send(Lane lane, List<PendingChanges.Change> batch) throws IOException {
        lease.assure();
        UpdateRequest request = new UpdateRequest();
        if (lane.puts) {
            batch.forEach(put -> request.add(PhotoDocuments.of(put.photo().get(), put.faces())));
        } else {
            request.deleteById(batch.stream().map(SolrWriter::id).toList());
        }
        leaders.send(lane.shard, request);
        return null;
    }

    private static String id(PendingChanges.Change change) {
        return PhotoDocuments.id(change.id());
    }

    private void commit() throws IOException {
        lease.renew();
        number++;
        CommitMarkers.send(nodes, collection, number);
        UpdateRequest commit = new UpdateRequest();
        commit.setAction(AbstractUpdateRequest.ACTION.COMMIT, true, true);
        nodes.ask(commit, SolrNodes.Patience.WRITING);
    }

    boolean owesPurge() throws IOException {
        return gallery.owesPurge();
    }

    synchronized void owePurge(boolean due) throws IOException {
        gallery.owePurge(due);
    }

    /**
     * Leaves nothing of what was removed in the files of Solr: neither in the index, which is written anew, nor in the
     * transaction logs, which a few commits make roll.
     *
     * @throws GalleryException if that can't be said of a replica, which is down
     */
    synchronized void purge() throws IOException {
        Set<String> down = down();
        UpdateRequest optimise = new UpdateRequest();
        optimise.setAction(AbstractUpdateRequest.ACTION.OPTIMIZE, true, true, 1);
        nodes.ask(optimise, SolrNodes.Patience.MERGING);
        for (int i = 0; i < COMMITS_OF_PURGE; i++) {
            commit();
        }
        // Before and after: one that came back meanwhile was left out, one that went may have been.
        down.addAll(down());
        if (!down.isEmpty()) {
            gallery.owePurge(true);
            throw new GalleryException(
                    Reason.FAILED,
                    "gallery " + nodes.address() + ": what was removed is found no more, but its data are still in the"
                            + " files of replicas that are down, on " + String.join(", ", down)
                            + ". Run 'lookalike remove' or 'lookalike index' again when they are back");
        }
        gallery.owePurge(false);
    }

    /** The nodes with replicas that are down, or have not opened the last commit. Each is asked: the cluster hears late. */
    private Set<String> down() throws IOException {
        Set<String> down = new TreeSet<>();
        for (CollectionAdmin.Shard shard : collection.shards()) {
            for (CollectionAdmin.Replica replica : shard.replicas()) {
                if (!replica.up() || !Snapshot.commits(nodes, replica).equals(List.of(number))) {
                    down.add(replica.node());
                }
            }
        }
        return down;
    }

    @Override
    public void close() throws IOException {
        lease.close();
    }
}
