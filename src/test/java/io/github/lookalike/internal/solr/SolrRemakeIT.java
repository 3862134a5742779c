package io.github.lookalike.internal.solr;

import static io.github.lookalike.gallery.GallerySamples.MODEL;
import static io.github.lookalike.gallery.GallerySamples.face;
import static io.github.lookalike.gallery.GallerySamples.photo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.lookalike.gallery.Gallery;
import io.github.lookalike.gallery.GalleryException;
import io.github.lookalike.gallery.GalleryRemake;
import io.github.lookalike.solr.SolrCluster;
import io.github.lookalike.solr.SolrLogs;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What killed rebuilds leave goes with the next, and nothing else does. */
@Tag("solr")
@ExtendWith(SolrLogs.class)
class SolrRemakeIT {

    @TempDir
    Path folder;

    private SolrAddress address;

    @BeforeEach
    void fill() throws IOException {
        address = SolrPlaces.anew(SolrCluster.shared(), 1, 1);
        try (Gallery gallery = SolrStore.open(address, MODEL)) {
            gallery.put(photo("old.jpg", "old"), List.of(face(1)));
        }
    }

    @AfterEach
    void delete() throws IOException {
        SolrCluster.shared().http().get("/admin/collections?action=DELETEALIAS&name=" + address.collection());
        for (String left : collections()) {
            SolrPlaces.delete(address.with(left));
        }
    }

    /** Of this test. */
    private List<String> collections() throws IOException {
        try (SolrNodes nodes = SolrPlaces.settings().nodes(address)) {
            return new CollectionAdmin(nodes)
                    .all().stream()
                            .filter(name -> name.startsWith(address.collection()))
                            .sorted()
                            .toList();
        }
    }

    private String named(String end) {
        return address.collection() + end;
    }

    @Test
    void whatAKilledRebuildLeftIsDeletedByTheNextAndAGalleryOfItsOwnIsNot() throws Exception {
        try (Gallery own = SolrStore.open(address.with(named(".1")), MODEL)) {
            own.put(photo("own.jpg", "own"), List.of(face(1)));
        }
        try (ClientProcess rebuild = ClientProcess.start(folder, address, "rebuild")) {
            rebuild.await("rebuilding");
            assertThat(collections()).containsExactly(address.collection(), named(".1"), named(".2"));
            assertThatThrownBy(() -> SolrStore.remake(address, MODEL))
                    .as("it is being rebuilt")
                    .isInstanceOf(GalleryException.class)
                    .hasMessageContaining("process " + rebuild.pid());
            assertThat(collections()).as("and nothing of that is deleted").contains(named(".2"));
            rebuild.kill();
        }
        assertThat(collections()).contains(named(".2"));

        try (GalleryRemake remake = SolrStore.remake(address, MODEL)) {
            assertThat(collections())
                    .as("the number is free again")
                    .containsExactly(address.collection(), named(".1"), named(".2"));
            assertThat(remake.gallery().photos()).isEmpty();
            remake.gallery().put(photo("new.jpg", "new"), List.of(face(1)));
            remake.finish();
        }

        assertThat(collections()).containsExactly(named(".1"), named(".2"));
        try (Gallery gallery = SolrStore.read(address, MODEL);
                Gallery own = SolrStore.read(address.with(named(".1")), MODEL)) {
            assertThat(gallery.people()).containsOnlyKeys("new");
            assertThat(own.people()).containsOnlyKeys("own");
        }
        try (GalleryRemake remake = SolrStore.remake(address, MODEL)) {
            remake.gallery().put(photo("newer.jpg", "newer"), List.of(face(1)));
            remake.finish();
        }
        assertThat(collections()).containsExactly(named(".1"), named(".3"));
        try (Gallery gallery = SolrStore.read(address, MODEL)) {
            assertThat(gallery.people()).containsOnlyKeys("newer");
        }
        try (GalleryRemake broken = SolrStore.remake(address, MODEL)) {
            broken.gallery().put(photo("never.jpg", "never"), List.of(face(1)));
        }
        assertThat(collections()).as("broken off, it leaves nothing").containsExactly(named(".1"), named(".3"));
    }
}
