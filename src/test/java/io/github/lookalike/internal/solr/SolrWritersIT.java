package io.github.lookalike.internal.solr;

import static io.github.lookalike.gallery.GallerySamples.MODEL;
import static io.github.lookalike.gallery.GallerySamples.face;
import static io.github.lookalike.gallery.GallerySamples.photo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.jr.ob.JSON;
import io.github.lookalike.gallery.Gallery;
import io.github.lookalike.gallery.GalleryException;
import io.github.lookalike.gallery.GalleryException.Reason;
import io.github.lookalike.solr.SolrCluster;
import io.github.lookalike.solr.SolrLogs;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** One writer at a time, and none for ever. */
@Tag("solr")
@ExtendWith(SolrLogs.class)
class SolrWritersIT {

    private static final Duration NEVER = Duration.ofDays(1);
    private static final String ELSEWHERE = "elsewhere.example";

    @TempDir
    Path folder;

    private final SolrAddress address = SolrPlaces.anew(shared(), 2, 1);

    private static SolrCluster shared() {
        try {
            return SolrCluster.shared();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @AfterEach
    void delete() throws IOException {
        SolrPlaces.delete(address);
    }

    /** Whoever opens with these and does not know the holder to be dead has to wait for a day. */
    private static SolrSettings patient() throws IOException {
        return SolrPlaces.settings(1, new WriterLease.Terms(NEVER, NEVER, () -> {
            throw new AssertionError("no lease is watched here");
        }));
    }

    @Test
    void aSecondWriterIsToldWhoTheFirstIsAndTakesOverFromADeadOneAtOnce() throws Exception {
        String since = Instant.now().truncatedTo(ChronoUnit.HOURS).toString().substring(0, 11);
        try (ClientProcess first = ClientProcess.start(folder, address, "stay")) {
            first.await("opened");

            assertThatThrownBy(() -> SolrStore.open(address, MODEL, patient()))
                    .isInstanceOfSatisfying(GalleryException.class, refusal -> assertThat(refusal.reason())
                            .isEqualTo(Reason.LOCKED))
                    .hasMessageContaining("gallery " + address)
                    .hasMessageContaining("process " + first.pid())
                    .hasMessageContaining("on " + InetAddress.getLocalHost().getHostName() + ", since " + since);
            SolrStore.read(address, MODEL).close(); // who only reads may

            first.kill();

            try (Gallery second = SolrStore.open(address, MODEL, patient())) {
                second.put(photo("1.jpg", "somebody"), List.of(face(1)));
            }
        }
        try (Gallery third = SolrStore.open(address, MODEL, patient())) {
            assertThat(third.photos())
                    .as("closing commits, and gives the lease back")
                    .hasSize(1);
        }
    }

    @Test
    void twoWritersOfOneProcessAreTwo() throws IOException {
        try (Gallery first = SolrStore.open(address, MODEL, patient())) {
            assertThatThrownBy(() -> SolrStore.open(address, MODEL, patient()))
                    .hasMessageContaining("process " + ProcessHandle.current().pid());
            first.put(photo("1.jpg", "somebody"), List.of(face(1)));
            first.commit();
        }
    }

    @Test
    void aDeadWriterOfAnotherMachineIsReplacedAfterAWatch() throws IOException {
        SolrStore.open(address, MODEL).close();
        leaseOf(ELSEWHERE, Instant.now().minusSeconds(60));
        AtomicInteger watched = new AtomicInteger();
        try (Gallery gallery = SolrStore.open(address, MODEL, watching(watched::incrementAndGet))) {
            gallery.put(photo("1.jpg", "somebody"), List.of(face(1)));
        }
        assertThat(watched).hasValue(1);
    }

    @Test
    void aLivingWriterIsNeverReplacedWhateverItsClockSays() throws IOException {
        SolrStore.open(address, MODEL).close();
        for (Duration wrong : List.of(Duration.ofDays(-400), Duration.ofHours(-1), Duration.ofDays(400))) {
            leaseOf(ELSEWHERE, Instant.now().plus(wrong));
            AtomicInteger watched = new AtomicInteger();

            assertThatThrownBy(() -> SolrStore.open(address, MODEL, watching(() -> {
                        watched.incrementAndGet();
                        leaseOf(ELSEWHERE, Instant.now().plus(wrong)); // it renews
                    })))
                    .isInstanceOf(GalleryException.class)
                    .hasMessageContaining("on " + ELSEWHERE);
            assertThat(watched).hasValue(1);
        }
        leaseOf(ELSEWHERE, Instant.now());
        assertThatThrownBy(() -> SolrStore.open(address, MODEL, patient()))
                .as("one whose clock is right is not even watched")
                .hasMessageContaining("on " + ELSEWHERE);
        leaseOf(ELSEWHERE, Instant.EPOCH);
        SolrStore.open(address, MODEL, watching(() -> {})).close();
    }

    @Test
    void whoLostTheLeaseFindsOutBeforeAnythingIsSent() throws IOException {
        Gallery stopped = SolrStore.open(address, MODEL, patient());
        stopped.put(photo("mine.jpg", "mine"), List.of(face(1)));
        stopped.commit();
        stopped.put(photo("late.jpg", "late"), List.of(face(0, 1)));
        leaseOf(ELSEWHERE, Instant.now());

        for (int attempt = 0; attempt < 2; attempt++) {
            GalleryException lost = catchThrowableOfType(GalleryException.class, stopped::commit);
            assertThat(lost)
                    .hasMessageContaining("was taken over by")
                    .hasMessageContaining(ELSEWHERE)
                    .hasMessageContaining("Run the same command again");
            assertThat(lost.reason()).isEqualTo(Reason.LOCKED);
        }
        assertThatThrownBy(stopped::purge).isInstanceOf(GalleryException.class);
        assertThatThrownBy(stopped::close).isInstanceOf(GalleryException.class);

        assertThatThrownBy(() -> SolrStore.open(address, MODEL, patient()))
                .as("the other's lease is left alone")
                .hasMessageContaining(ELSEWHERE);
        leaseOf(ELSEWHERE, Instant.EPOCH);
        try (Gallery other = SolrStore.open(address, MODEL, watching(() -> {}))) {
            other.put(photo("other.jpg", "other"), List.of(face(0, 0, 1)));
            other.commit();
            assertThat(other.people()).containsOnlyKeys("mine", "other");
        }
    }

    private static SolrSettings watching(WriterLease.Watch watch) throws IOException {
        return SolrPlaces.settings(1, new WriterLease.Terms(NEVER, Duration.ofSeconds(30), watch));
    }

    /** Somebody has, or renews, the lease; nobody asks how. */
    private void leaseOf(String machine, Instant renewed) throws IOException {
        try (SolrNodes nodes = SolrPlaces.settings().nodes(address)) {
            OwnDocument lease = new OwnDocument(nodes, "writer");
            long version = lease.read().map(OwnDocument.Content::version).orElse(OwnDocument.ABSENT);
            String text = JSON.std.asString(Map.of(
                    "machine",
                    machine,
                    "process",
                    4711,
                    "started",
                    "",
                    "since",
                    "yesterday",
                    "renewed",
                    renewed.toString(),
                    "token",
                    UUID.randomUUID().toString()));
            assertThat(lease.write(Map.of("text", text), version)).isPresent();
        }
    }
}
