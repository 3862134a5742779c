package io.github.lookalike.solr;

/** Starts a cluster, tells its processes' numbers and stays, to be killed. */
final class AbandonedCluster {

    private AbandonedCluster() {}

    public static void main(String[] arguments) throws Exception {
        try (SolrCluster cluster = SolrCluster.of(1).start()) {
            System.out.println(cluster.pids());
            Thread.currentThread().join();
        }
    }
}
