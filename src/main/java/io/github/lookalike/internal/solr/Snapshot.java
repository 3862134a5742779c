package io.github.lookalike.internal.solr;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.solr.client.solrj.SolrRequest;
import org.apache.solr.client.solrj.request.QueryRequest;
import org.apache.solr.common.SolrDocument;
import org.apache.solr.common.SolrDocumentList;
import org.apache.solr.common.params.CursorMarkParams;
import org.apache.solr.common.params.ModifiableSolrParams;
import org.apache.solr.common.util.NamedList;

/**
 * A collection as one commit left it, for the queries of one answer. Solr has no such thing: each query is answered from
 * what its shards have opened by then. So a query whose shards are not of the same commit, or not of that of the queries before, ends
 * the answer, and all of it is asked again.
 */
final class Snapshot {

    /** What is read from a snapshot. It may be read anew, from the start. */
    interface Reading<T> {
        T read(Snapshot snapshot) throws IOException;
    }

    /** Another commit was seen than before. */
    private static final class Moved extends IOException {
        private static final long serialVersionUID = 1L;
    }

    /**
     * After this what there is has to do, unless a writer lives that may be about to complete it: one died while some
     * shards had opened its commit and others had not.
     */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /** Longer than a writer keeps trying. */
    private static final Duration LONGEST = Duration.ofMinutes(4);

    private static final int PAUSE_MILLIS = 20;

    /** Of a page, where many documents are read. */
    private static final int PAGE = 5_000;

    /** Separates values where Solr takes several: no name has it. */
    static final String SEPARATOR = "\0";

    private final SolrNodes nodes;
    private final boolean lenient;
    private List<Long> commit;

    private Snapshot(SolrNodes nodes, boolean lenient) {
        this.nodes = nodes;
        this.lenient = lenient;
    }

    static <T> T read(SolrNodes nodes, Reading<T> reading) throws IOException {
        boolean lenient = false;
        long first = 0;
        long since = 0;
        while (true) {
            try {
                return reading.read(new Snapshot(nodes, lenient));
            } catch (Moved e) {
                // Counted from here: before, no node may have answered for long.
                long now = System.nanoTime();
                first = first == 0 ? now : first;
                since = since == 0 ? now : since;
                if (now - since > PATIENCE.toNanos()) {
                    lenient = now - first > LONGEST.toNanos() || !WriterLease.isAlive(nodes);
                    since = 0;
                }
                pause();
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // the next attempt follows at once
        }
    }

    /** Asks with parameters of Solr's; a facet of theirs stands in {@code facets}, without the braces around it. */
    NamedList<Object> select(ModifiableSolrParams query, String... facets) throws IOException {
        List<String> all = new ArrayList<>(List.of(facets));
        all.add(CommitMarkers.FACET);
        query.set("json.facet", "{" + String.join(",", all) + "}");
        // In one pass: in two, the documents could be fetched from another state than they were found in.
        query.set("distrib.singlePass", true);
        if (query.get("shards.tolerant") == null) {
            query.set("shards.tolerant", false);
        }
        // Else names of people would stand in the nodes' logs, where no purge reaches.
        query.set("logParamsList", "");
        NamedList<Object> answer =
                nodes.ask(new QueryRequest(query, SolrRequest.METHOD.POST), SolrNodes.Patience.READING);
        List<Long> seen = CommitMarkers.seen(answer);
        if (!lenient && (!CommitMarkers.areWhole(seen) || commit != null && !commit.equals(seen))) {
            throw new Moved();
        }
        commit = seen;
        return answer;
    }

    /** What the shards say now of their last commits, whole or not. */
    static List<Long> commits(SolrNodes nodes) throws IOException {
        return commits(nodes, documents("commit"));
    }

    /** What one replica says of its last commit; nothing if it does not answer. */
    static List<Long> commits(SolrNodes nodes, CollectionAdmin.Replica replica) throws IOException {
        try {
            return commits(
                    nodes, documents("commit").set("shards", replica.url()).set("shards.tolerant", true));
        } catch (SolrRefusal e) {
            return List.of(); // nodes don't ask others that have left the cluster
        }
    }

    private static List<Long> commits(SolrNodes nodes, ModifiableSolrParams query) throws IOException {
        Snapshot now = new Snapshot(nodes, true);
        now.select(query.set("rows", 0));
        return now.commit;
    }

    /** Begins a query for the documents of a kind. */
    static ModifiableSolrParams documents(String kind) {
        return new ModifiableSolrParams().set("q", "*:*").add("fq", PhotoDocuments.KIND + ":" + kind);
    }

    /** The documents of an answer. */
    static SolrDocumentList found(NamedList<Object> answer) {
        return (SolrDocumentList) answer.get("response");
    }

    /** Visits all documents of a query, in no order that means anything. */
    void forEach(ModifiableSolrParams query, Consumer<SolrDocument> visitor) throws IOException {
        forEach(query, visitor, answer -> {});
    }

    private void forEach(
            ModifiableSolrParams query,
            Consumer<SolrDocument> visitor,
            Consumer<NamedList<Object>> counted,
            String... facets)
            throws IOException {
        query.set("sort", PhotoDocuments.ID + " asc").set("rows", PAGE);
        String cursor = CursorMarkParams.CURSOR_MARK_START;
        int size;
        do {
            query.set(CursorMarkParams.CURSOR_MARK_PARAM, cursor);
            boolean first = cursor.equals(CursorMarkParams.CURSOR_MARK_START);
            NamedList<Object> answer = first ? select(query, facets) : select(query);
            if (first) {
                counted.accept(answer);
            }
            found(answer).forEach(visitor);
            size = found(answer).size();
            cursor = (String) answer.get(CursorMarkParams.CURSOR_MARK_NEXT);
        } while (size == PAGE);
    }

    /** The faces that a query finds, by person, photo and place. */
    List<StoredFace> faces(ModifiableSolrParams query) throws IOException {
        return faces(query, answer -> {});
    }

    /** The same, and facets besides. */
    List<StoredFace> faces(ModifiableSolrParams query, Consumer<NamedList<Object>> counted, String... facets)
            throws IOException {
        List<StoredFace> faces = new ArrayList<>();
        forEach(
                query.set("fl", PhotoDocuments.faceFields()),
                document -> faces.add(PhotoDocuments.face(document)),
                counted,
                facets);
        faces.sort(StoredFace.ORDER);
        return faces;
    }

    /** Takes only documents whose field has one of the values, or none of them. */
    static void filter(ModifiableSolrParams query, boolean having, String field, Iterable<String> values) {
        List<String> texts = new ArrayList<>();
        values.forEach(texts::add);
        if (texts.isEmpty() && !having) {
            return;
        }
        String parameter = field + (having ? ".in" : ".out");
        query.set(parameter, texts.stream().collect(Collectors.joining(SEPARATOR)));
        query.set("separator", SEPARATOR);
        query.add(
                "fq",
                (having ? "" : "-") + "{!terms f=" + field + " separator=$separator cache=false v=$" + parameter + "}");
    }
}
