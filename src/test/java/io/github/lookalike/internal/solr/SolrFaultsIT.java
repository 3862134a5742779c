package io.github.lookalike.internal.solr;

import static io.github.lookalike.gallery.GallerySamples.MODEL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.lookalike.embedding.Template;
import io.github.lookalike.gallery.Entry;
import io.github.lookalike.gallery.Gallery;
import io.github.lookalike.gallery.GalleryException;
import io.github.lookalike.gallery.GallerySamples;
import io.github.lookalike.gallery.Grouping;
import io.github.lookalike.gallery.Hit;
import io.github.lookalike.gallery.Photo;
import io.github.lookalike.gallery.PhotoId;
import io.github.lookalike.gallery.Query;
import io.github.lookalike.solr.SolrCluster;
import io.github.lookalike.solr.SolrLogs;
import io.github.lookalike.solr.SolrNode;
import io.github.lookalike.solr.Waiting;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.solr.client.solrj.request.UpdateRequest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of a gallery of two copies when nodes are killed and come back. */
@Tag("solr")
@ExtendWith(SolrLogs.class)
class SolrFaultsIT {

    private static final int COMMITS = 40;
    private static final int PHOTOS_OF_COMMIT = SteadyPhotos.PHOTOS / COMMITS;
    private static final int KILL_AT = 8;
    private static final int RESTART_AT = 24;
    private static final String WITNESS = "witness";
    private static final int WITNESSES = 20;
    private static final int READERS = 2;

    private static SolrCluster cluster;

    @TempDir
    Path folder;

    @BeforeAll
    static void start() throws IOException {
        cluster = SolrCluster.of(2).start();
    }

    @AfterAll
    static void close() {
        cluster.close();
    }

    @Test
    void theLeaderOfEveryShardDiesWhileOneWritesAndTwoRead() throws Exception {
        SolrAddress address = SolrPlaces.anew(cluster, 2, 2);
        ExecutorService others = Executors.newCachedThreadPool();
        AtomicBoolean done = new AtomicBoolean();
        try (Gallery gallery = SolrStore.open(address, MODEL)) {
            witnesses(gallery, 0);
            gallery.commit();
            theWitnessesAreOnAllShards(address);
            SolrNode leader = leaderOfAll(address.collection());
            List<Future<Integer>> readers = new ArrayList<>();
            for (int i = 0; i < READERS; i++) {
                readers.add(others.submit(reader(address, done)));
            }
            List<Future<?>> faults = new ArrayList<>();
            long longest = 0;
            for (int commit = 1; commit <= COMMITS; commit++) {
                for (int i = (commit - 1) * PHOTOS_OF_COMMIT; i < commit * PHOTOS_OF_COMMIT; i++) {
                    gallery.put(SteadyPhotos.photo(i), SteadyPhotos.faces(i));
                }
                witnesses(gallery, commit);
                if (commit == KILL_AT) {
                    faults.add(others.submit(leader::kill));
                } else if (commit == RESTART_AT) {
                    faults.add(others.submit(Executors.callable(() -> restart(leader))));
                }
                long start = System.nanoTime();
                gallery.commit();
                longest = Math.max(longest, System.nanoTime() - start);
            }
            for (Future<?> fault : faults) {
                fault.get();
            }
            cluster.awaitActive(address.collection());
            done.set(true);
            int read = 0;
            for (Future<Integer> reader : readers) {
                read += reader.get();
            }
            System.out.printf(
                    "leader killed: longest commit %.1f s, %d readings, none of a part of a commit%n",
                    longest / 1e9, read);
        } finally {
            done.set(true);
            others.shutdown();
        }
        allIsThere(address);
        bothCopiesAreEqual(address.collection());
        SolrPlaces.delete(address);
    }

