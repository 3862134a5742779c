package io.github.lookalike.internal.solr;

import static io.github.lookalike.gallery.GallerySamples.MODEL;
import static io.github.lookalike.gallery.GallerySamples.face;
import static io.github.lookalike.gallery.GallerySamples.photo;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.lookalike.gallery.Gallery;
import io.github.lookalike.gallery.GallerySamples;
import io.github.lookalike.solr.SolrCluster;
import io.github.lookalike.solr.SolrLogs;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Where a gallery in SolrCloud promises less than one in a folder: what it does do. */
@Tag("solr")
@ExtendWith(SolrLogs.class)
class SolrPromisesIT {

    /** More than are visited at a time. */
    private static final int MANY = 2_100;

    private static final int MOST_PENDING = 100_000;

    @Test
    void whoVisitsAllFacesWhileAnotherCommitsSeesEachPersonAsOneCommitLeftIt() throws IOException {
        SolrAddress address = SolrPlaces.anew(SolrCluster.shared(), 2, 1);
        try (Gallery gallery = SolrStore.open(address, MODEL);
                Gallery reader = SolrStore.read(address, MODEL)) {
            for (int i = 0; i < MANY; i++) {
                gallery.put(photo("a" + i, "a"), List.of(face(1)));
            }
            gallery.put(photo("z1", "z"), List.of(face(0, 1)));
            gallery.commit();
            Map<String, Integer> seen = new TreeMap<>();

            reader.forEach(entry -> {
                if (seen.isEmpty()) {
                    changeBoth(gallery);
                }
                seen.merge(entry.person(), 1, Integer::sum);
            });

            assertThat(seen).containsEntry("a", MANY).containsEntry("z", 2);
            assertThat(reader.people()).containsEntry("a", MANY - 1).containsEntry("z", 2);
        } finally {
            SolrPlaces.delete(address);
        }
    }

    private static void changeBoth(Gallery gallery) {
        try {
            gallery.removePhoto(photo("a0", "a").id());
            gallery.put(photo("z2", "z"), List.of(face(0, 1)));
            gallery.commit();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void whatIsTooMuchToWaitIsCommittedUnasked() throws IOException {
        SolrAddress address = SolrPlaces.anew(SolrCluster.shared(), 2, 1);
        try (Gallery gallery = SolrStore.open(address, MODEL);
                Gallery reader = SolrStore.read(address, MODEL)) {
            for (int i = 0; i < MOST_PENDING; i++) {
                gallery.put(photo(i + ".jpg", "somebody"), List.of());
            }
            assertThat(reader.roots()).isEmpty();

            gallery.put(photo("one more", "somebody"), List.of());

            assertThat(reader.root(GallerySamples.ROOT).counts().photos()).isEqualTo(MOST_PENDING + 1);
        } finally {
            SolrPlaces.delete(address);
        }
    }
}
