package io.github.lookalike.internal.solr;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.lookalike.gallery.Entry;
import io.github.lookalike.gallery.Gallery;
import io.github.lookalike.gallery.GallerySamples;
import io.github.lookalike.solr.SolrCluster;
import io.github.lookalike.solr.SolrLogs;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Whenever a client is killed, the next one that does the same brings it to the same end. */
@Tag("solr")
@ExtendWith(SolrLogs.class)
class SolrCrashIT {

    private static final int KILLS = 20;
    /** So many while the gallery is being made or opened, the others while it is filled. */
    private static final int EARLY_KILLS = 4;

    private static final int LONGEST_MILLIS = 250;

    @TempDir
    Path folder;

    @Test
    void killedTwentyTimesItIsFilledAsIfInOneGo() throws Exception {
        SolrAddress address = SolrPlaces.anew(SolrCluster.shared(), 2, 1);
        SolrAddress straight = SolrPlaces.anew(SolrCluster.shared(), 2, 1);
        Random random = new Random(14);
        for (int i = 0; i < KILLS; i++) {
            if (i == EARLY_KILLS) {
                try (Gallery gallery = SolrStore.open(address, GallerySamples.MODEL)) {
                    SteadyPhotos.fillWithOlder(gallery);
                }
            }
            try (ClientProcess client = ClientProcess.start(folder, address, "fill")) {
                client.await("opening");
                if (i >= EARLY_KILLS) {
                    client.await("opened");
                    for (int commits = random.nextInt(3); commits > 0; commits--) {
                        client.await("commit");
                    }
                }
                Thread.sleep(random.nextInt(LONGEST_MILLIS));
                client.kill();
            }
        }
        try (Gallery gallery = SolrStore.open(address, GallerySamples.MODEL)) {
            int killed = gallery.photos(GallerySamples.ROOT).size();
            SteadyPhotos.fill(gallery, () -> {});
            System.out.println("killed " + KILLS + " times, with " + killed + " photos in the end; then completed");
        }
        try (Gallery gallery = SolrStore.open(straight, GallerySamples.MODEL)) {
            SteadyPhotos.fill(gallery, () -> {});
        }
        try (Gallery killed = SolrStore.read(address, GallerySamples.MODEL);
                Gallery once = SolrStore.read(straight, GallerySamples.MODEL)) {
            assertThat(killed.photos()).hasSize(SteadyPhotos.PHOTOS).isEqualTo(once.photos());
            assertThat(killed.info().counts()).isEqualTo(once.info().counts());
            List<Entry> entries = entries(killed);
            assertThat(entries).hasSize(SteadyPhotos.PHOTOS * SteadyPhotos.FACES_OF_EACH);
            // Entries are equal if all bits of their vectors are.
            assertThat(entries.equals(entries(once))).isTrue();
            assertThat(killed.faces(SteadyPhotos.photo(7).id())).isEqualTo(SteadyPhotos.faces(7));
        } finally {
            SolrPlaces.delete(address);
            SolrPlaces.delete(straight);
        }
    }

    private static List<Entry> entries(Gallery gallery) throws IOException {
        List<Entry> entries = new ArrayList<>();
        gallery.forEach(entries::add);
        return entries;
    }
}
