package io.github.lookalike.benchmark;

import io.github.lookalike.Lookalike;
import io.github.lookalike.embedding.Aggregation;
import io.github.lookalike.embedding.Embedding;
import io.github.lookalike.gallery.Gallery;
import io.github.lookalike.gallery.GalleryLocation;
import io.github.lookalike.gallery.Hit;
import io.github.lookalike.gallery.Query;
import io.github.lookalike.internal.lucene.LuceneGallery;
import io.github.lookalike.internal.numpy.NpyFile;
import io.github.lookalike.internal.solr.SolrStore;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * {@code SolrFinds FOLDER SOLR QUERIES.npy WARM PID...} asks a gallery in a folder and one in SolrCloud for the nearest five people
 * to each query, one thread, by each aggregation; the first {@code WARM} queries are asked once more before. It ends with an
 * error unless both give the same answers. Of each aggregation it prints a line of its name, then of the folder median and
 * 99th percentile; of SolrCloud median, 99th percentile, the median of what the nodes say a find took them and of what
 * the rest is of that, requests a find, and CPU time a find of this process and of the nodes; times in milliseconds.
 */
public final class SolrFinds {

    private static final int TOP = 5;

    private static final double SAME = 1e-6;

    private final Gallery folder;
    private final Gallery solr;
    private final SolrMeters meters;
    private final List<ProcessHandle> nodes;

    private SolrFinds(Gallery folder, Gallery solr, SolrMeters meters, List<ProcessHandle> nodes) {
        this.folder = folder;
        this.solr = solr;
        this.meters = meters;
        this.nodes = nodes;
    }

    public static void main(String[] arguments) throws IOException {
        GalleryLocation.SolrCollection place = (GalleryLocation.SolrCollection) GalleryLocation.parse(arguments[1]);
        List<Embedding> probes = Stream.of(NpyFile.read(Path.of(arguments[2])))
                .map(Embedding::normalise)
                .toList();
        List<ProcessHandle> nodes = Stream.of(arguments)
                .skip(4)
                .map(pid -> ProcessHandle.of(Long.parseLong(pid)).orElseThrow())
                .toList();
        try (Lookalike lookalike = Lookalike.open();
                Gallery folder = LuceneGallery.openReadOnly(Path.of(arguments[0]));
                Gallery solr = SolrStore.read(place)) {
            SolrFinds finds = new SolrFinds(folder, solr, new SolrMeters(place.urls(), place.collection()), nodes);
            for (Aggregation aggregation : Aggregation.values()) {
                List<Query> queries = probes.stream()
                        .map(probe -> Query.of(List.of(probe))
                                .top(TOP)
                                .aggregation(aggregation)
                                .levelling(lookalike.calibration().levelling())
                                .build())
                        .toList();
                finds.ask(aggregation, queries, Integer.parseInt(arguments[3]));
            }
        }
    }

    private void ask(Aggregation aggregation, List<Query> queries, int warm) throws IOException {
        for (Query query : queries.subList(0, warm)) {
            check(aggregation, folder.search(query), solr.search(query));
        }
        double[] inFolder = new double[queries.size()];
        double[] inSolr = new double[queries.size()];
        double[] ofNodes = new double[queries.size()];
        double[] added = new double[queries.size()];
        long requests = 0;
        double ownCpu = 0;
        double nodesCpu = 0;
        for (int i = 0; i < queries.size(); i++) {
            Query query = queries.get(i);
            long start = System.nanoTime();
            List<Hit> expected = folder.search(query);
            inFolder[i] = millisSince(start);

            SolrMeters.Reading before = meters.read();
            double ownBefore = cpuMillis(Stream.of(ProcessHandle.current()));
            double nodesBefore = cpuMillis(nodes.stream());
            start = System.nanoTime();
            List<Hit> found = solr.search(query);
            inSolr[i] = millisSince(start);
            ownCpu += cpuMillis(Stream.of(ProcessHandle.current())) - ownBefore;
            nodesCpu += cpuMillis(nodes.stream()) - nodesBefore;
            SolrMeters.Reading taken = meters.read().since(before);
            ofNodes[i] = taken.millis();
            added[i] = inSolr[i] / ofNodes[i] - 1;
            requests += taken.requests();
            check(aggregation, expected, found);
        }
        System.out.printf(
                Locale.ROOT,
                "%s %.3f %.3f %.3f %.3f %.3f %.4f %.2f %.3f %.3f%n",
                aggregation.name().toLowerCase(Locale.ROOT),
                quantile(inFolder, 0.5),
                quantile(inFolder, 0.99),
                quantile(inSolr, 0.5),
                quantile(inSolr, 0.99),
                quantile(ofNodes, 0.5),
                quantile(added, 0.5),
                (double) requests / queries.size(),
                ownCpu / queries.size(),
                nodesCpu / queries.size());
    }

    private static double millisSince(long start) {
        return (System.nanoTime() - start) / 1e6;
    }

    private static double cpuMillis(Stream<ProcessHandle> processes) {
        return processes
                .mapToDouble(process ->
                        process.info().totalCpuDuration().orElseThrow().toNanos() / 1e6)
                .sum();
    }

    private static double quantile(double[] values, double share) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[Math.min(sorted.length - 1, (int) (share * sorted.length))];
    }

    private static void check(Aggregation aggregation, List<Hit> expected, List<Hit> found) {
        boolean same = expected.size() == TOP && found.size() == TOP;
        for (int i = 0; same && i < TOP; i++) {
            same = expected.get(i).entry().person().equals(found.get(i).entry().person())
                    && expected.get(i)
                            .entry()
                            .photo()
                            .id()
                            .equals(found.get(i).entry().photo().id())
                    && Math.abs(expected.get(i).distance() - found.get(i).distance()) <= SAME;
        }
        if (!same) {
            throw new IllegalStateException("other answers by " + aggregation + ": in the folder " + told(expected)
                    + ", in Solr " + told(found));
        }
    }

    private static List<String> told(List<Hit> hits) {
        return hits.stream()
                .map(hit -> hit.entry().photo().id() + " at " + hit.distance())
                .toList();
    }
}
