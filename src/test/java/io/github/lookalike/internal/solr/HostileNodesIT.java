package io.github.lookalike.internal.solr;

import static io.github.lookalike.gallery.GallerySamples.MODEL;
import static io.github.lookalike.gallery.GallerySamples.face;
import static io.github.lookalike.gallery.GallerySamples.photo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.lookalike.gallery.Gallery;
import io.github.lookalike.gallery.GalleryException;
import io.github.lookalike.gallery.GalleryException.Reason;
import io.github.lookalike.gallery.Query;
import io.github.lookalike.internal.solr.HostileNode.Manner;
import io.github.lookalike.internal.solr.SolrNodes.Patience;
import io.github.lookalike.solr.SolrCluster;
import io.github.lookalike.solr.SolrLogs;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.apache.solr.client.solrj.request.UpdateRequest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever answers in a node's place, there is an end, and one that says what to look at. */
@Tag("solr")
@ExtendWith(SolrLogs.class)
@Timeout(120) // of what could last for ever
class HostileNodesIT {

    /** Patience of a second or two. */
    private static final int HASTE = 40;

    /** So that a good node on a slow machine still has seconds. */
    private static final int LESS_HASTE = 4;

    private static SolrAddress good;

    @BeforeAll
    static void fill() throws IOException {
        good = SolrPlaces.anew(SolrCluster.shared(), 1, 1);
        try (Gallery gallery = SolrStore.open(good, MODEL)) {
            gallery.put(photo("good.jpg", "good"), List.of(face(1)));
        }
    }

    @AfterAll
    static void delete() throws IOException {
        SolrPlaces.delete(good);
    }

    @ParameterizedTest
    @EnumSource
    void oneThatIsNoNodeIsToldSo(Manner manner) throws IOException {
        try (HostileNode node = new HostileNode(manner)) {
            SolrAddress address = SolrPlaces.at(List.of(node.url()), "any-" + UUID.randomUUID(), 1, 1);

            assertThatThrownBy(() -> SolrStore.read(address, MODEL, settings(HASTE)))
                    .isInstanceOfSatisfying(GalleryException.class, failure -> assertThat(failure.reason())
                            .isEqualTo(Reason.UNREACHABLE))
                    .hasMessageStartingWith("gallery solr://tests/any-")
                    .hasMessageContaining("none of its nodes answered as Solr does")
                    .hasMessageContaining("host, port")
                    .message()
                    .hasLineCount(1)
                    .hasSizeLessThan(700);

            assertThat(node.connections()).isPositive();
        }
    }

    @ParameterizedTest
    @EnumSource
    void besideAGoodNodeThatOneAnswers(Manner manner) throws IOException {
        try (HostileNode node = new HostileNode(manner)) {
            SolrAddress address = SolrPlaces.at(List.of(node.url(), good.nodes().get(0)), good.collection(), 1, 1);
            try (Gallery gallery = SolrStore.read(address, MODEL, settings(LESS_HASTE))) {
                assertThat(gallery.search(Query.of(List.of(face(1).embedding())).build()))
                        .singleElement()
                        .satisfies(hit -> assertThat(hit.entry().person()).isEqualTo("good"));
            }
            assertThat(node.connections()).isPositive();
        }
    }

    /** The cluster tells of an address that this machine can't reach. */
    @Test
    void aNodeThatCantBeReachedAtItsAddressIsNamed() throws IOException {
        try (HostileNode unreachable = new HostileNode(Manner.CLOSES);
                SolrNodes nodes = settings(HASTE).nodes(good)) {
            assertThatThrownBy(() -> nodes.ask(again -> unreachable.url(), new UpdateRequest(), Patience.WRITING))
                    .isInstanceOfSatisfying(GalleryException.class, failure -> assertThat(failure.reason())
                            .isEqualTo(Reason.UNREACHABLE))
                    .hasMessageContaining("gallery " + good)
                    .hasMessageContaining("its node at " + unreachable.url())
                    .hasMessageContaining("SOLR_HOST");
        }
    }

    private static SolrSettings settings(int haste) throws IOException {
        return SolrPlaces.settings(haste, WriterLease.Terms.USUAL);
    }
}
