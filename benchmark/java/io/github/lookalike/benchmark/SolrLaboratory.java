package io.github.lookalike.benchmark;

import io.github.lookalike.solr.SolrCluster;
import io.github.lookalike.solr.SolrNode;
import java.net.URI;
import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * Nodes of SolrCloud for a benchmark: {@code SolrLaboratory NODES [JAVA_OPTION...]} starts them, prints three lines (hosts and
 * ports as a gallery's address has them, the processes, the folders of their data) and ends them all when its standard
 * input ends. Without options the nodes have those of the tests, which are soon up and never fast.
 */
public final class SolrLaboratory {

    private SolrLaboratory() {}

    public static void main(String[] arguments) throws Exception {
        SolrCluster.Builder cluster = SolrCluster.of(Integer.parseInt(arguments[0]));
        if (arguments.length > 1) {
            cluster.withJavaOptions(Arrays.copyOfRange(arguments, 1, arguments.length));
        }
        try (SolrCluster started = cluster.start()) {
            System.out.println(started.urls().stream()
                    .map(url -> URI.create(url).getAuthority())
                    .collect(Collectors.joining(",")));
            System.out.println(started.nodes().stream()
                    .map(SolrNode::pid)
                    .map(String::valueOf)
                    .collect(Collectors.joining(" ")));
            System.out.println(
                    started.dataFolders().stream().map(String::valueOf).collect(Collectors.joining(" ")));
            System.in.transferTo(System.err);
        }
    }
}
