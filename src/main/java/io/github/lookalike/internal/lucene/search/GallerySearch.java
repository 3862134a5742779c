package io.github.lookalike.internal.lucene.search;

import io.github.lookalike.gallery.Hit;
import io.github.lookalike.gallery.Query;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.lucene.index.IndexReader;

/** Answers queries, each by the search that its aggregation needs. */
public final class GallerySearch {

    private GallerySearch() {}

    public static List<Hit> search(IndexReader reader, Query query) throws IOException {
        try {
            return switch (query.aggregation()) {
                case TEMPLATE -> new TemplateSearch(reader, query).run();
                case NEAREST -> new NearestSearch(reader, query).run();
                case MEAN -> new MeanSearch(reader, query).run();
            };
        } catch (UncheckedIOException e) {
            throw e.getCause(); // of names that were read for an order
        }
    }
}
