package io.github.lookalike.solr;

import java.util.List;

/**
 * What the nodes of a cluster have in common.
 *
 * @param credentials without which they answer nobody; null if they answer everybody
 * @param certificates by which they speak TLS; null if they don't
 */
record ClusterSettings(List<String> javaOptions, Credentials credentials, Certificates certificates) {

    String scheme() {
        return certificates == null ? "http" : "https";
    }
}
