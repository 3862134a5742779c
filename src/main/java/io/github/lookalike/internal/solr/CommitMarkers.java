package io.github.lookalike.internal.solr;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.solr.client.solrj.request.UpdateRequest;
import org.apache.solr.common.SolrInputDocument;
import org.apache.solr.common.util.Hash;
import org.apache.solr.common.util.NamedList;

/**
 * The number of the last commit, in a document of each shard. Shards open what was committed one after the other; who asks
 * all of them sees by these numbers whether the answer is of one commit. Before the first change that belongs to a commit
 * is sent, its number stands there negative: a node that starts again, or catches up, opens whatever it has.
 */
final class CommitMarkers {

    /** A facet, to be asked with every query: Solr counts in the very state that it answers from. */
    static final String FACET = "commits:{type:terms,field:commit,limit:-1,domain:{query:'kind:commit'}}";

    private static final String KIND = "commit";
    private static final String NUMBER = "commit";

    private CommitMarkers() {}

    /**
     * The commits that the shards answered from; more than one if one of them is going on, none in a gallery without.
     */
    static List<Long> seen(NamedList<?> answer) {
        return Response.buckets(answer, "commits")
                .map(bucket -> Response.number(bucket.get("val")))
                .sorted()
                .toList();
    }

    /** Whether that is the state of one whole commit, or of a gallery without. */
    static boolean areWhole(List<Long> seen) {
        return seen.isEmpty() || seen.size() == 1 && seen.get(0) > 0;
    }

    /** Sends each shard the number of the commit that is to come; negative if changes that belong to it are to follow. */
    static void send(SolrNodes nodes, CollectionAdmin collection, long number) throws IOException {
        ShardLeaders leaders = new ShardLeaders(nodes, collection);
        leaders.refresh();
        leaders.send(ids(leaders.shards()), id -> id, ids -> {
            UpdateRequest update = new UpdateRequest();
            for (String id : ids) {
                SolrInputDocument marker = new SolrInputDocument();
                marker.setField(PhotoDocuments.ID, id);
                marker.setField(PhotoDocuments.KIND, KIND);
                marker.setField(NUMBER, number);
                update.add(marker);
            }
            return update;
        });
    }

    /**
     * For each shard the first of a series of ids that leads there. When a shard is split, its marker is still the first of
     * the part that it is in.
     */
    static List<String> ids(List<CollectionAdmin.Shard> shards) {
        List<String> ids = new ArrayList<>();
        for (CollectionAdmin.Shard shard : shards) {
            int i = 0;
            while (!shard.holds(hash(id(i)))) {
                i++;
            }
            ids.add(id(i));
        }
        return ids;
    }

    private static String id(int number) {
        return KIND + "-" + number;
    }

    /** Where Solr's compositeId router puts a plain id. */
    static int hash(String id) {
        return Hash.murmurhash3_x86_32(id, 0, id.length(), 0);
    }
}
