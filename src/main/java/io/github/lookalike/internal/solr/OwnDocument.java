package io.github.lookalike.internal.solr;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.solr.client.solrj.SolrRequest;
import org.apache.solr.client.solrj.request.QueryRequest;
import org.apache.solr.client.solrj.request.UpdateRequest;
import org.apache.solr.common.SolrDocument;
import org.apache.solr.common.SolrInputDocument;
import org.apache.solr.common.params.ModifiableSolrParams;

/**
 * A document in which a gallery keeps something about itself. It is read as it was last written, committed or not, and
 * written only if nobody else has written it meanwhile (Solr's optimistic concurrency).
 */
final class OwnDocument {

    /** Expected of a document that is not there. */
    static final long ABSENT = -1;

    private static final String VERSION = "_version_";

    /** What stands in it, by field. */
    record Content(long version, Map<String, Object> fields) {

        String text(String field) {
            return String.valueOf(fields.get(field));
        }

        long number(String field) {
            return Response.number(fields.get(field));
        }
    }

    private final SolrNodes nodes;
    private final String id;

    OwnDocument(SolrNodes nodes, String id) {
        this.nodes = nodes;
        this.id = id;
    }

    Optional<Content> read() throws IOException {
        QueryRequest get = new QueryRequest(new ModifiableSolrParams().set("id", id), SolrRequest.METHOD.POST);
        get.setPath("/get");
        return nodes.ask(get, SolrNodes.Patience.READING).get("doc") instanceof SolrDocument found
                ? Optional.of(content(found))
                : Optional.empty();
    }

    private static Content content(SolrDocument document) {
        Map<String, Object> fields = new HashMap<>();
        document.forEach(field -> fields.put(field.getKey(), field.getValue()));
        return new Content(Response.number(document.getFirstValue(VERSION)), fields);
    }

    /**
     * Writes it.
     *
     * @param fields one at least that no other writer would write so; else that one's success would be taken for ours
     * @param expected its version until now, or {@link #ABSENT}
     * @return as it is now; empty if it was not as expected
     */
    Optional<Content> write(Map<String, Object> fields, long expected) throws IOException {
        SolrInputDocument document = new SolrInputDocument();
        document.setField(PhotoDocuments.ID, id);
        document.setField(PhotoDocuments.KIND, id);
        fields.forEach(document::setField);
        document.setField(VERSION, expected);
        try {
            nodes.ask(new UpdateRequest().add(document), SolrNodes.Patience.WRITING);
        } catch (SolrRefusal e) {
            if (e.code() != SolrRefusal.CONFLICT) {
                throw e;
            }
        }
        // Also when it was refused: an earlier attempt of the same request may have been carried out, and its answer
        // lost.
        return read().filter(now ->
                fields.entrySet().stream().allMatch(field -> equal(field.getValue(), now.fields.get(field.getKey()))));
    }

    private static boolean equal(Object wanted, Object stored) {
        return wanted instanceof Number ? Response.number(wanted) == Response.number(stored) : wanted.equals(stored);
    }

    /** Deletes it, unless somebody has written it since. */
    void delete(long version) throws IOException {
        try {
            nodes.ask(new UpdateRequest().deleteById(id, version), SolrNodes.Patience.READING);
        } catch (SolrRefusal e) {
            if (e.code() != SolrRefusal.CONFLICT) {
                throw e;
            }
        }
    }
}
