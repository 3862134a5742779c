package io.github.lookalike.internal.solr;

import java.io.IOException;

/**
 * How a gallery is reached. What users have is {@link #usual}; tests have less patience, and credentials of their own.
 *
 * @param haste see {@link SolrNodes}
 * @param terms of a writer's lease
 */
record SolrSettings(SolrAccess access, int haste, WriterLease.Terms terms) {

    static SolrSettings usual() throws IOException {
        return new SolrSettings(SolrAccess.of(System.getenv()), 1, WriterLease.Terms.USUAL);
    }

    SolrNodes nodes(SolrAddress address) {
        return new SolrNodes(address, access, haste);
    }
}
