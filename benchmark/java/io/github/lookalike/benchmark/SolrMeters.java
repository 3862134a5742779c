package io.github.lookalike.benchmark;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;

/**
 * What nodes of Solr say of the searches that clients asked them for: how many, and how long they took, which is the sum of
 * their {@code QTime} but finer. What shards are asked for by other nodes is part of that, and not counted again.
 */
final class SolrMeters {

    private static final String REQUESTS = "QUERY./select.requests";
    private static final String TIME = "QUERY./select.totalTime";

    /** @param nanos from the arrival of a request until its answer is ready to be written */
    record Reading(long requests, long nanos) {

        Reading since(Reading earlier) {
            return new Reading(requests - earlier.requests, nanos - earlier.nanos);
        }

        double millis() {
            return nanos / 1e6;
        }
    }

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final List<String> nodes;
    private final String cores;

    /** @param nodes base URLs */
    SolrMeters(List<String> nodes, String collection) {
        this.nodes = nodes;
        this.cores = "solr.core." + collection + ".";
    }

    Reading read() throws IOException {
        long requests = 0;
        long nanos = 0;
        for (String node : nodes) {
            for (Map.Entry<?, ?> core : metrics(node).entrySet()) {
                if (String.valueOf(core.getKey()).startsWith(cores) && core.getValue() instanceof Map<?, ?> its) {
                    requests += ((Number) its.get(REQUESTS)).longValue();
                    nanos += ((Number) its.get(TIME)).longValue();
                }
            }
        }
        return new Reading(requests, nanos);
    }

    private Map<?, ?> metrics(String node) throws IOException {
        URI place = URI.create(node + "/admin/metrics?group=core&prefix=" + REQUESTS + "," + TIME + "&wt=json");
        try {
            HttpResponse<String> answer =
                    client.send(HttpRequest.newBuilder(place).build(), HttpResponse.BodyHandlers.ofString());
            return (Map<?, ?>) JSON.std.mapFrom(answer.body()).get("metrics");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }
}