    private static void restart(SolrNode node) {
        try {
            node.start();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static void witnesses(Gallery gallery, int commit) throws IOException {
        witnesses(gallery, commit, 0, WITNESSES);
    }

    private static void witnesses(Gallery gallery, int commit, int from, int to) throws IOException {
        for (int i = from; i < to; i++) {
            gallery.put(
                    new Photo(witness(i), WITNESS, commit, 0, "0".repeat(64)),
                    List.of(GallerySamples.face(1, 0.01 * i)));
        }
    }

    private static PhotoId witness(int number) {
        return GallerySamples.photo(WITNESS + "/" + number, WITNESS).id();
    }

    private static void theWitnessesAreOnAllShards(SolrAddress address) throws IOException {
        try (SolrNodes nodes = SolrPlaces.settings().nodes(address)) {
            for (CollectionAdmin.Shard shard : new CollectionAdmin(nodes).shards()) {
                assertThat(IntStream.range(0, WITNESSES)
                                .mapToObj(SolrFaultsIT::witness)
                                .map(PhotoDocuments::id)
                                .anyMatch(id -> shard.holds(CommitMarkers.hash(id))))
                        .isTrue();
            }
        }
    }

    /** @return how many answers it got, each of one whole commit */
    private static Callable<Integer> reader(SolrAddress address, AtomicBoolean done) {
        return () -> {
            int count = 0;
            Query nearest = Query.of(List.of(GallerySamples.face(1).embedding()))
                    .by(Grouping.PHOTO)
                    .top(WITNESSES)
                    .build();
            try (Gallery gallery = SolrStore.read(address, MODEL)) {
                while (!done.get()) {
                    try {
                        wholeCommit(gallery.entries(WITNESS));
                        wholeCommit(gallery.search(nearest).stream()
                                .map(Hit::entry)
                                .filter(entry -> entry.person().equals(WITNESS))
                                .toList());
                        count += 2;
                    } catch (GalleryException e) {
                        // Without a second copy there is none that answers: on a slow machine a start lasts longer than
                        // a reader's patience.
                        assertThat(address.replicas()).as(e.getMessage()).isEqualTo(1);
                    }
                }
            }
            return count;
        };
    }

    private static void wholeCommit(List<Entry> witnesses) {
        Set<Long> commits = new HashSet<>();
        witnesses.forEach(entry -> commits.add(entry.photo().size()));
        assertThat(commits).as("commits seen at once").hasSize(1);
        assertThat(witnesses).hasSize(WITNESSES);
    }

    /** One node, so that one kill takes the leaders of all shards. */
    private static SolrNode leaderOfAll(String collection) throws IOException {
        cluster.awaitActive(collection);
        SolrNode first = cluster.leaderOf(collection, "shard1").orElseThrow();
        if (!cluster.leaderOf(collection, "shard2").orElseThrow().equals(first)) {
            SolrNode other = other(first);
            other.stop();
            Waiting.until("one leader", () -> cluster.leaderOf(collection, "shard2")
                    .filter(first::equals)
                    .isPresent());
            other.start();
            cluster.awaitActive(collection);
        }
        return first;
    }

    private static SolrNode other(SolrNode node) {
        return cluster.nodes().stream()
                .filter(its -> !its.equals(node))
                .findFirst()
                .orElseThrow();
    }

    private static void allIsThere(SolrAddress address) throws IOException {
        try (Gallery gallery = SolrStore.read(address, MODEL)) {
            assertThat(gallery.photos()).hasSize(SteadyPhotos.PHOTOS + WITNESSES);
            List<Entry> wanted = new ArrayList<>();
            for (int i = 0; i < SteadyPhotos.PHOTOS; i++) {
                for (Template face : SteadyPhotos.faces(i)) {
                    wanted.add(new Entry(SteadyPhotos.photo(i), face));
                }
            }
            Set<Entry> stored = new HashSet<>();
            gallery.forEach(stored::add);
            assertThat(stored).hasSize(wanted.size() + WITNESSES);
            assertThat(stored.containsAll(wanted)).isTrue();
            assertThat(gallery.entries(WITNESS)).allMatch(entry -> entry.photo().size() == COMMITS);
        }
    }

    /** Each shard's replicas have as many documents. */
    private static void bothCopiesAreEqual(String collection) throws IOException {
        Map<String, Set<Object>> sizes = new TreeMap<>();
        for (SolrNode node : cluster.nodes()) {
            Response.at(node.http().json("/admin/cores?action=STATUS&wt=json"), "status")
                    .forEach((core, status) -> {
                        if (core.startsWith(collection)) {
                            String shard = core.substring(0, core.indexOf("_replica"));
                            sizes.computeIfAbsent(shard, its -> new HashSet<>())
                                    .add(Response.at(status, "index").get("numDocs"));
                        }
                    });
        }
        assertThat(sizes).hasSize(2);
        assertThat(sizes.values()).allMatch(size -> size.size() == 1);
    }

    /** The only copy of a shard. What it had received it has when it is back, and shows it; but nobody takes it. */
    @Test
    void aNodeThatStartsAgainShowsNoPartOfACommit() throws Exception {
        SolrAddress address = SolrPlaces.anew(cluster, 2, 1);
        ExecutorService others = Executors.newCachedThreadPool();
        AtomicBoolean done = new AtomicBoolean();
        try (Gallery gallery = SolrStore.open(address, MODEL)) {
            witnesses(gallery, 0);
            gallery.commit();
            int half = WITNESSES / 2;
            witnesses(gallery, 1, 0, half);
            for (int i = 0; i < SteadyPhotos.PHOTOS; i++) {
                gallery.put(SteadyPhotos.photo(i), SteadyPhotos.faces(i));
            }
            witnesses(gallery, 1, half, WITNESSES);
            cluster.awaitActive(address.collection());
            SolrNode node = cluster.leaderOf(address.collection(), "shard1").orElseThrow();
            List<Future<Integer>> readers = new ArrayList<>();
            for (int i = 0; i < READERS; i++) {
                readers.add(others.submit(reader(address, done)));
            }
            Future<?> commit = others.submit(() -> {
                gallery.commit();
                return null;
            });
            awaitSent(address, 1);
            node.kill();
            node.start();
            commit.get();
            done.set(true);
            for (Future<Integer> reader : readers) {
                assertThat(reader.get()).isPositive();
            }
            wholeCommit(gallery.entries(WITNESS));
            Set<PhotoId> missing = new HashSet<>();
            IntStream.range(0, SteadyPhotos.PHOTOS)
                    .mapToObj(SteadyPhotos::photo)
                    .map(Photo::id)
                    .forEach(missing::add);
            gallery.photos().stream().map(Photo::id).forEach(missing::remove);
            assertThat(missing).isEmpty();
            assertThat(gallery.photos()).hasSize(SteadyPhotos.PHOTOS + WITNESSES);
            assertThat(gallery.info().counts().photos()).isEqualTo(SteadyPhotos.PHOTOS + WITNESSES);
        } finally {
            done.set(true);
            others.shutdown();
        }
        SolrPlaces.delete(address);
    }

    /** Waits until the first witness of the first shard has arrived there, committed or not. */
    private static void awaitSent(SolrAddress address, int commit) throws IOException {
        try (SolrNodes nodes = SolrPlaces.settings().nodes(address)) {
            CollectionAdmin.Shard first = new CollectionAdmin(nodes)
                    .shards().stream()
                            .filter(shard -> shard.name().equals("shard1"))
                            .findFirst()
                            .orElseThrow();
            OwnDocument document = new OwnDocument(
                    nodes,
                    IntStream.range(0, WITNESSES / 2)
                            .mapToObj(i -> PhotoDocuments.id(witness(i)))
                            .filter(id -> first.holds(CommitMarkers.hash(id)))
                            .findFirst()
                            .orElseThrow());
            Waiting.until("a part of the commit", () -> document.read()
                    .filter(sent -> sent.number("size") == commit)
                    .isPresent());
        }
    }

    /** What a client leaves that died before its commit: markers, some of the changes, and a lease. */
    @Test
    void aNodeThatShowsWhatADeadClientHadSentIsBelievedInTheEndAndTheNextWriterCompletesIt() throws Exception {
        SolrAddress address = SolrPlaces.anew(cluster, 2, 1);
        try (Gallery gallery = SolrStore.open(address, MODEL)) {
            witnesses(gallery, 0);
            gallery.commit();
        }
        cluster.awaitActive(address.collection());
        Set<PhotoId> sent = IntStream.range(0, WITNESSES / 2)
                .mapToObj(SolrFaultsIT::witness)
                .collect(Collectors.toSet());
        try (SolrNodes nodes = SolrPlaces.settings().nodes(address)) {
            try (ClientProcess client = ClientProcess.start(folder, address, "stay")) {
                client.await("opened");
                sendForIt(nodes, sent);
                client.kill();
            }
            assertThat(sizesOfWitnesses(address)).as("seen of it as yet").containsOnly(0L);
            SolrNode node = cluster.leaderOf(address.collection(), "shard1").orElseThrow();
            node.kill();
            node.start();
            cluster.awaitActive(address.collection());
            assertThat(CommitMarkers.areWhole(Snapshot.commits(nodes)))
                    .as("the node hides it")
                    .isFalse();

            assertThat(sizesOfWitnesses(address)).as("by readers").containsOnly(0L, 1L);

            try (Gallery gallery = SolrStore.open(address, MODEL)) {
                assertThat(CommitMarkers.areWhole(Snapshot.commits(nodes))).isTrue();
                assertThat(gallery.entries(WITNESS)).hasSize(WITNESSES).allSatisfy(entry -> assertThat(
                                entry.photo().size())
                        .isEqualTo(sent.contains(entry.photo().id()) ? 1 : 0));
                witnesses(gallery, 1);
                gallery.commit();
            }
        }
        assertThat(sizesOfWitnesses(address)).as("done again").containsOnly(1L);
        SolrPlaces.delete(address);
    }

    private static void sendForIt(SolrNodes nodes, Set<PhotoId> photos) throws IOException {
        CollectionAdmin collection = new CollectionAdmin(nodes);
        CommitMarkers.send(nodes, collection, -1 - Snapshot.commits(nodes).get(0));
        ShardLeaders leaders = new ShardLeaders(nodes, collection);
        leaders.refresh();
        leaders.send(List.copyOf(photos), PhotoDocuments::id, of -> {
            UpdateRequest update = new UpdateRequest();
            of.forEach(id -> update.add(PhotoDocuments.of(
                    new Photo(id, WITNESS, 1, 0, "0".repeat(64)), List.of(GallerySamples.face(1, 0.5)))));
            return update;
        });
    }

    /** What the witnesses, all of whom are there, have for their commits. */
    private static Set<Long> sizesOfWitnesses(SolrAddress address) throws IOException {
        try (Gallery gallery = SolrStore.read(address, MODEL)) {
            List<Entry> witnesses = gallery.entries(WITNESS);
            assertThat(witnesses).hasSize(WITNESSES);
            return witnesses.stream().map(entry -> entry.photo().size()).collect(Collectors.toSet());
        }
    }

    @Test
    void whatIsPurgedIsInNoFile() throws Exception {
        SolrAddress address = SolrPlaces.anew(cluster, 2, 2);
        Removed removed = new Removed();
        try (Gallery gallery = SolrStore.open(address, MODEL)) {
            cluster.awaitActive(address.collection());
            removed.putAmongOthers(gallery);
            Map<String, List<String>> put = removed.files().find();
            assertThat(put).containsOnlyKeys("name", "path", "sha256", "vector (index)", "vector (log)");
            assertThat(put.get("name"))
                    .anyMatch(file -> file.contains("/tlog/"))
                    .anyMatch(file -> file.contains("/index/"));
            gallery.owePurge();
            assertThat(gallery.removePerson(removed.name)).isEqualTo(Removed.PHOTOS);
            gallery.commit();
            Map<String, List<String>> left = removed.files().find();
            assertThat(left).as("what a purge is for").containsKeys("name", "path", "vector (index)");
            assertThat(left.get("vector (index)")).anyMatch(file -> file.endsWith(".vec"));

            gallery.purge();

            assertThat(removed.files().find()).isEmpty();
            assertThat(gallery.owesPurge()).isFalse();
            assertThat(gallery.people()).hasSize(Removed.OTHERS);
        } finally {
            SolrPlaces.delete(address);
        }
    }

    @Test
    void aPurgeIsOwedAsLongAsANodeIsDown() throws Exception {
        SolrAddress address = SolrPlaces.anew(cluster, 2, 2);
        Removed removed = new Removed();
        SolrNode node = cluster.node(1);
        try {
            try (Gallery gallery = SolrStore.open(address, MODEL)) {
                cluster.awaitActive(address.collection());
                removed.putAmongOthers(gallery);
                node.kill();
                gallery.removePerson(removed.name);

                assertThatThrownBy(gallery::purge)
                        .isInstanceOf(GalleryException.class)
                        .hasMessageContaining(node.name())
                        .hasMessageContaining("solr://tests/");

                assertThat(gallery.entries(removed.name)).isEmpty();
                assertThat(gallery.owesPurge()).isTrue();
            }
            assertThat(removed.files().find()).isNotEmpty().allSatisfy((trace, files) -> assertThat(files)
                    .allMatch(file -> file.startsWith("node1/")));
            node.start();
            cluster.awaitActive(address.collection());
            try (Gallery gallery = SolrStore.open(address, MODEL)) {
                assertThat(gallery.owesPurge()).isTrue();

                gallery.purge();

                assertThat(gallery.owesPurge()).isFalse();
                assertThat(removed.files().find()).isEmpty();
            }
        } finally {
            if (!node.isAlive()) {
                node.start();
            }
            SolrPlaces.delete(address);
        }
    }

    /** A person of whom nothing is to be left. */
    private static final class Removed {

        static final int PHOTOS = 4;
        static final int OTHERS = 300;

        private final String mark = Long.toHexString(new Random().nextLong());
        private final String name = "Marked " + mark;
        private final List<Photo> photos = IntStream.range(0, PHOTOS)
                .mapToObj(i -> GallerySamples.photo(i + "/path-" + mark, name))
                .toList();
        private final Template face = GallerySamples.face(new Random());

        void putAmongOthers(Gallery gallery) throws IOException {
            for (int i = 0; i < OTHERS; i++) {
                gallery.put(GallerySamples.photo("other/" + i, "other " + i), List.of(GallerySamples.face(i, 1, 2)));
            }
            for (Photo photo : photos) {
                gallery.put(photo, List.of(face));
            }
            gallery.commit();
            // Asked for, too: what is asked for must not be left in the nodes' logs.
            assertThat(gallery.entries(name)).hasSize(PHOTOS);
            assertThat(gallery.photoOf(photos.get(0).sha256())).isPresent();
            assertThat(gallery.search(Query.of(List.of(face.embedding()))
                            .withoutPeople(Set.of("other 1"))
                            .build()))
                    .hasSize(1);
        }

        SolrFilesOfNodes files() throws IOException {
            return new SolrFilesOfNodes(cluster)
                    .with("name", mark)
                    .with("path", "/path-" + mark)
                    .with("sha256", photos.get(0).sha256())
                    .with("vector", face.embedding().values());
        }
    }
}
